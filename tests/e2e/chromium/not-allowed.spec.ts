import { words } from '@/utils/explain/words';
import { openOwnPage, tabInFront } from '../../harness/chromium.ts';
import { expect, test } from './extension.ts';

test('a page of the browser itself is left alone, and the popup and the panel say so', async ({ chromium }) => {
  const tab = await chromium.context.newPage();
  await tab.goto('chrome://version');
  const tabId = await tabInFront(chromium.worker, tab);
  for (const name of ['popup', 'sidepanel'] as const) {
    const page = await openOwnPage(chromium, name, tabId);
    await expect(page.getByText(words.sv.screen.notAllowed.title)).toBeVisible();
    await page.close();
  }
});
