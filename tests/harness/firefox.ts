import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { TrustList } from '@/utils/model/trust-list';
import { firefoxPath } from './browsers.ts';
import type { Shown } from './chromium.ts';
import { withPoliciesJson } from './policies.ts';
import { savedBy, savingTo } from './saved-files.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

/** What Firefox calls the extension, wherever it comes from. */
export const ADDON = 'meritkollen@meritkollen.example';
/** Fixed, so that the extension's pages have a known address. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** `extension` is a built folder. `port` is where every host stands, whatever its name. `policy` is what an organisation sets for the extension, in a native manifest; `policies` what it sets in `policies.json` (see `canHavePoliciesJson`). */
export type FirefoxAsked = { extension: string; port: number; policy?: object; policies?: object };

/**
 * A headless Firefox with the extension in it, over WebDriver BiDi.
 *
 * Shape: `own` opens one of the extension's pages; `tabOf` is the browser's number for a page's tab; `stopBackground` ends the background page, as the
 *        browser does when it has been idle. `openHidden` opens an address that the extension may not see, and gives its tab's number.
 *        `allow` gives the extension hosts, as the reader's yes to the browser's question does.
 *        `pressKeys` presses keys of ours in the browser's window, as a keyboard does, while a page is in front. `keysTaken` are all that the browser's own windows have.
 *        `backToPage` gives the page in front the focus again, where Tab has led on into the browser's own bars.
 *        `saved` is the file that an act makes the browser save, whole.
 *        `pressToolbarButton` does what the reader does to let the extension onto a page (`activeTab`), and gives that tab's number.
 */
export type Firefox = {
  browser: Browser;
  own(name: 'sidepanel' | 'popup' | 'options' | 'preview' | 'welcome' | 'collection' | 'example', tab?: number): Promise<Page>;
  tabOf(url: string): Promise<number>;
  openHidden(url: string): Promise<number>;
  setTrustLists(lists: readonly TrustList[]): Promise<void>;
  stopBackground(): Promise<void>;
  backToPage(): Promise<void>;
  allow(hosts: readonly string[]): Promise<void>;
  saved(act: () => Promise<void>): Promise<{ name: string; text: string }>;
  pressToolbarButton(page: Page): Promise<number>;
  pressKeys(page: Page, key: string): Promise<void>;
  keysTaken(): Promise<string[]>;
  close(): Promise<void>;
};

/** Opens Firefox with a new profile. Fails: throws where there is no Firefox, or the extension cannot be installed. */
export async function openFirefox({ extension, port, policy, policies }: FirefoxAsked): Promise<Firefox> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error('No Firefox here: install it, or set FIREFOX_BIN.');
  const home = policy === undefined ? null : homeWith(policy);
  const folder = policies === undefined ? null : mkdtempSync(path.join(tmpdir(), 'meritkollen-policies-'));
  const downloads = mkdtempSync(path.join(tmpdir(), 'meritkollen-saved-'));
  const opened = await launch({
    browser: 'firefox',
    executablePath: folder === null || policies === undefined ? executablePath : withPoliciesJson(executablePath, folder, policies),
    headless: true,
    ...(home !== null && { env: { ...process.env, HOME: home } }),
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(port), ...savingTo(downloads) },
  });
  await opened.installExtension(extension);

  const connection = connectionOf(opened);
  const own: Firefox['own'] = async (name, tab) => {
    const page = await opened.newPage();
    await goTo(connection, page, `moz-extension://${UUID}/${name}.html${tab === undefined ? '' : `?tab=${tab}`}`);
    return page;
  };
  const inOptions = async <Value>(ask: (page: Page) => Promise<Value>): Promise<Value> => {
    const page = await own('options');
    const value = await ask(page);
    await page.close();
    return value;
  };

  return {
    browser: opened,
    own,
    tabOf: (url) =>
      inOptions((page) => page.evaluate(async (wanted) => (await browser.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1, url)),
    openHidden: async (url) => {
      await goTo(connection, await opened.newPage(), url);
      return inOptions((page) => page.evaluate(async () => (await browser.tabs.query({})).filter((tab) => tab.url === undefined).at(-1)?.id ?? -1));
    },
    setTrustLists: (lists) =>
      inOptions((page) => page.evaluate((trustLists) => browser.storage.local.set({ trustLists }), JSON.parse(JSON.stringify(lists)))),
    backToPage: async () => void (await inBrowser(connection, `${WINDOW}.gBrowser.selectedBrowser.focus()`)),
    stopBackground: async () => void (await inBrowser(connection, `${EXTENSION}.terminateBackground()`)),
    allow: async (hosts) => void (await inBrowser(connection, grant(hosts))),
    saved: (act) => savedBy(act, downloads),
    pressToolbarButton: (page) =>
      inOptions(async (options) => {
        // The popup that the button opens goes away with the next change of tabs, so everything else is open before.
        await page.bringToFront();
        await inBrowser(connection, PRESS);
        return knownTab(options);
      }),
    pressKeys: async (page, key) => {
      await page.bringToFront();
      await inBrowser(connection, pressed(key));
    },
    keysTaken: async () => JSON.parse(await inBrowser(connection, TAKEN)) as string[],
    close: async () => {
      await opened.close();
      for (const gone of [home, folder, downloads]) if (gone !== null) rmSync(gone, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A home folder of its own, in which Firefox on Linux finds the policy as a native manifest: nothing else on the machine changes. */
function homeWith(policy: object): string {
  const home = mkdtempSync(path.join(tmpdir(), 'meritkollen-firefox-'));
  const folder = path.join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${ADDON}.json`), JSON.stringify({ name: ADDON, description: 'Policy', type: 'storage', data: policy }));
  return home;
}

const preferences = (port: number) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // `permissions.request` resolves on a real click, without the prompt that nobody can press.
  'extensions.webextOptionalPermissionPrompts': false,
  // Every name is on loopback, and https without a port reaches the test's server.
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${port}`,
});

/** The part of puppeteer's BiDi connection that is used here; puppeteer does not publish it. */
type Connection = {
  send(method: string, parameters: unknown): Promise<{ result: { contexts: { context: string; url: string }[]; result?: { value: string } } }>;
};
const connectionOf = (opened: Browser): Connection => (opened as unknown as { connection: Connection }).connection;

/** `page.goto` waits for a load event that the browser's and the extension's own pages never send. */
async function goTo(connection: Connection, page: Page, url: string): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string }; // puppeteer's name for the BiDi context
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
  for (let tries = 0; tries < 100; tries++) {
    const state = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '');
    if (state === `complete ${url}`) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Firefox did not open ${url}`);
}

const EXTENSION = `WebExtensionPolicy.getByID('${ADDON}').extension`;
const WINDOW = `Services.wm.getMostRecentWindow('navigator:browser')`;
const PRESS = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  .ExtensionParent.apiManager.global.browserActionFor(${EXTENSION})
  .triggerAction(${WINDOW})`;

const grant = (hosts: readonly string[]): string => `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  .ExtensionPermissions.add('${ADDON}', ${JSON.stringify({ permissions: [], origins: hosts.map((host) => `https://${host}/*`) })}, ${EXTENSION})`;

/** Alt, Shift and a letter, through the way that a keyboard's own keys go. */
const pressed = (key: string): string => `(() => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('No keyboard');
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['${key}', 'Key${key}', ${key.charCodeAt(0)}]];
  const events = keys.map(([key, code, keyCode]) => new window.KeyboardEvent('', { key, code, keyCode }));
  for (const event of events) keyboard.keydown(event);
  for (const event of events.reverse()) keyboard.keyup(event);
})()`;

/** Every key of the browser's own windows: its modifiers in the order of the alphabet, and the key. What extensions have is left out. */
const TAKEN = `JSON.stringify([...Services.wm.getMostRecentWindow('navigator:browser').document.querySelectorAll('keyset:not([id^="ext-keyset"]) > key')].map((key) =>
  [...(key.getAttribute('modifiers') ?? '').split(/[ ,]+/).filter(Boolean).sort(), (key.getAttribute('key') || key.getAttribute('keycode') || '').toUpperCase()].join('+')))`;

/** Runs an expression in the browser's own window, waits for it, and gives it if it is a text. */
async function inBrowser(connection: Connection, expression: string): Promise<string> {
  const [chrome] = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result.contexts;
  const { result } = await connection.send('script.evaluate', {
    target: { context: chrome?.context },
    awaitPromise: true,
    expression: `Promise.resolve(${expression}).then(String)`,
  });
  return result.result?.value ?? '';
}

/** The tab about which something is known, once a page has been looked through. */
async function knownTab(options: Page): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const looked = await options.evaluate(async () =>
      Object.values(await browser.storage.session.get(null)).flatMap((value) => {
        const { tabId, looked } = value as { tabId?: number; looked?: boolean };
        return looked === true && tabId !== undefined ? [tabId] : [];
      }),
    );
    if (looked[0] !== undefined) return looked[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Nothing came of pressing the button');
}

/** Waits until the panel shows so many finished credentials, or the time (milliseconds) is over; gives what it shows then. */
export async function waitForShown(panel: Page, count: number, patience = 30_000): Promise<Shown[]> {
  const end = Date.now() + patience;
  for (;;) {
    const shown = (await shownIn(panel)).filter(({ verdict }) => verdict !== '' && verdict !== 'checking');
    if (shown.length >= count || Date.now() > end) return shown;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const shownIn = (panel: Page): Promise<Shown[]> =>
  panel.$$eval('[data-verdict]', (elements) =>
    elements.map((element) => ({
      title: element.getAttribute('data-title') ?? '',
      verdict: element.getAttribute('data-verdict') ?? '',
      level: Number(element.getAttribute('data-level')) || null,
    })),
  );
