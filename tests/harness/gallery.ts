import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import { chromiumPath } from './browsers';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ALL = [
  'badges',
  'cards',
  'popups',
  'panels',
  'narrow',
  'detail-verified',
  'detail-status-unknown',
  'detail-invalid',
  'detail-unsigned',
  'detail-sealed',
  'detail-withheld',
  'detail-linked',
  'detail-meaning',
  'detail-endorsed',
  'detail-sparse',
  'detail-several',
  'detail-failed',
  'detail-unsigned-meaning',
  'detail-not-kept',
  'detail-confirmed-at-source',
  'endorsed',
  'collection',
  'collection-narrow',
  'collection-hidden',
  'collection-none',
  'collection-cases',
  'collection-empty',
  'collection-empty-narrow',
  'collection-unreadable',
  'collect-boxes',
  'map',
  'map-states',
  'map-file',
  'map-narrow',
  'lists',
  'lists-narrow',
  'detail-person',
  'report',
  'report-narrow',
  'report-hidden',
  'report-empty',
  'report-waiting',
  'report-gone',
  'preview-sensitive',
  'preview-sensitive-narrow',
  'preview-plain',
  'preview-several',
  'preview-nothing',
  'preview-invalid',
];

/**
 * Takes pictures of the product's screens, drawn from invented data, to look at beside the design: `node tests/harness/run.mjs gallery FOLDER [SCREEN...]`.
 * Nothing is compared.
 */
export async function main([folder = 'gallery', ...asked]: string[]): Promise<number> {
  const server = await createServer({
    configFile: false,
    root: here('../..'),
    plugins: [preact()],
    resolve: { alias: { '@': here('../..') } },
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', watch: null, ws: false },
  });
  await server.listen();
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] });
  try {
    await mkdir(folder, { recursive: true });
    const page = await browser.newPage({ timezoneId: 'Europe/Stockholm' });
    page.on('pageerror', (error) => console.error(error));
    for (const screen of asked.length > 0 ? asked : ALL) await picture(page, `${server.resolvedUrls?.local[0]}`, folder, screen);
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

/** One screen in both languages and both schemes. */
async function picture(page: Page, address: string, folder: string, screen: string): Promise<void> {
  await page.setViewportSize({ width: widthOf(screen), height: 400 });
  for (const language of ['sv', 'en']) {
    for (const scheme of ['light', 'dark']) {
      await page.goto(`${address}tests/harness/gallery/index.html?screen=${screen}&language=${language}&scheme=${scheme}`);
      await page.locator('#app > *').waitFor();
      await page.screenshot({ path: `${folder}/${screen}.${language}.${scheme}.png`, fullPage: true });
    }
  }
}

function widthOf(screen: string): number {
  if (screen.endsWith('narrow')) return 320;
  return screen.startsWith('detail') ? 400 : 1340;
}
