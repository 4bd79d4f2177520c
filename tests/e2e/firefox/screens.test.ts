import { expect } from 'vitest';
import { words } from '@/utils/explain/words';
import { waitForShown } from '../../harness/firefox.ts';
import { inFirefox, test } from './extension.ts';

inFirefox('in Firefox', () => {
  test('the language chosen in the options is the language of what is already open', async ({ world, firefox }) => {
    const page = world.pages[2];
    if (page === undefined) throw new Error('The demo has no such page.');
    const tab = await firefox.browser.newPage();
    await tab.goto(page.url);
    const panel = await firefox.own('sidepanel', await firefox.tabOf(page.url));
    await waitForShown(panel, page.holds.length);
    const heading = () => panel.$eval('h1', (element) => element.textContent?.trim());

    for (const language of ['sv', 'en'] as const) {
      const options = await firefox.own('options');
      await options.waitForSelector('#language select, section:has(select) select');
      await options.select('#language select, section:has(select) select', language);
      await expect.poll(heading, { timeout: 10_000 }).toBe(words[language].screen.heading);
      await options.close();
    }
  });

  test('a page of the browser itself is left alone, and the popup says so', async ({ firefox }) => {
    const popup = await firefox.own('popup', await firefox.openHidden('about:license'));
    const text = () => popup.$eval('body', (element) => element.textContent ?? '');
    await expect.poll(text, { timeout: 10_000 }).toContain(words.en.screen.notAllowed.title);
  });
});
