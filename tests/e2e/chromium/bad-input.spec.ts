import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { GOOD_TITLE, serveBadPages } from '../bad-pages.ts';
import { expect, test } from './extension.ts';

test('each kind of bad input has its own verdict and leaves the credential beside it alone', async ({ world, chromium }) => {
  const errors: string[] = [];
  chromium.context.on('weberror', (error) => errors.push(String(error.error())));
  chromium.worker.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

  const seen: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const { name, url, verdict } of await serveBadPages(world.server)) {
    const tab = await chromium.context.newPage();
    await tab.goto(url);
    const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
    const shown = await waitForShown(panel, verdict === null ? 1 : 2, 10_000);
    seen[name] = shown.map((one) => (one.title === GOOD_TITLE ? `good: ${one.verdict}` : one.verdict)).toSorted();
    expected[name] = [...(verdict === null ? [] : [verdict]), 'good: verified'].toSorted();
    await panel.close();
    await tab.close();
  }
  expect(seen).toEqual(expected);
  expect(errors).toEqual([]);
});

test('a page that goes away in the middle leaves the next page with its own verdicts only', async ({ world, chromium }) => {
  const [first, second] = world.pages;
  if (first === undefined || second === undefined) throw new Error('The demo has too few pages.');
  world.server.fail('https://skola.test/.well-known/did.json', 'stall');
  const tab = await chromium.context.newPage();
  await tab.goto(first.url);
  await expect.poll(() => world.server.log.some(({ url }) => url.endsWith('/did.json'))).toBe(true);
  await tab.goto(second.url);
  world.server.release();

  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  const shown = await waitForShown(panel, second.holds.length);
  expect(shown.map(({ title }) => title).toSorted()).toEqual(second.holds.map(({ title }) => title).toSorted());
});
