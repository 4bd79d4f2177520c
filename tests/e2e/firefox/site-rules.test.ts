import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import type { SiteRule } from '@/utils/model/settings';
import { waitForShown } from '../../harness/firefox.ts';
import { itemOf, servePage } from '../pages.ts';
import { test as base, inFirefox } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

/** The product as it is shipped: no host permission at all. */
const test = base.extend<{ variant: 'e2e' | 'product' }>({ variant: 'product' });

const SITE = 'https://sida.test/cv';
const { rules, screen } = words.en;
const { sites } = optionsWords.en;

const choose = (popup: Page, rule: SiteRule) => popup.locator(`fieldset input[value="${rule}"]`).click();
const chosenIn = (popup: Page) => popup.$eval('fieldset', (group) => group.querySelector<HTMLInputElement>('input:checked')?.value).catch(() => null);
const textOf = (page: Page) => page.$eval('body', (element) => element.textContent ?? '');
const badgesIn = (tab: Page): Promise<number> =>
  tab.evaluate(() => [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-')).length);
const registered = (own: Page) => own.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches));
const within = { timeout: 15_000 };

inFirefox('rules for sites in Firefox', () => {
  test('are chosen in the popup: the browser is asked in the click, and what is open follows', async ({ world, firefox }) => {
    servePage(world.server, SITE, await itemOf('Annas intyg'));
    const tab = await firefox.browser.newPage();
    await tab.goto(SITE);
    const tabId = await firefox.pressToolbarButton(tab);
    await expect.poll(() => badgesIn(tab), within).toBe(1);
    const popup = await firefox.own('popup', tabId);
    await expect.poll(() => chosenIn(popup), within).toBe('on-click');
    expect(await textOf(popup)).toContain(rules.asks('sida.test'));

    await choose(popup, 'automatic');
    await expect.poll(() => chosenIn(popup), within).toBe('automatic');
    await expect.poll(() => registered(popup), within).toEqual(['https://sida.test/*', 'https://www.sida.test/*']);

    await choose(popup, 'panel-only');
    await expect.poll(() => badgesIn(tab), within).toBe(0);
    const panel = await firefox.own('sidepanel', tabId);
    expect((await waitForShown(panel, 1)).map(({ title }) => title)).toEqual(['Annas intyg']);

    await choose(popup, 'never');
    await expect.poll(() => textOf(panel), within).toContain(screen.never.title);
    expect(await popup.evaluate(async () => (await browser.permissions.getAll()).origins)).toEqual([]);
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await badgesIn(tab)).toBe(0);
  });

  test('are chosen in the options, for one site and for all others, and the choice counts as a click', async ({ world, firefox }) => {
    servePage(world.server, SITE, await itemOf('Annas intyg'));
    const options = await firefox.own('options');
    const elsewhere = `select[aria-label="${sites.allRule}"]`;
    await options.waitForSelector(elsewhere);
    await options.focus(elsewhere);
    await options.keyboard.type(rules.name.automatic.slice(0, 2));
    await expect.poll(() => textOf(options), within).toContain(sites.said.elsewhere.automatic);
    const tab = await firefox.browser.newPage();
    await tab.goto(SITE);
    await expect.poll(() => badgesIn(tab), within).toBe(1);
  });
});
