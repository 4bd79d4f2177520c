import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Chromium, openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { badgePages, type ServedPage, serveBadgePage } from '../badge-pages.ts';
import { badgeBoxes, type Drawn, differences, look } from '../looked-at.ts';
import { expect, test } from './extension.ts';

/** `SHOTS=FOLDER` keeps pictures of all pages, in light and dark. */
const { SHOTS } = process.env;
const ALL_PAGES = 240_000; // milliseconds
if (SHOTS !== undefined) mkdirSync(SHOTS, { recursive: true });

/** Waits until every credential has its verdict, and as many badges stand still. */
async function settled(chromium: Chromium, tab: Page, count: number): Promise<void> {
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await waitForShown(panel, count);
  await panel.close();
  await tab.bringToFront();
  await expect.poll(() => tab.evaluate(badgeBoxes)).toHaveLength(count);
  let [last, same] = ['', 0];
  while (same < 3) {
    await tab.waitForTimeout(100);
    const now = JSON.stringify(await tab.evaluate(badgeBoxes));
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

/** How a page is drawn without its credentials being any, and with them. */
async function bothWays(chromium: Chromium, tab: Page, { url, plainUrl, count }: ServedPage): Promise<{ without: Drawn[]; drawn: Drawn[] }> {
  await tab.goto(plainUrl);
  await tab.waitForTimeout(200);
  const without = await tab.evaluate(look);
  await tab.goto(url);
  await settled(chromium, tab, count);
  return { without, drawn: await tab.evaluate(look) };
}

test('badges on ten kinds of page move no block by half a pixel and change the looks of nothing', async ({ world, chromium }) => {
  test.setTimeout(ALL_PAGES);
  expect(badgePages.length).toBeGreaterThanOrEqual(10);
  const tab = await chromium.context.newPage();
  for (const name of badgePages) {
    const served = await serveBadgePage(world.server, name);
    for (const colorScheme of SHOTS === undefined ? (['light'] as const) : (['light', 'dark'] as const)) {
      await tab.emulateMedia({ colorScheme });
      const { without, drawn } = await bothWays(chromium, tab, served);
      if (SHOTS !== undefined) await tab.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png`, fullPage: true });
      expect(differences(without, drawn), name).toEqual([]);
    }
  }
});

test('nor do they at 200 % zoom, where half as much stands in a line', async ({ world, chromium }) => {
  test.setTimeout(ALL_PAGES);
  const tab = await chromium.context.newPage();
  await tab.setViewportSize({ width: 500, height: 450 });
  for (const name of badgePages) {
    const { without, drawn } = await bothWays(chromium, tab, await serveBadgePage(world.server, name));
    expect(differences(without, drawn), name).toEqual([]);
    if (SHOTS !== undefined) await tab.screenshot({ path: `${SHOTS}/${name}-zoomed.png`, fullPage: true });
  }
});
