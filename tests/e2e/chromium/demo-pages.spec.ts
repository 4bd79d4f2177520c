import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { expectedOn } from '../expected.ts';
import { expect, test } from './extension.ts';

for (const [index, name] of ['the serif CV', 'the dark portfolio', 'the English résumé'].entries()) {
  test(`${name} shows each of its credentials with its own verdict and level, and asks only what that takes`, async ({ world, chromium }) => {
    const page = world.pages[index];
    if (page === undefined) throw new Error('The demo has no such page.');
    const tab = await chromium.context.newPage();
    await tab.goto(page.url);
    const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));

    const shown = await waitForShown(panel, page.holds.length);
    expect(shown.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual(expectedOn(page));

    const asked = world.server.log.filter(({ url }) => url !== page.url);
    expect(asked.map(({ url }) => url).toSorted()).toEqual([...new Set(page.holds.flatMap(({ needs }) => needs))].toSorted());
    expect(asked.filter(({ headers }) => headers.cookie !== undefined || headers.referer !== undefined)).toEqual([]);
  });
}
