import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { type Chromium, openOwnPage, waitForShown } from '../../harness/chromium.ts';
import { expectedOn } from '../expected.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker and pages. */
declare const chrome: typeof browser;

const KILLS = 10;
const URL_OF_PAGE = 'https://sida.test/';

/** Stops the worker as the browser does when it has been idle; and says, without the worker, which tab shows a page. */
type Killer = { kill(): Promise<void>; tabOf(url: string): Promise<number> };

async function killer({ context, id }: Chromium): Promise<Killer> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  return {
    kill: async () => void (await devtools.send('ServiceWorker.stopAllWorkers')),
    tabOf: (url) => page.evaluate(async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1, url),
  };
}

/** A number from 0 to 1 that the seed decides. */
function numbers(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Does the page show these words? The browser's own search looks into closed roots too. */
const says = (tab: Page, text: string): Promise<boolean> =>
  tab.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    return (window as unknown as { find(text: string, ...how: boolean[]): boolean }).find(wanted, true, false, true);
  }, text);

test('whenever the worker is killed, a page gets the same verdicts', async ({ world, chromium }) => {
  test.setTimeout(180_000);
  const { kill, tabOf: tabAt } = await killer(chromium);
  const verdicts: unknown[] = [];
  for (let seed = 0; seed < KILLS; seed++) {
    const page = world.pages[seed % world.pages.length];
    if (page === undefined) throw new Error('The demo has no pages.');
    const next = numbers(seed);
    const tab = await chromium.context.newPage();
    const loading = tab.goto(page.url);
    for (let times = 0; times < 3; times++) {
      await new Promise((resolve) => setTimeout(resolve, next() * 500));
      await kill();
    }
    await loading;
    const panel = await openOwnPage(chromium, 'sidepanel', await tabAt(page.url));
    const shown = await waitForShown(panel, page.holds.length, 15_000);
    if (JSON.stringify(shown.toSorted((a, b) => a.title.localeCompare(b.title))) !== JSON.stringify(expectedOn(page))) verdicts.push([seed, shown]);
    await panel.close();
    await tab.close();
  }
  expect(verdicts).toEqual([]);
});

test('a tab that is closed in the middle leaves nothing in the memory', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
  world.server.fail('https://skola.test/.well-known/did.json', 'stall');
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  await expect.poll(() => world.server.log.length).toBe(2);
  const kept = () =>
    chromium.worker.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).filter((key) => /^(tab|finding|evidence|text):/.test(key)),
    );
  expect((await kept()).length).toBeGreaterThan(0);
  await tab.close();
  world.server.release();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await kept()).toEqual([]);
});

test('a badge that the reloaded extension has left behind says so at the page’s next change, and has no verdict any more', async ({
  world,
  chromium,
}) => {
  servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const { verified } = words.sv.verdict;
  await expect.poll(() => says(tab, verified)).toBe(true);
  await chromium.worker.evaluate(() => setTimeout(() => chrome.runtime.reload(), 50)).catch(() => undefined);
  await tab.waitForTimeout(1500);
  await tab.evaluate(() => document.body.append(document.createElement('p')));
  await expect.poll(() => says(tab, words.sv.leftBehind)).toBe(true);
  expect(await says(tab, verified)).toBe(false);
});

test('a page of 20,000 elements without credentials that changes all the time is left as it is, and nobody is asked', async ({ world, chromium }) => {
  const cells = Array.from({ length: 20_000 }, (_, index) => `<i>${index} <a href="/x/${index}">x</a></i>`).join('');
  servePage(world.server, URL_OF_PAGE, `<main>${cells}</main>`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE, { waitUntil: 'load' });
  const before = await tab.evaluate(() => document.documentElement.outerHTML.length);
  await tab.evaluate(() => {
    // A storm of small changes, as a page that counts something.
    let count = 0;
    const storm = setInterval(() => {
      document.querySelector('main')?.append(document.createElement('i'));
      document.querySelector('main')?.lastElementChild?.remove();
      if (++count > 300) clearInterval(storm);
    }, 5);
  });
  await tab.waitForTimeout(3000);
  expect(await tab.evaluate(() => document.documentElement.outerHTML.length)).toBe(before);
  expect(world.server.log.map(({ url }) => url)).toEqual([URL_OF_PAGE]);
});
