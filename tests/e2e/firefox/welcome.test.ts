import { expect } from 'vitest';
import type { browser as extension } from 'wxt/browser';
import { welcomeWords } from '@/utils/explain/words.welcome';
import { press, pressOn, tabTo } from '../keyboard.ts';
import { inFirefox, test } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extension;

const { panel, where } = welcomeWords.en;

inFirefox('in Firefox', () => {
  test.override({ variant: 'product' });

  test('the welcome page asks, by keyboard alone, for every website, and says how the sidebar is opened', async ({ firefox }) => {
    const page = await firefox.own('welcome');
    await page.waitForSelector('form');
    expect(await page.$eval('.steps', (element) => element.textContent)).toContain(panel.open.firefox('Alt+Shift+K'));
    const given = () => page.evaluate(async () => (await browser.permissions.getAll()).origins);
    expect(await given()).toEqual([]);

    await tabTo(page, 'radio', new RegExp(where.choice['on-click'].name));
    await press(page, 'ArrowUp'); // from the first to the last
    await pressOn(page, 'button', where.save);
    await expect.poll(() => page.$eval('.where [role=status]', (element) => element.textContent), { timeout: 10_000 }).toBe(where.saved.everywhere);
    expect(await given()).toEqual(['https://*/*']);
  });
});
