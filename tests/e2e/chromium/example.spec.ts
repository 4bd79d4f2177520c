import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import credentials from '@/entrypoints/example/data/credentials.json' with { type: 'json' };
import { words } from '@/utils/explain/words';
import { exampleWords } from '@/utils/explain/words/example-page';
import { welcomeWords } from '@/utils/explain/words.welcome';
import { openOwnPage, shownIn, tabInFront, waitForShown } from '../../harness/chromium.ts';
import { pressOn } from '../keyboard.ts';
import { servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { whole, unsigned, altered, expired } = credentials.sv;
const SHOWN = [
  { title: whole.name, verdict: 'issuer-unknown', level: 5 },
  { title: unsigned.name, verdict: 'unsigned', level: null },
  { title: altered.name, verdict: 'invalid', level: null },
  { title: expired.name, verdict: 'expired', level: null },
] as const;

/** Milliseconds for a page to open that must not: what never comes cannot be waited for. */
const TIME_TO_OPEN = 1000;

/** On the example page only our badges have a name with a hyphen. */
const badges = (page: Page) => page.locator('xpath=//body//*[contains(local-name(), "-")]');

type Drawn = { nodeValue: string; children?: Drawn[]; shadowRoots?: Drawn[] };

/** What our badges say: their trees are closed to every page, but not to who steers the browser. */
async function saidBy(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const treesIn = ({ shadowRoots = [], children = [] }: Drawn): Drawn[] => [...shadowRoots, ...children.flatMap(treesIn)];
  const textIn = ({ nodeValue, children = [] }: Drawn): string => [nodeValue, ...children.map(textIn)].join('');
  return treesIn(root).map(textIn);
}

test.describe('the product as it is shipped', () => {
  test.use({ variant: 'product' });

  test('tries itself on the example page, from the welcome page by keyboard: marks, popup and panel; no server is asked', async ({
    world,
    chromium,
  }) => {
    const asked: string[] = [];
    chromium.context.on('request', (request) => asked.push(request.url()));
    const welcome = await openOwnPage(chromium, 'welcome');
    const opening = chromium.context.waitForEvent('page');
    await pressOn(welcome, 'link', welcomeWords.sv.where.tryExample);
    const page = await opening;
    await expect(page).toHaveURL(`chrome-extension://${chromium.id}/example.html`);
    await expect(page.getByText(exampleWords.sv.steps.panel.open.chromium('Alt+Shift+K'))).toBeVisible();
    await expect(badges(page)).toHaveCount(4);
    const beside = await badges(page).evaluateAll((all) => all.map((host) => host.closest('article')?.querySelector('h3')?.firstChild?.textContent));
    expect(beside).toEqual(SHOWN.map(({ title }) => title));

    const tabId = await tabInFront(chromium.worker, page);
    const panel = await openOwnPage(chromium, 'sidepanel', tabId);
    expect(await waitForShown(panel, 4)).toEqual(SHOWN);
    await expect(panel.locator('.panel-head')).toContainText(exampleWords.sv.name);
    await expect(panel.locator(`[data-title="${expired.name}"]`)).toContainText(words.sv.verdict.expired);

    const popup = await openOwnPage(chromium, 'popup', tabId);
    await expect(popup.locator('.host')).toHaveText(exampleWords.sv.name);
    await expect(popup.getByText(words.sv.screen.foundOnPage(4), { exact: true })).toBeVisible();
    await expect(popup.getByRole('radio')).toHaveCount(0);
    expect(asked.filter((url) => !url.startsWith(`chrome-extension://${chromium.id}/`) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(world.server.log).toEqual([]);

    await page.bringToFront();
    await page.reload();
    await expect(badges(page)).toHaveCount(4);
    await expect.poll(() => shownIn(panel)).toEqual(SHOWN);
    await page.goto('about:blank');
    const isKnown = () => chromium.worker.evaluate(async (key) => key in (await chrome.storage.session.get(null)), `tab:${tabId}`);
    await expect.poll(isKnown).toBe(false);
  });

  test('takes another language as the page is open, and speaks of the credentials as they are in that', async ({ chromium }) => {
    const page = await openOwnPage(chromium, 'example');
    await expect(badges(page)).toHaveCount(4);
    await chromium.worker.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), language: 'en' } });
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(exampleWords.en.title);
    await expect(badges(page)).toHaveCount(4);
    const panel = await openOwnPage(chromium, 'sidepanel', await tabInFront(chromium.worker, page));
    await expect.poll(async () => (await shownIn(panel)).map(({ title }) => title)).toEqual(Object.values(credentials.en).map(({ name }) => name));
  });
});

test('a real click on a mark of the example page opens the side panel there, and the page hears nobody but the background', async ({ chromium }) => {
  const page = await openOwnPage(chromium, 'example');
  await expect(badges(page)).toHaveCount(4);
  const { verdict } = words.sv;
  const inOrder = SHOWN.map((one) => verdict[one.verdict]);
  await expect
    .poll(async () => (await saidBy(page)).map((text) => inOrder.find((word) => text.includes(word))), { timeout: 20_000 })
    .toEqual(inOrder);
  const options = await openOwnPage(chromium, 'options');
  await options.evaluate(async () => {
    for (const message of [{ kind: 'leave' }, { from: 'own', kind: 'leave', ask: {} }, { to: 'verifier', kind: 'leave' }]) {
      await chrome.runtime.sendMessage(message).catch(() => undefined);
    }
  });
  await page.bringToFront();
  await badges(page)
    .nth(3)
    .click({ position: { x: 20, y: 12 } });
  const panels = () => chromium.worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);
  await expect.poll(panels).toBe(1);
  await expect(badges(page)).toHaveCount(4);
});

test('no web page can frame the example page, open it or read it', async ({ world, chromium }) => {
  const example = `chrome-extension://${chromium.id}/example.html`;
  servePage(world.server, 'https://sida.test/', `<iframe src="${example}"></iframe><a href="${example}" target="_blank">Exempel</a>`);
  const tab = await chromium.context.newPage();
  await tab.goto('https://sida.test/');
  const opening = chromium.context.waitForEvent('page');
  await tab.getByRole('link').click();
  const opened = await opening;
  await opened.waitForTimeout(TIME_TO_OPEN);
  const read = await tab.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => answer.ok,
        () => false,
      ),
    example,
  );
  const inFrame = await tab
    .frames()[1]
    ?.evaluate(() => document.querySelector('.cv')?.textContent ?? null)
    .catch(() => null);
  const inTab = await opened.evaluate(() => document.querySelector('.cv')?.textContent ?? null).catch(() => null);
  expect([read, inFrame ?? null, inTab]).toEqual([false, null, null]);
  await tab.evaluate((url) => location.assign(url), example);
  await tab.waitForTimeout(TIME_TO_OPEN);
  expect(await tab.evaluate(() => document.querySelector('.cv')?.textContent ?? null).catch(() => null)).toBeNull();
  const known = () => chromium.worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  expect(await known()).not.toContain('exempelsida');
});
