import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { build } from './build.ts';
import { type Chromium, openChromium, openOwnPage, setTrustLists, tabOf, waitForShown } from './chromium.ts';
import type { DemoPage } from './demo/page.ts';
import { trustList } from './demo/people.ts';
import { type Line, linesFor, printTable } from './demo/table.ts';
import { startWorld, type World } from './demo/world.ts';

/** Where the pictures go. */
const PICTURES = '.output/demo';

const USAGE = 'usage: npm run demo -- [--headless] [--dark] [--lang sv|en]';
const asked = readOptions();
/** Is there a screen that a person can look at? */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
/** `npm run demo --headless` gives the word to npm, `npm run demo -- --headless` to us: both count. */
const headless = asked.headless || process.env.npm_config_headless === 'true' || !hasDisplay;
/** In a window the language follows the browser; pictures are Swedish unless asked otherwise. */
const language = asked.lang ?? defaultLanguage(headless);

console.log('Building the extension …');
const extension = build('chrome');
console.log('Signing credentials with keys made now, and starting the school, the trade body and three CV pages on loopback https …');
const world = await startWorld();
const browser = await openChromium({ extension, port: world.server.port, headless, language, dark: asked.dark });
await setTrustLists(browser.worker, [trustList]);

const lines: Line[] = [];
for (const page of world.pages) lines.push(...(await visit(page, browser, world)));
printTable(lines);

const wrong = lines.filter(({ agrees }) => !agrees);
for (const { credential, expected } of wrong) console.error(`Not as expected: ${credential} should be ${expected}.`);
if (headless) await end();
else await untilClosed();

/** What was asked for. A bad call ends here, with one line and exit code 2. */
function readOptions(): { headless: boolean; dark: boolean; lang: 'sv' | 'en' | undefined } {
  const no = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { headless: no, dark: no, lang: { type: 'string' } } });
    const { lang } = values;
    if (lang === undefined || lang === 'sv' || lang === 'en') return { ...values, lang };
  } catch {
    // Told with the usage, like any other bad call.
  }
  console.error(USAGE);
  process.exit(2);
}

function defaultLanguage(forPictures: boolean): 'sv' | 'auto' {
  return forPictures ? 'sv' : 'auto';
}

/** Opens a page and its side panel, and waits for every verdict. */
async function visit(page: DemoPage, chromium: Chromium, { server }: World): Promise<Line[]> {
  const before = server.log.length;
  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const tabId = await tabOf(chromium.worker, tab);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  const shown = await waitForShown(panel, page.holds.length);
  const asked = { now: server.log.slice(before).map(({ url }) => url), before: server.log.slice(0, before).map(({ url }) => url) };
  if (headless) await takePictures(page, chromium, { tab, panel, tabId });
  else await tab.bringToFront();
  return linesFor(page, shown, asked);
}

type Opened = { tab: Page; panel: Page; tabId: number };

/** Points at a page's second badge (an element with a made-up name): its card opens. */
async function pointAtBadge(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab.locator('xpath=//body//*[contains(local-name(), "-")]').nth(1).hover();
  await tab.waitForTimeout(600);
}

async function takePictures({ url }: DemoPage, chromium: Chromium, { tab, panel, tabId }: Opened): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const name = [new URL(url).hostname.replace('.test', ''), language, asked.dark ? 'dark' : 'light'].join('-');
  const popup = await openOwnPage(chromium, 'popup', tabId);
  await popup.setViewportSize({ width: 320, height: 400 });
  await panel.setViewportSize({ width: 436, height: 1100 });
  // The popup draws after its own page has loaded.
  await popup.waitForTimeout(500);
  const take = async (part: string, picture: Page, fullPage: boolean) => {
    const file = path.join(PICTURES, `${name}-${part}.png`);
    await picture.bringToFront();
    await picture.screenshot({ path: file, fullPage });
    console.log(`Picture: ${file}`);
  };
  await take('page', tab, true);
  await pointAtBadge(tab);
  await take('card', tab, false);
  await take('popup', popup, true);
  await take('sidepanel', panel, true);
}

async function end(): Promise<void> {
  await browser.close();
  await world.server.close();
  process.exit(wrong.length === 0 ? 0 : 1);
}

async function untilClosed(): Promise<void> {
  console.log('The window stays open: look at the badges, the toolbar button and the side panel. Close the browser to end.');
  process.exitCode = wrong.length === 0 ? 0 : 1;
  await new Promise((resolve) => browser.context.once('close', resolve));
  await world.server.close();
}
