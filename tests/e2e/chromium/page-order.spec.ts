import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';

test('the panel lists what is on a page as it stands there, whatever was in sight first and whatever came later', async ({ world, chromium }) => {
  const [first, second, last, later] = await Promise.all(['Första', 'Andra', 'Sista', 'Senare'].map((title) => itemOf(title)));
  servePage(world.server, URL_OF_PAGE, `<div id="far" style="position:absolute;top:6000px">${first}</div><div id="near">${second}</div>${last}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  const titles = async (count: number) => (await waitForShown(panel, count)).map(({ title }) => title);
  await tab.bringToFront();
  expect(await titles(3)).toEqual(['Första', 'Andra', 'Sista']);
  await tab.evaluate((html) => document.querySelector('#near')?.insertAdjacentHTML('beforebegin', html), later ?? '');
  expect(await titles(4)).toEqual(['Första', 'Senare', 'Andra', 'Sista']);
});
