import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browsers.ts';

/** `npm run picture` after `npm run demo -- --headless`: puts a page with an open card and its side panel beside each other, for the README. */
const PICTURES = '.output/demo';
const PARTS = ['saralindqvist-sv-light-card.png', 'saralindqvist-sv-light-sidepanel.png'].map((file) => `${PICTURES}/${file}`);
const TARGET = 'docs/screenshot.png';
const inline = (file: string): string => `<img alt="" src="data:image/png;base64,${readFileSync(file).toString('base64')}">`;

if (!PARTS.every((file) => existsSync(file))) {
  console.error('There are no pictures yet: run `npm run demo -- --headless` first.');
  process.exit(2);
}

const executablePath = chromiumPath();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1437, height: 900 } });
await page.setContent(
  `<body style="margin:0; display:flex; height:900px; overflow:hidden; gap:1px; background:#c4c1b9; align-items:flex-start">
  ${PARTS.map(inline).join('')}</body>`,
);
await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
await page.screenshot({ path: TARGET });
await browser.close();
console.log(TARGET);
