import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import type { Settings, SiteRule } from '@/utils/model/settings';
import { type Chromium, openOwnPage, pressToolbarButton, shownIn, tabInFront, waitForShown } from '../../harness/chromium.ts';
import type { World } from '../../harness/demo/world.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

declare const chrome: typeof browser;

/** The product as it is shipped. */
test.use({ variant: 'product' });

const SITE = 'https://sida.test/cv';
const OF_SITE = ['https://sida.test/*', 'https://www.sida.test/*'];
const LINKEDIN = 'https://www.linkedin.com/in/sara/';
const A_WHILE = 1500; // milliseconds: long enough for a script to look, and for badges to come

/** Everything about a page that a script could have changed, and every change that was made. */
type Seen = { whole: string; elements: number; sheets: number; changes: string[] };

/** Runs in the page before anything else: follows every change from the moment when the page itself is whole. */
function watch(): void {
  const changes: string[] = [];
  const observer = new MutationObserver((records) => changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)));
  const seen = (): Seen => ({
    whole: document.documentElement.outerHTML,
    elements: document.querySelectorAll('*').length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    changes: [...changes],
  });
  addEventListener('DOMContentLoaded', () => {
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { before: seen(), seen });
  });
}

const seenBy = (tab: Page, when: 'before' | 'now'): Promise<Seen> =>
  tab.evaluate((asked) => {
    const { before, seen } = window as unknown as { before: Seen; seen(): Seen };
    return asked === 'before' ? before : seen();
  }, when);

/** Opens a page in which every change is followed. Gives the tab, and what tells how many worlds of ours have been made in it. */
async function open(chromium: Chromium, url: string): Promise<{ tab: Page; tabId: number; worlds: () => number }> {
  const tab = await chromium.context.newPage();
  const devtools = await chromium.context.newCDPSession(tab);
  let worlds = 0;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(chromium.id)) worlds += 1;
  });
  await devtools.send('Runtime.enable');
  await tab.addInitScript(watch);
  await tab.goto(url);
  return { tab, tabId: await tabInFront(chromium.worker, tab), worlds: () => worlds };
}

const serve = async ({ server }: World, url: string): Promise<void> => servePage(server, url, await itemOf('Annas intyg'));

/** How many elements with a name of our kind stand in the page. */
const badgesIn = (tab: Page): Promise<number> =>
  tab.evaluate(() => [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-')).length);

const choose = (popup: Page, rule: SiteRule) => popup.getByRole('radio', { name: words.sv.rules.name[rule], exact: true }).click();
const isChosen = (popup: Page, rule: SiteRule) => expect(popup.getByRole('radio', { name: words.sv.rules.name[rule], exact: true })).toBeChecked();
const titlesIn = async (panel: Page) => (await shownIn(panel)).map(({ title }) => title);

const setRules = ({ worker }: Chromium, chosen: Partial<Settings>): Promise<void> =>
  worker.evaluate(async (change) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), ...change } });
  }, chosen);

/** The sites that the browser reads by itself from now on. */
const readByThemselves = ({ worker }: Chromium): Promise<string[]> =>
  worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches));

const takeBack = ({ worker }: Chromium, origins: string[]): Promise<boolean> =>
  worker.evaluate((asked) => chrome.permissions.remove({ origins: asked }), origins);

test.describe('on LinkedIn', () => {
  test.use({ hosts: ['www.linkedin.com'] });

  test('a click puts nothing at all into the page, the panel has everything, and the popup says why', async ({ world, chromium }) => {
    await serve(world, LINKEDIN);
    const { tab, tabId, worlds } = await open(chromium, LINKEDIN);
    expect(worlds()).toBe(0);
    await pressToolbarButton(chromium, tab);
    const panel = await openOwnPage(chromium, 'sidepanel', tabId);
    await waitForShown(panel, 1);
    expect(await titlesIn(panel)).toEqual(['Annas intyg']);
    await expect(panel.getByText(words.sv.rules.unmarked)).toBeVisible();
    await tab.bringToFront();
    await tab.waitForTimeout(A_WHILE);
    // It was really read: else nothing of this was tried.
    expect(worlds()).toBeGreaterThan(0);
    expect(await seenBy(tab, 'now')).toEqual(await seenBy(tab, 'before'));

    const popup = await openOwnPage(chromium, 'popup', tabId);
    await isChosen(popup, 'panel-only');
    await expect(popup.getByRole('radio', { name: words.sv.rules.name.automatic })).toBeDisabled();
    await expect(popup.getByText(words.sv.rules.because('LinkedIn'))).toBeVisible();
  });

  test.describe('where the site is allowed', () => {
    test.use({ grants: ['www.linkedin.com'] });

    test('nothing is put into the page either, whatever is chosen, and what is added later is found too', async ({ world, chromium }) => {
      await serve(world, LINKEDIN);
      await setRules(chromium, { rules: { 'linkedin.com': 'automatic' }, elsewhere: 'automatic' });
      const { tab, tabId, worlds } = await open(chromium, LINKEDIN);
      const panel = await openOwnPage(chromium, 'sidepanel', tabId);
      await waitForShown(panel, 1);
      await tab.bringToFront();
      expect(await seenBy(tab, 'now')).toEqual(await seenBy(tab, 'before'));

      await tab.evaluate((item) => document.body.insertAdjacentHTML('beforeend', item), await itemOf('Bengts intyg'));
      await waitForShown(panel, 2);
      await tab.waitForTimeout(A_WHILE);
      expect(await titlesIn(panel)).toEqual(['Annas intyg', 'Bengts intyg']);
      expect(worlds()).toBe(1);
      expect((await seenBy(tab, 'now')).changes).toEqual(['childList BODY']);
    });
  });
});

test.describe('on a site that is allowed', () => {
  test.use({ grants: ['sida.test', 'www.sida.test'] });

  test('a rule that is chosen in the popup holds at once for the page that is open', async ({ world, chromium }) => {
    await serve(world, SITE);
    const { tab, tabId } = await open(chromium, SITE);
    await expect.poll(() => badgesIn(tab)).toBe(1);
    const panel = await openOwnPage(chromium, 'sidepanel', tabId);
    await waitForShown(panel, 1);
    const popup = await openOwnPage(chromium, 'popup', tabId);
    await isChosen(popup, 'automatic');

    await choose(popup, 'panel-only');
    await isChosen(popup, 'panel-only');
    await expect.poll(() => badgesIn(tab)).toBe(0);
    expect(await titlesIn(panel)).toEqual(['Annas intyg']);

    await choose(popup, 'automatic');
    await tab.bringToFront();
    await expect.poll(() => badgesIn(tab)).toBe(1);

    await choose(popup, 'never');
    await expect.poll(() => badgesIn(tab)).toBe(0);
    await expect(panel.getByText(words.sv.screen.never.title)).toBeVisible();
    await expect.poll(() => titlesIn(panel)).toEqual([]);

    await choose(popup, 'automatic');
    await expect.poll(() => badgesIn(tab)).toBe(1);
    await expect.poll(() => titlesIn(panel)).toEqual(['Annas intyg']);
  });

  test('a permission that is taken back in the browser’s settings takes the badges with it, and the page is not read again', async ({
    world,
    chromium,
  }) => {
    await serve(world, SITE);
    await setRules(chromium, { rules: { 'sida.test': 'automatic' } });
    const { tab, tabId } = await open(chromium, SITE);
    await expect.poll(() => badgesIn(tab)).toBe(1);
    const popup = await openOwnPage(chromium, 'popup', tabId);
    await isChosen(popup, 'automatic');
    await takeBack(chromium, OF_SITE);
    await expect.poll(() => badgesIn(tab)).toBe(0);
    await isChosen(popup, 'on-click');

    const again = await open(chromium, SITE);
    await again.tab.waitForTimeout(A_WHILE);
    expect([again.worlds(), await badgesIn(again.tab)]).toEqual([0, 0]);
  });

  test('automatic, chosen while pages are open, reads them without loading them again', async ({ world, chromium }) => {
    await takeBack(chromium, OF_SITE);
    await serve(world, SITE);
    const { tab, worlds } = await open(chromium, SITE);
    await tab.waitForTimeout(A_WHILE);
    expect(worlds()).toBe(0);
    const options = await openOwnPage(chromium, 'options');
    const { sites } = optionsWords.sv;
    await options.getByLabel(sites.add.label).fill('sida.test');
    await options.getByRole('button', { name: sites.add.button, exact: true }).click();
    await expect(options.getByText(sites.said.rule.automatic('sida.test'))).toBeVisible();
    await tab.bringToFront();
    await expect.poll(() => badgesIn(tab)).toBe(1);
  });
});

test.describe('where every site is allowed', () => {
  test.use({ grants: ['*'] });

  test('a site that is never read has no script of ours in it: not by itself, not by a click, not in a frame', async ({ world, chromium }) => {
    await serve(world, 'https://bank.test/');
    await serve(world, 'https://ruta.test/');
    const item = await itemOf('Annas intyg');
    servePage(world.server, SITE, `${item}<iframe src="https://bank.test/"></iframe>`);
    servePage(world.server, 'https://www.bank.test/', `${item}<iframe src="https://ruta.test/"></iframe>`);
    await setRules(chromium, { rules: { 'bank.test': 'never' } });

    const { tab, tabId, worlds } = await open(chromium, 'https://bank.test/');
    await pressToolbarButton(chromium, tab);
    const panel = await openOwnPage(chromium, 'sidepanel', tabId);
    await expect(panel.getByText(words.sv.screen.never.title)).toBeVisible();
    await tab.waitForTimeout(A_WHILE);
    expect([worlds(), await seenBy(tab, 'now')]).toEqual([0, await seenBy(tab, 'before')]);

    // With a frame of a site that is read, the page itself is still left alone, and nothing of it is shown.
    const framed = await open(chromium, 'https://www.bank.test/');
    await framed.tab.waitForTimeout(A_WHILE);
    expect(await seenBy(framed.tab, 'now')).toEqual(await seenBy(framed.tab, 'before'));
    const itsPanel = await openOwnPage(chromium, 'sidepanel', framed.tabId);
    expect(await waitForShown(itsPanel, 1, A_WHILE)).toEqual([]);

    // And a frame of it in a page that is read.
    const around = await open(chromium, SITE);
    await expect.poll(() => badgesIn(around.tab)).toBe(1);
    const frame = around.tab.frames().find((one) => one.url() === 'https://bank.test/');
    expect(await frame?.evaluate(() => document.querySelectorAll('*').length)).toBe((await seenBy(tab, 'before')).elements);
  });

  test('where all others are read on a click, only the chosen site is read by itself', async ({ world, chromium }) => {
    await serve(world, SITE);
    await serve(world, 'https://annan.test/');
    await setRules(chromium, { elsewhere: 'on-click', rules: { 'sida.test': 'automatic' } });
    await expect.poll(() => readByThemselves(chromium)).toEqual(['https://sida.test/*', 'https://www.sida.test/*']);
    const other = await open(chromium, 'https://annan.test/');
    const { tab } = await open(chromium, SITE);
    await expect.poll(() => badgesIn(tab)).toBe(1);
    expect(other.worlds()).toBe(0);
    await pressToolbarButton(chromium, other.tab);
    await expect.poll(() => badgesIn(other.tab)).toBe(1);
  });
});
