import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { expect, test } from './extension.ts';

/*
 * Keys of the browser cannot be pressed where there is no screen: the command is handed to the extension's listener as the browser hands it over, by the event's own
 * `dispatch`. In Firefox they are really pressed. Chromium leaves a suggestion out where it uses the keys itself, so that both were given says that they are free.
 */

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { keyboard } = words.sv;

test('both shortcuts are given, and the options show them and open the browser’s page for them', async ({ chromium }) => {
  const given = await chromium.worker.evaluate(() => chrome.commands.getAll());
  expect(given.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
    ['_execute_action', 'Alt+Shift+U'],
    ['check-page', 'Alt+Shift+K'],
  ]);
  const options = await openOwnPage(chromium, 'options');
  await expect(options.locator('.keys').first().locator('td')).toHaveText(['Alt+Shift+K', 'Alt+Shift+U']);
  const opened = chromium.context.waitForEvent('page');
  await options.getByRole('button', { name: keyboard.change }).click();
  expect((await opened).url()).toBe('chrome://extensions/shortcuts');
});

test.describe('the product as it is shipped', () => {
  const host = 'amirayusuf.test';
  // The grant stands for the one that the keys themselves give; by itself it lets nothing be read there.
  test.use({ variant: 'product', grants: [host] });

  test('has the page in front checked by the keys, and nothing before', async ({ world, chromium }) => {
    const page = world.pages.find(({ url }) => new URL(url).hostname === host);
    if (page === undefined) throw new Error('The demo has no such page.');
    await chromium.worker.evaluate(async (asked) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), rules: { [asked]: 'on-click' } } });
    }, host);
    const tab = await chromium.context.newPage();
    await tab.goto(page.url);
    const tabId = await tabOf(chromium.worker, tab);
    const looked = async () =>
      chromium.worker.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('tab:')));
    expect(await looked()).toEqual([]);
    await chromium.worker.evaluate(async (id) => {
      const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(command: string, tab: object): void } };
      onCommand.dispatch('check-page', await chrome.tabs.get(id));
    }, tabId);
    await expect.poll(looked).toEqual([`tab:${tabId}`]);
    const panel = await openOwnPage(chromium, 'sidepanel', tabId);
    expect((await waitForShown(panel, page.holds.length)).length).toBe(page.holds.length);
  });
});
