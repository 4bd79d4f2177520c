import { expect } from 'vitest';
import { waitForShown } from '../../harness/firefox.ts';
import { expectedOn } from '../expected.ts';
import { inFirefox, test } from './extension.ts';

inFirefox('in Firefox', () => {
  test.for([0, 1, 2])(
    'demo page %i shows each of its credentials with its own verdict and level, and asks only what that takes',
    async (index, { world, firefox }) => {
      const page = world.pages[index];
      if (page === undefined) throw new Error('The demo has no such page.');
      const tab = await firefox.browser.newPage();
      await tab.goto(page.url);
      const panel = await firefox.own('sidepanel', await firefox.tabOf(page.url));

      const shown = await waitForShown(panel, page.holds.length);
      expect(shown.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual(expectedOn(page));

      const asked = world.server.log.filter(({ url }) => url !== page.url);
      expect(asked.map(({ url }) => url).toSorted()).toEqual([...new Set(page.holds.flatMap(({ needs }) => needs))].toSorted());
    },
  );
});
