import type { KeyInput, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { Firefox } from '../../harness/firefox.ts';
import type { Screen, Way } from '../screen.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

/** A person's way through Firefox, whose language here is English. */
export const wayIn = ({ browser: opened, own, tabOf, backToPage, saved }: Firefox): Way => ({
  language: 'en',
  visit: async (url) => {
    const tab = await opened.newPage();
    await tab.goto(url);
    return tabOf(url);
  },
  own: async (name, tab) => stayingIn(await own(name, tab), backToPage),
  opened: async (name) => {
    // What a link of ours opens, puppeteer does not see: the browser says where it is, and it is looked at again in a tab that puppeteer has.
    const page = await own('collection');
    const address = await vi.waitFor(() => page.evaluate(addressOf, name), { timeout: 20_000, interval: 200 });
    await page.evaluate((wanted) => location.assign(wanted), address);
    return stayingIn(page, backToPage);
  },
  saved,
});

/** Runs in a page of ours. */
async function addressOf(name: string): Promise<string> {
  const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes(`/${name}.html`) === true);
  if (tab?.url === undefined) throw new Error(`No ${name} was opened.`);
  return tab.url;
}

/** A person's Tab leads from the page's end through the browser's bars to its beginning; here it stays in the bars, and no key would press a button any more. */
const stayingIn = (page: Page, backToPage: () => Promise<void>): Screen => ({
  evaluate: (script) => page.evaluate(script),
  close: () => page.close(),
  pdf: (asked) => page.pdf({ ...asked, format: 'a4', printBackground: true }),
  bringToFront: async () => {
    await page.bringToFront();
    await backToPage();
  },
  keyboard: {
    down: (key) => page.keyboard.down(key as KeyInput),
    up: (key) => page.keyboard.up(key as KeyInput),
    type: (text) => page.keyboard.type(text),
    press: async (key) => {
      await page.keyboard.press(key as KeyInput);
      if (key !== 'Tab' || (await page.evaluate(() => document.hasFocus()))) return;
      await backToPage();
      await page.evaluate(() => document.getSelection()?.collapse(document.body, 0)); // Tab goes on from there
    },
  },
});
