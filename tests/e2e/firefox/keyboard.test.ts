import { describe, expect } from 'vitest';
import type { browser as extension } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { inFirefox, test } from './extension.ts';

/** Inside the extension's own pages, with what only Firefox has. */
declare const browser: typeof extension & {
  commands: { update(change: { name: string; shortcut: string }): Promise<void> };
  sidebarAction: { isOpen(window: object): Promise<boolean> };
};

inFirefox('in Firefox', () => {
  test('our keys are none that the browser has, and the options show them as they are set', async ({ firefox }) => {
    const taken = await firefox.keysTaken();
    expect(taken).toContain('accel+shift+P'); // the private window: they were really read
    expect(taken.filter((keys) => /^alt\+shift\+[KU]$/.test(keys))).toEqual([]);

    const options = await firefox.own('options');
    await options.waitForSelector('.keys kbd');
    const shown = () => options.$$eval('.keys', ([table]) => [...(table?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent));
    expect(await shown()).toEqual(['Alt+Shift+K', 'Alt+Shift+U']);
    await options.evaluate(async () => {
      await browser.commands.update({ name: 'check-page', shortcut: 'Ctrl+Alt+9' });
      await browser.commands.update({ name: '_execute_action', shortcut: '' });
      window.dispatchEvent(new Event('focus'));
    });
    await expect.poll(shown).toEqual(['Ctrl+Alt+9', words.en.keyboard.none]);
  });

  describe('the product as it is shipped', () => {
    test.override({ variant: 'product' });

    test.for([['running'], ['asleep']] as const)(
      'the keys let it onto the page in front, and open the sidebar, with its background %s',
      async ([state], { world, firefox }) => {
        const [page] = world.pages;
        if (page === undefined) throw new Error('The demo has no pages.');
        const tab = await firefox.browser.newPage();
        await tab.goto(page.url);
        const options = await firefox.own('options');
        const isOpen = () => options.evaluate(() => browser.sidebarAction.isOpen({}));
        expect(await isOpen()).toBe(false);
        if (state === 'asleep') await firefox.stopBackground();
        await firefox.pressKeys(tab, 'K');
        await expect.poll(isOpen, { timeout: 10_000 }).toBe(true);
        const known = () =>
          options.evaluate(async () =>
            Object.values(await browser.storage.session.get(null))
              .map((value) => (value as { access?: string }).access)
              .filter(Boolean),
          );
        await expect.poll(known, { timeout: 10_000 }).toEqual(['clicked']);
      },
    );
  });
});
