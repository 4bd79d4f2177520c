import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import type { Shown } from '../../harness/chromium.ts';
import type { World } from '../../harness/demo/world.ts';
import { type Firefox, waitForShown } from '../../harness/firefox.ts';
import { test as base, inFirefox } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

/** The product as it is shipped: no host permission at all. */
const test = base.extend<{ variant: 'e2e' | 'product' }>({ variant: 'product' });

const TITLE = 'Sustainable Building Operations';
const KEY = 'https://skola.test/.well-known/did.json';

/** Opens the English résumé, presses the button in the toolbar, and gives the side panel when it is done. */
async function pressAndLook(firefox: Firefox, { pages }: World): Promise<{ panel: Page; shown: Shown[] }> {
  const page = pages[2];
  if (page === undefined) throw new Error('The demo has no such page.');
  const tab = await firefox.browser.newPage();
  await tab.goto(page.url);
  const tabId = await firefox.pressToolbarButton(tab);
  const panel = await firefox.own('sidepanel', tabId);
  return { panel, shown: await waitForShown(panel, page.holds.length) };
}

const verdictsOf = (shown: Shown[]) => Object.fromEntries(shown.map(({ title, verdict }) => [title, verdict]));

inFirefox('in Firefox, with no host permission', () => {
  test('a click is enough for what stands on the page, and the one button asks for the issuer’s server', async ({ world, firefox }) => {
    const { panel, shown } = await pressAndLook(firefox, world);
    const others = { 'Mentor of the Year': 'issuer-unknown', 'Team Leadership': 'unsigned' };
    expect(verdictsOf(shown)).toEqual({ [TITLE]: 'unverifiable', ...others });
    expect(world.server.log.map(({ url }) => url)).not.toContain(KEY);

    const { allow } = words.en.screen.ask;
    await panel.locator(`[data-title="${TITLE}"] button[aria-expanded="false"]`).click();
    await panel.locator(`::-p-text(${allow('skola.test')})`).click();
    await panel.waitForSelector(`[data-title="${TITLE}"][data-verdict="verified"]`, { timeout: 20_000 });
    expect(verdictsOf(await waitForShown(panel, 3))).toEqual({ [TITLE]: 'verified', ...others });

    // To be asked for a key is not to have one's pages read.
    expect(await panel.evaluate(async () => browser.scripting.getRegisteredContentScripts())).toEqual([]);
  });
});
