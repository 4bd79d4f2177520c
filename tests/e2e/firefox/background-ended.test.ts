import { expect } from 'vitest';
import { waitForShown } from '../../harness/firefox.ts';
import { expectedOn } from '../expected.ts';
import { inFirefox, test } from './extension.ts';

const KEY = 'https://skola.test/.well-known/did.json';

inFirefox('in Firefox', () => {
  test('a page gets its verdicts though the background page ends in the middle, and nothing that was answered is fetched again', async ({
    world,
    firefox,
  }) => {
    const [page] = world.pages;
    if (page === undefined) throw new Error('The demo has no pages.');
    world.server.fail(KEY, 'stall');
    const tab = await firefox.browser.newPage();
    await tab.goto(page.url);
    await expect.poll(() => world.server.log.some(({ url }) => url === KEY), { timeout: 15_000 }).toBe(true);
    const tabId = await firefox.tabOf(page.url);

    await firefox.stopBackground();
    world.server.release();

    const panel = await firefox.own('sidepanel', tabId);
    const shown = await waitForShown(panel, page.holds.length);
    expect(shown.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual(expectedOn(page));
    // The one that was waiting had not answered: it alone may be asked again.
    const answered = world.server.log.map(({ url }) => url).filter((url) => url !== KEY);
    expect(answered.toSorted()).toEqual([...new Set(answered)].toSorted());
  });
});
