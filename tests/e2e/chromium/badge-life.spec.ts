import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { badgeBoxes } from '../looked-at.ts';
import { credentialOf, itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const URL_OF_PAGE = 'https://sida.test/';
const A_WHILE = 3000; // milliseconds: longer than a page and a badge that fight would need to show it

const badges = async (tab: Page): Promise<number> => (await tab.evaluate(badgeBoxes)).length;
const counted = (tab: Page, name: string): Promise<number> => tab.evaluate((key) => (window as unknown as Record<string, number>)[key] ?? 0, name);

test('a page that compares its own tree with what it expects, late, and draws it anew, has its badge and draws no more', async ({
  world,
  chromium,
}) => {
  const hydrate = `<script>
    const root = document.querySelector('main'), expected = root.innerHTML;
    window.renders = 0;
    const hydrate = () => { if (root.innerHTML !== expected) { renders++; root.innerHTML = expected; } };
    addEventListener('load', () => { setTimeout(hydrate, 600); setTimeout(hydrate, 1500); });
  </script>`;
  servePage(world.server, URL_OF_PAGE, `<main>${await itemOf('Intyg')}</main>${hydrate}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  await tab.waitForTimeout(A_WHILE);
  await expect.poll(() => badges(tab)).toBe(1);
  expect(await counted(tab, 'renders')).toBeLessThanOrEqual(2);
});

test('a page that takes away whatever it does not know has its will after a few times', async ({ world, chromium }) => {
  const clean = `<script>
    window.removals = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName?.includes('-')) { removals++; node.remove(); }
    }).observe(document, { childList: true, subtree: true });
  </script>`;
  servePage(world.server, URL_OF_PAGE, `${clean}${await itemOf('Intyg')}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  await expect.poll(() => counted(tab, 'removals')).toBeGreaterThan(0);
  await tab.waitForTimeout(A_WHILE);
  const after = await counted(tab, 'removals');
  await tab.waitForTimeout(A_WHILE);
  expect([await counted(tab, 'removals'), await badges(tab)]).toEqual([after, 0]);
  expect(after).toBeLessThanOrEqual(24);
});

test('a page that draws a counter beside the title each tenth of a second keeps its badge where it is', async ({ world, chromium }) => {
  const ticking = `<script>
    let count = 0;
    setInterval(() => { document.querySelector('h3').firstChild.data = 'Intyg'; document.querySelector('#count').textContent = ++count; }, 100);
  </script>`;
  servePage(world.server, URL_OF_PAGE, `<p id="count"></p>${await itemOf('Intyg')}${ticking}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  await expect.poll(() => badges(tab)).toBe(1);
  const name = () => tab.evaluate(() => document.querySelector('h3')?.lastElementChild?.localName);
  const before = await name();
  await tab.waitForTimeout(A_WHILE / 2);
  expect([before?.includes('-'), await name()]).toEqual([true, before]);
});

test('nothing is left on a page whose site the reader closes to us', async ({ world, chromium }) => {
  const script = `<script type="application/vc">${await credentialOf('Länk')}</script>`;
  servePage(
    world.server,
    URL_OF_PAGE,
    `${await itemOf('Intyg')}<nav style="display:flex;gap:8px"><a href="#">En</a><a href="#">Två</a></nav><p><img alt="" width="90" height="90" src="data:,">${script}</p>`,
  );
  const tab = await chromium.context.newPage();
  await tab.addInitScript(() => addEventListener('DOMContentLoaded', () => Object.assign(window, { served: document.documentElement.outerHTML })));
  await tab.goto(URL_OF_PAGE);
  await expect.poll(() => badges(tab)).toBe(2);
  await chromium.worker.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), rules: { 'sida.test': 'never' } } });
  });
  await expect.poll(() => badges(tab)).toBe(0);
  expect(await tab.evaluate(() => document.documentElement.outerHTML === (window as unknown as { served: string }).served)).toBe(true);
});

test('a badge is a whole one in forced colours', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
  const tab = await chromium.context.newPage();
  await tab.emulateMedia({ forcedColors: 'active' });
  await tab.goto(URL_OF_PAGE);
  await expect.poll(() => badges(tab)).toBe(1);
  const [box] = await tab.evaluate(badgeBoxes);
  expect([box?.height, (box?.width ?? 0) > 60]).toEqual([24, true]);
  if (process.env.SHOTS !== undefined) await tab.screenshot({ path: `${process.env.SHOTS}/forced-colours.png` });
});
