import type { Page } from '@playwright/test';
import { openOwnPage, shownIn, tabOf, waitForShown } from '../../harness/chromium.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

test.use({ keepsPages: true });

const titles = async (panel: Page) => (await shownIn(panel)).map(({ title, verdict }) => `${title}: ${verdict}`);

test('a page that the browser keeps for the way back has no verdict beside the next page, and has its own again when it comes back', async ({
  world,
  chromium,
}) => {
  servePage(world.server, 'https://anna.test/', await itemOf('Annas intyg'), { 'cache-control': 'max-age=100' });
  servePage(
    world.server,
    'https://bengt.test/',
    `${await itemOf('Bengts intyg')}<script>onpageshow = ({ persisted }) => (window.persisted = persisted)</script>`,
  );
  const tab = await chromium.context.newPage();
  await tab.goto('https://anna.test/');
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await tab.bringToFront();
  await waitForShown(panel, 1);

  await tab.evaluate(() => location.assign('https://bengt.test/'));
  await expect.poll(() => titles(panel)).toEqual(['Bengts intyg: verified']);
  await tab.evaluate(() => history.back());
  await expect.poll(() => titles(panel)).toEqual(['Annas intyg: verified']);
  await tab.evaluate(() => history.forward());
  await expect.poll(() => titles(panel)).toEqual(['Bengts intyg: verified']);
  // It was really kept: else nothing of this was tried.
  await expect.poll(() => tab.evaluate('window.persisted')).toBe(true);
});
