import { expect } from 'vitest';
import type { browser as extension } from 'wxt/browser';
import credentials from '@/entrypoints/example/data/credentials.json' with { type: 'json' };
import { exampleWords } from '@/utils/explain/words/example-page';
import { waitForShown } from '../../harness/firefox.ts';
import { inFirefox, test } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extension;

const { whole, unsigned, altered, expired } = credentials.en;

/** Longer than a page of ours takes to open. */
const A_WHILE = 1500; // milliseconds

inFirefox('in Firefox', () => {
  test.override({ variant: 'product' });

  test('the example page has its marks, says how the sidebar is opened, and the panel shows what counts; no server is asked', async ({
    world,
    firefox,
  }) => {
    const page = await firefox.own('example');
    const badges = () => page.$$eval('article *', (all) => all.filter(({ localName }) => localName.includes('-')).length);
    await expect.poll(badges, { timeout: 20_000 }).toBe(4);
    expect(await page.$eval('.example-steps', (element) => element.textContent)).toContain(exampleWords.en.steps.panel.open.firefox('Alt+Shift+K'));

    const tabId = await page.evaluate(async () => (await browser.tabs.getCurrent())?.id ?? -1);
    const panel = await firefox.own('sidepanel', tabId);
    const shown = [
      { title: whole.name, verdict: 'issuer-unknown', level: 5 },
      { title: unsigned.name, verdict: 'unsigned', level: null },
      { title: altered.name, verdict: 'invalid', level: null },
      { title: expired.name, verdict: 'expired', level: null },
    ];
    expect(await waitForShown(panel, 4)).toEqual(shown);
    expect(await panel.$eval('.panel-head', (element) => element.textContent)).toContain(exampleWords.en.name);
    expect(world.server.log).toEqual([]);

    await page.evaluate(() => location.reload());
    await expect.poll(badges, { timeout: 20_000 }).toBe(4);
    await expect.poll(() => waitForShown(panel, 4), { timeout: 20_000 }).toEqual(shown);
  });

  test('no web page can frame the example page, open it or read it', async ({ world, firefox }) => {
    const own = await firefox.own('example');
    const example = await own.evaluate(() => location.href);
    expect(example).toMatch(/^moz-extension:.*\/example\.html$/);
    world.server.serve('https://sida.test/', {
      body: `<!doctype html><title>Sida</title><iframe src="${example}"></iframe>`,
      type: 'text/html; charset=utf-8',
    });
    const tab = await firefox.browser.newPage();
    await tab.goto('https://sida.test/');
    const read = await tab.evaluate(
      (url) =>
        fetch(url).then(
          (answer) => answer.ok,
          () => false,
        ),
      example,
    );
    const frames = await Promise.all(tab.frames().map((frame) => frame.evaluate(() => document.querySelector('.cv') !== null).catch(() => false)));
    expect([read, frames]).toEqual([false, [false, false]]);
    await tab.evaluate((url) => location.assign(url), example).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(await tab.evaluate((url) => [location.href === url, document.querySelector('.cv')], example)).toEqual([false, null]);
  });
});
