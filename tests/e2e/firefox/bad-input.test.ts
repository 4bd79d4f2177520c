import { expect } from 'vitest';
import { waitForShown } from '../../harness/firefox.ts';
import { GOOD_TITLE, serveBadPages } from '../bad-pages.ts';
import { inFirefox, test } from './extension.ts';

inFirefox('in Firefox', () => {
  test('each kind of bad input has its own verdict and leaves the credential beside it alone', { timeout: 180_000 }, async ({ world, firefox }) => {
    const seen: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const { name, url, verdict } of await serveBadPages(world.server)) {
      const tab = await firefox.browser.newPage();
      await tab.goto(url);
      const panel = await firefox.own('sidepanel', await firefox.tabOf(url));
      const shown = await waitForShown(panel, verdict === null ? 1 : 2, 10_000);
      seen[name] = shown.map((one) => (one.title === GOOD_TITLE ? `good: ${one.verdict}` : one.verdict)).toSorted();
      expected[name] = [...(verdict === null ? [] : [verdict]), 'good: verified'].toSorted();
      await panel.close();
      await tab.close();
    }
    expect(seen).toEqual(expected);
  });
});
