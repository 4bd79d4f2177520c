import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { browser } from 'wxt/browser';
import type { TabRecord } from '@/utils/model/tab-record';
import { openOwnPage, shownIn, tabOf } from '../../harness/chromium.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const folder = path.join(import.meta.dirname, '../../pages/none');
const names = readdirSync(folder);
/** What a browser says that it asks for when the page itself needs it (`Sec-Fetch-Dest`). */
const OF_THE_PAGE = ['document', 'image', 'script', 'iframe'];
const A_WHILE = 700; // milliseconds from the end of the search: longer than a badge takes to come

/** Runs in the page, before anything else: from when it has been read, whatever is added to it or changed in it was not its own doing. */
function watch(): void {
  const seen: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      seen.push(`${type} of ${target.nodeName}: ${[...addedNodes].map(({ nodeName }) => nodeName)}`);
  });
  addEventListener('load', () => observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));
  Object.defineProperty(window, 'seen', { value: seen });
}

test('on pages without anybody’s credential nothing is drawn, nothing is asked of anybody, and the panel is empty', async ({ world, chromium }) => {
  test.setTimeout(180_000);
  expect(names.length).toBeGreaterThan(30);
  const { worker, context } = chromium;
  const recordOf = (tab: number): Promise<Partial<TabRecord>> =>
    worker.evaluate(async (key) => ((await chrome.storage.session.get(key))[key] ?? {}) as object, `tab:${tab}`);
  const tab = await context.newPage();
  await tab.addInitScript(watch);

  const wrong: Record<string, unknown> = {};
  for (const [index, name] of names.entries()) {
    const url = `https://sida-${index}.test/`;
    world.server.serve(url, { body: readFileSync(path.join(folder, name)), type: 'text/html; charset=utf-8' });
    const before = world.server.log.length;
    await tab.goto(url);
    const id = await tabOf(worker, tab);
    const isLooked = async () => {
      const { host, looked } = await recordOf(id);
      return looked && host === new URL(url).host;
    };
    await expect.poll(isLooked, { message: name }).toBe(true);
    await tab.waitForTimeout(A_WHILE);

    const { entries } = await recordOf(id);
    const drawn = await tab.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const asked = world.server.log.slice(before).filter(({ headers }) => !OF_THE_PAGE.includes(`${headers['sec-fetch-dest']}`));
    if (entries?.length !== 0 || drawn.length + asked.length > 0) wrong[name] = { entries, drawn, asked: asked.map((one) => one.url) };
  }
  expect(wrong).toEqual({});

  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(worker, tab));
  await panel.waitForTimeout(A_WHILE);
  expect(await shownIn(panel)).toEqual([]);
});
