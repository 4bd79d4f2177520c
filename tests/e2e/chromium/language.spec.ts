import { words } from '@/utils/explain/words';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { expect, test } from './extension.ts';

test('the language chosen in the options is the language of what is already open', async ({ world, chromium }) => {
  const page = world.pages[2];
  if (page === undefined) throw new Error('The demo has no such page.');
  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await waitForShown(panel, page.holds.length);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(words.sv.screen.heading);

  const options = await openOwnPage(chromium, 'options');
  await options.locator('#language select, section:has(select) select').first().selectOption('en');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(words.en.screen.heading);
  await expect(panel.locator('html')).toHaveAttribute('lang', 'en');
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');
});
