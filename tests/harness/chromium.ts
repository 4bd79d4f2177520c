import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Settings } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
import type { TrustList } from '@/utils/model/trust-list';
import { chromiumPath } from './browsers.ts';
import { withPolicies } from './policies.ts';

/** Inside the extension's own worker and pages. */
declare const chrome: typeof browser;

/**
 * `extension` is a built folder. `port` is where every `*.test` host stands. `language` is set as the reader would set it in the options: a Chromium without
 * that language's own files cannot follow it. `isPublic` makes the loopback server count as a public address. `keepsPages`: pages are kept for the way back, as
 * in a browser that nobody steers. `policy` is what an organisation sets for the extension (see `canHavePolicies`). `hosts` are further names that stand on the
 * port, beside those of tests. `grants` are hosts that the reader has allowed: written into the new profile, since only a person can answer the browser's question.
 */
export type ChromiumAsked = {
  extension: string;
  port: number;
  headless: boolean;
  language?: Settings['language'];
  dark?: boolean;
  isPublic?: boolean;
  keepsPages?: boolean;
  policy?: object;
  hosts?: readonly string[];
  grants?: readonly string[];
};

/** A Chromium with the extension in it. `worker` is the background; `close` also removes the profile. */
export type Chromium = { context: BrowserContext; id: string; worker: Worker; close(): Promise<void> };

/** Opens Chromium with a new profile. Fails: throws where there is no Chromium, or the extension does not start. */
export async function openChromium({
  extension,
  port,
  headless,
  language = 'auto',
  dark = false,
  isPublic = false,
  keepsPages = false,
  policy,
  hosts = [],
  grants = [],
}: ChromiumAsked): Promise<Chromium> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium here: run `npm run browsers`.');
  const profile = mkdtempSync(path.join(tmpdir(), 'meritkollen-chromium-'));
  if (grants.length > 0) seedGrants(profile, extension, grants);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: policy === undefined ? executablePath : withPolicies(executablePath, path.join(profile, 'policies'), extension, policy),
    headless,
    viewport: headless ? { width: 1000, height: 900 } : null,
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-features'] }),
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...ARGUMENTS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${rules(port, hosts)}`,
      ...(isPublic ? [`--ip-address-space-overrides=127.0.0.1:${port}=public`] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const settings: Settings = { version: 2, language, rules: {}, elsewhere: null, askedOnly: [], providers: {}, hidePeople: false };
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, id: new URL(worker.url()).host, worker, close };
}

const ARGUMENTS = [
  '--ignore-certificate-errors',
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Chromium refuses its sandbox to root, and only to root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Every test host is on loopback, and no other name is found. */
const rules = (port: number, hosts: readonly string[]): string =>
  [...['*.test', ...hosts].map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');

/** Writes grants into a profile that no browser has opened yet, where Chromium keeps what the reader allowed (measured, 156). */
function seedGrants(profile: string, extension: string, hosts: readonly string[]): void {
  const granted = { api: [], explicit_host: hosts.map((host) => `https://${host}/*`), manifest_permissions: [], scriptable_host: [] };
  const about = { active_permissions: granted, granted_permissions: granted, runtime_granted_permissions: granted, path: extension, location: 8 };
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings: { [idOf(extension)]: about } } }));
}

/** What Chromium calls an extension without a key of its own: its folder's hash, written with the letters from a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** The browser's number for the tab that shows a page. */
export const tabOf = (worker: Worker, page: Page): Promise<number> =>
  worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1, page.url());

/** The browser's number for a page's tab, where the extension may not know its address: it is brought to the front and asked for as the active one. */
export async function tabInFront(worker: Worker, page: Page): Promise<number> {
  await page.bringToFront();
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
}

/**
 * Presses the toolbar button while a page is in front, as the reader would: this is what lets the extension onto the page (`activeTab`). Then waits until
 * something is known about the page: the popup that the button opens goes away with the next change of tabs.
 */
export async function pressToolbarButton({ context, id, worker }: Chromium, page: Page): Promise<void> {
  await page.bringToFront();
  const devtools = await context.browser()?.newBrowserCDPSession();
  const inPage = await context.newCDPSession(page);
  const { targetInfo } = await inPage.send('Target.getTargetInfo');
  const { targetInfos } = (await devtools?.send('Target.getTargets', { filter: [{ type: 'tab' }] })) ?? { targetInfos: [] };
  const target = targetInfos.find(({ url }) => url === targetInfo.url);
  if (devtools === undefined || target === undefined) throw new Error(`No tab shows ${targetInfo.url}`);
  // Newer than the list of commands that Playwright's types know.
  const send = devtools.send.bind(devtools) as unknown as (method: string, parameters: object) => Promise<unknown>;
  const before = await knownPages(worker);
  const isKnown = async () => (await knownPages(worker)).some((known) => !before.includes(known));
  await send('Extensions.triggerAction', { id, targetId: target.targetId });
  for (let tries = 0; tries < 50 && !(await isKnown()); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What is written down about each tab, as far as it changes with the page that it shows. */
const knownPages = (worker: Worker): Promise<string[]> =>
  worker.evaluate(async () => {
    const records = Object.entries(await chrome.storage.session.get(null)).filter(([key]) => key.startsWith('tab:'));
    return records.map(([key, record]) => {
      const { document, access } = record as TabRecord;
      return `${key} ${document} ${access}`;
    });
  });

/** Gives the reader's trust lists to the extension, as its options page would. */
export const setTrustLists = (worker: Worker, lists: readonly TrustList[]): Promise<void> =>
  worker.evaluate((trustLists) => chrome.storage.local.set({ trustLists }), [...lists]);

/** Opens one of the extension's own pages as a tab, looking at another tab. */
export async function openOwnPage(
  { context, id }: Chromium,
  name: 'sidepanel' | 'popup' | 'options' | 'welcome' | 'collection' | 'preview' | 'example',
  tab?: number,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${name}.html${tab === undefined ? '' : `?tab=${tab}`}`);
  return page;
}

/** One credential as the side panel shows it. */
export type Shown = { title: string; verdict: string; level: number | null };

/** What the side panel shows now, in its order. */
export const shownIn = async (panel: Page): Promise<Shown[]> =>
  panel.locator('[data-verdict]').evaluateAll((elements) =>
    elements.map((element) => ({
      title: element.getAttribute('data-title') ?? '',
      verdict: element.getAttribute('data-verdict') ?? '',
      level: Number(element.getAttribute('data-level')) || null,
    })),
  );

/** Waits until the panel shows so many finished credentials, or the time (milliseconds) is over; gives what it shows then. */
export async function waitForShown(panel: Page, count: number, patience = 20_000): Promise<Shown[]> {
  const end = Date.now() + patience;
  for (;;) {
    const shown = (await shownIn(panel)).filter(({ verdict }) => verdict !== '' && verdict !== 'checking');
    if (shown.length >= count || Date.now() > end) return shown;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
