import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { type Chromium, openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

/** The first element with a made-up name: on the demo's pages only our badges have one. */
const firstBadge = (tab: Page) => tab.locator('xpath=//body//*[contains(local-name(), "-")]').first();

const panelsOpen = ({ worker }: Chromium) => worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);

test('a real click on a badge opens the side panel at its credential, and a click made by the page does not', async ({ world, chromium }) => {
  const [page] = world.pages;
  const [first] = page?.holds ?? [];
  if (page === undefined || first === undefined) throw new Error('The demo has no pages.');
  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const tabId = await tabOf(chromium.worker, tab);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  await waitForShown(panel, page.holds.length);
  await tab.bringToFront();
  const badge = firstBadge(tab);
  await expect(badge).toBeVisible();

  await badge.evaluate((host) => (host as HTMLElement).click());
  expect(await panelsOpen(chromium)).toBe(0);

  await badge.click({ position: { x: 20, y: 12 } });
  await expect.poll(() => panelsOpen(chromium)).toBe(1);
  await expect(panel.locator(`[data-title="${first.title}"]`)).toHaveAttribute('aria-current', 'true');
});
