import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { expectedOn } from '../expected.ts';
import { expect, test } from './extension.ts';

test('a page gets its verdicts though the worker is killed in the middle, and nothing is fetched twice', async ({ world, chromium }) => {
  const [page] = world.pages;
  if (page === undefined) throw new Error('The demo has no pages.');
  const key = 'https://skola.test/.well-known/did.json';
  world.server.fail(key, 'stall');

  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const tabId = await tabOf(chromium.worker, tab);
  await expect.poll(() => world.server.log.some(({ url }) => url === key)).toBe(true);

  await chromium.worker.evaluate(() => Object.assign(globalThis, { remembered: true }));
  const options = await openOwnPage(chromium, 'options');
  const devtools = await chromium.context.newCDPSession(options);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  world.server.release();

  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  const shown = await waitForShown(panel, page.holds.length);
  expect(shown.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual(expectedOn(page));
  expect(await chromium.worker.evaluate(() => 'remembered' in globalThis)).toBe(false);
  const asked = world.server.log.map(({ url }) => url);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});
