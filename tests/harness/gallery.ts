import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import { chromiumPath } from './browsers';
import type { Gallery } from './gallery/draw';
import { surfaceOf, widths } from './gallery/screen';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Takes pictures of every state of every screen, drawn from invented data, to look at beside the design: `node tests/harness/run.mjs gallery FOLDER [SCREEN...]`.
 * Each is taken in both languages, both schemes and every width, and all of them stand on one sheet, `FOLDER/SCREEN.png`. Nothing is compared.
 *
 * Shape: a SCREEN is a name, `popup-list`, or its beginning, `popup`; none: all. The single pictures are `FOLDER/each/SCREEN.LANGUAGE.SCHEME.WIDTH.png`.
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
    await mkdir(`${folder}/each`, { recursive: true });
    const page = await browser.newPage({ timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${server.resolvedUrls?.local[0]}tests/harness/gallery/index.html`);
    await page.waitForFunction(() => 'gallery' in window);
    for (const screen of await namesOf(page, asked)) await sheetOf(browser, await picturesOf(page, folder, screen), `${folder}/${screen}.png`);
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

async function namesOf(page: Page, asked: string[]): Promise<string[]> {
  const names = await page.evaluate(() => (window as unknown as { gallery: Gallery }).gallery.names);
  return asked.length === 0 ? names : names.filter((name) => asked.some((begin) => name.startsWith(begin)));
}

type Picture = { png: Buffer; width: number; what: string };

/** One screen in both languages, both schemes and every width. */
async function picturesOf(page: Page, folder: string, screen: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const width of widths[surfaceOf(screen)]) {
    await page.setViewportSize({ width, height: 400 });
    for (const language of ['sv', 'en'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        await page.evaluate((drawing) => (window as unknown as { gallery: Gallery }).gallery.show(drawing), { screen, language, scheme });
        await page.waitForTimeout(SETTLED);
        const what = `${screen}.${language}.${scheme}.${width}`;
        pictures.push({ png: await page.screenshot({ path: `${folder}/each/${what}.png`, fullPage: true }), width, what });
      }
    }
  }
  return pictures;
}

/** Milliseconds until what a state does first has been done: a form is sent, a card opens. */
const SETTLED = 120;

/** All pictures of a screen beside each other, half as large. */
async function sheetOf(browser: Browser, pictures: readonly Picture[], path: string): Promise<void> {
  const wide = pictures.reduce((sum, { width }) => sum + Math.min(width, 720) / 2 + 16, 16);
  const sheet = await browser.newPage({ viewport: { width: Math.ceil(wide), height: 400 } });
  const figures = pictures.map(
    ({ png, width, what }) =>
      `<figure><figcaption>${what}</figcaption><img width="${Math.min(width, 720) / 2}" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await sheet.setContent(
    `<style>body{display:flex;gap:16px;margin:16px;align-items:start;background:#888;font:11px sans-serif}figure{margin:0}</style>${figures.join('')}`,
  );
  await sheet.screenshot({ path, fullPage: true });
  await sheet.close();
}
