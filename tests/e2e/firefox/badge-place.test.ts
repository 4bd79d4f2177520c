import { expect } from 'vitest';
import { waitForShown } from '../../harness/firefox.ts';
import { badgePages, serveBadgePage } from '../badge-pages.ts';
import { badgeBoxes, differences, look } from '../looked-at.ts';
import { inFirefox, test } from './extension.ts';

const ALL_PAGES = 240_000; // milliseconds

inFirefox('in Firefox', () => {
  test('badges on ten kinds of page move no block by half a pixel and change the looks of nothing', { timeout: ALL_PAGES }, async ({
    world,
    firefox,
  }) => {
    const tab = await firefox.browser.newPage();
    await tab.setViewport({ width: 1000, height: 900 });
    for (const name of badgePages) {
      const { url, plainUrl, count } = await serveBadgePage(world.server, name);
      await tab.goto(plainUrl);
      const without = await tab.evaluate(look);
      await tab.goto(url);
      const panel = await firefox.own('sidepanel', await firefox.tabOf(url));
      await waitForShown(panel, count);
      await panel.close();
      await tab.bringToFront();
      await expect.poll(async () => (await tab.evaluate(badgeBoxes)).length, { timeout: 15_000 }).toBe(count);
      expect(differences(without, await tab.evaluate(look)), name).toEqual([]);
    }
  });
});
