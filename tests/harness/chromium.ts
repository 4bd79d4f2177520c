import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { TrustList } from '@/utils/model/trust-list';
import { chromiumPath } from './browsers.ts';

/** Inside the extension's own worker and pages. */
declare const chrome: typeof browser;

/** `extension` is a built folder. `port` is where every `*.test` host stands. `language` is the browser's. */
export type ChromiumAsked = { extension: string; port: number; headless: boolean; language?: 'sv' | 'en'; dark?: boolean };

/** A Chromium with the extension in it. `worker` is the background; `close` also removes the profile. */
export type Chromium = { context: BrowserContext; id: string; worker: Worker; close(): Promise<void> };

/** Opens Chromium with a new profile. Fails: throws where there is no Chromium, or the extension does not start. */
export async function openChromium({ extension, port, headless, language = 'sv', dark = false }: ChromiumAsked): Promise<Chromium> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium here: run `npm run browsers`.');
  const profile = mkdtempSync(path.join(tmpdir(), 'meritkollen-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: headless ? { width: 1000, height: 900 } : null,
    colorScheme: dark ? 'dark' : 'light',
    // The language of the browser itself: Playwright's `locale` reaches the pages only.
    env: { ...definedOnly(process.env), LANGUAGE: language },
    args: [
      ...ARGUMENTS,
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${rules(port)}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
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
const rules = (port: number): string => `MAP *.test 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`;

const definedOnly = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The browser's number for the tab that shows a page. */
export const tabOf = (worker: Worker, page: Page): Promise<number> =>
  worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1, page.url());

/** Gives the reader's trust lists to the extension, as its options page would. */
export const setTrustLists = (worker: Worker, lists: readonly TrustList[]): Promise<void> =>
  worker.evaluate((trustLists) => chrome.storage.local.set({ trustLists }), [...lists]);

/** Opens one of the extension's own pages as a tab, looking at another tab. */
export async function openOwnPage({ context, id }: Chromium, name: 'sidepanel' | 'popup' | 'options' | 'welcome', tab?: number): Promise<Page> {
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
