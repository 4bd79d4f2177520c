import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { mark, type Shape } from '../../components/glyphs';
import { chromiumPath } from './browsers';

const SIZES = [16, 32, 48, 96, 128]; // pixels
const folder = fileURLToPath(new URL('../../public/icon/', import.meta.url));

/** The mark's colours in the light scheme: a toolbar icon cannot follow the reader's. */
const colours = '--level-on: #17344f; --surface: #ffffff;';

/** Draws the toolbar's and the store's icons from the product's mark: `node tests/harness/run.mjs make-icons`. */
export async function main(): Promise<number> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] });
  try {
    await mkdir(folder, { recursive: true });
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0;${colours}"><svg width="${size}" height="${size}" viewBox="1 1 18 18" style="display:block">${mark.map(tagOf).join('')}</svg>`,
      );
      await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
    }
  } finally {
    await browser.close();
  }
  return 0;
}

const tagOf = ({ tag, attributes }: Shape): string =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}/>`;
