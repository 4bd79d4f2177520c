import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { welcomeWords } from '@/utils/explain/words.welcome';
import { openOwnPage } from '../../harness/chromium.ts';
import { press, pressOn, tabTo } from '../keyboard.ts';
import { expect, test } from './extension.ts';

const { read, panel, where } = welcomeWords.sv;

test.describe('the product as it is shipped', () => {
  test.use({ variant: 'product' });

  test('is welcomed by keyboard alone: a mark’s card, the shortcut that is really set, and the one question', async ({ chromium }) => {
    const page = await openOwnPage(chromium, 'welcome');
    await expect(page.getByText(panel.open.chromium('Alt+Shift+K'))).toBeVisible();
    await tabTo(page, 'button', new RegExp(words.sv.verdict.verified));
    await expect(page.locator('.example-card')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.locator('.example-card')).toHaveCount(0);
    await expect(page.getByText(read.example)).toBeVisible();
    await tabTo(page, 'link', optionsWords.sv.pages.glossary);

    await tabTo(page, 'radio', new RegExp(where.choice['on-click'].name));
    await press(page, 'ArrowDown');
    await pressOn(page, 'button', where.save);
    await expect(page.getByRole('status')).toHaveText(where.saved.chosen);
    await pressOn(page, 'link', where.toOptions);
    await expect(page).toHaveURL(/options\.html#sites$/);
  });
});
