import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Settings } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
import { outputOf } from '../harness/build.ts';
import { type Chromium, openChromium, openOwnPage, pressToolbarButton, setTrustLists, tabInFront } from '../harness/chromium.ts';
import { type Expected, hostsIn, type Moment, type PageFixture, serveFixture } from '../harness/page-fixture.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { badgesIn, findingsOf, isOurs, ours, settled, written } from './page-moment.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

/** What came of a page: `unasked` is what we asked for before the reader did anything; `telling` what we asked with a cookie, which tells who the reader is; `kept` which of the `absent` words stand in what is kept, or were sent. `changes` is how much more
 * happened to an `isUntouched` page than to the same one without us. */
export type Outcome = Pick<Expected, 'own' | 'before' | 'after'> & { unasked: string[]; telling: string[]; kept: string[]; changes: number };

const A_WHILE = 800; // milliseconds: longer than a search and a drawing take

/**
 * Opens a page in the product as it is shipped, lets the reader act as `expected` says, and gives what came of it. `SHOTS` names a folder for pictures of the page
 * and of the side panel, `FOUND` one for what was found, to be read and judged.
 */
export async function runPage(fixture: PageFixture): Promise<Outcome> {
  const { expected, name } = fixture;
  const granted = [...new Set([new URL(expected.url).hostname, ...expected.hosts])];
  const hosts = [...new Set([...granted, ...hostsIn(fixture)])];
  const server = await startServer({ hosts });
  serveFixture(server, fixture);
  const chromium = await openChromium({
    extension: outputOf('chrome', 'product'),
    port: server.port,
    headless: true,
    language: 'sv',
    isPublic: true,
    grants: granted,
    hosts: hosts.filter((host) => !host.endsWith('.test')),
  });
  try {
    const outcome = await visit(chromium, server, fixture, granted);
    if (process.env.FOUND !== undefined) keep(process.env.FOUND, `${name}.json`, JSON.stringify(outcome, null, 2));
    return outcome;
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function visit(chromium: Chromium, server: TestServer, { expected, name }: PageFixture, hosts: string[]): Promise<Outcome> {
  await prepare(chromium, expected, hosts);
  await chromium.context.addInitScript(countChanges);
  const tab = await chromium.context.newPage();
  await tab.goto(expected.url);
  await tab.waitForTimeout(A_WHILE);
  const unasked = expected.automatic === true ? [] : ours(server.log).map(written);
  if (expected.automatic !== true) await pressToolbarButton(chromium, tab);
  const tabId = await tabInFront(chromium.worker, tab);
  for (const act of expected.acts ?? []) await doAs(act, tab);
  const look = momentIn(chromium, server, tab, tabId, 0);
  const before = await settled(look, expected.before);

  const asked = server.log.length;
  await change(chromium, { providers: Object.fromEntries(expected.consent.map((id) => [id, 'on' as const])) });
  const after = await settled(momentIn(chromium, server, tab, tabId, asked), expected.after);
  const changes = expected.isUntouched === true ? (await changesIn(tab)) - (await changesWithoutUs(chromium, expected)) : 0;
  const kept = await keptOf(chromium, server, expected.absent ?? []);
  await shoot(chromium, tab, tabId, name);
  return {
    kept,
    changes,
    unasked,
    own: [...new Set(server.log.filter((request) => !isOurs(request) && request.url !== expected.url).map(({ url }) => url))].toSorted(),
    before,
    after,
    telling: ours(server.log)
      .filter(({ headers }) => headers.cookie !== undefined)
      .map(written),
  };
}

/** The reader's trust list, and hosts that may be asked and are not read by themselves; and cookies that every host would know the reader by. */
async function prepare(chromium: Chromium, { url, automatic = false }: Expected, hosts: string[]): Promise<void> {
  const own = new URL(url).hostname;
  await setTrustLists(chromium.worker, [JSON.parse(readFileSync(new URL('../pages/trust-list.json', import.meta.url), 'utf8'))]);
  await change(chromium, { askedOnly: hosts.filter((host) => !automatic || host !== own) });
  await chromium.context.addCookies(
    hosts.map((host) => ({ name: 'reader', value: 'known', url: `https://${host}/`, sameSite: 'None', secure: true })),
  );
  const read = automatic ? 1 : 0;
  for (let tries = 0; tries < 50 && (await sitesRead(chromium)) !== read; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
}

const sitesRead = ({ worker }: Chromium): Promise<number> =>
  worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []).length);

const change = ({ worker }: Chromium, changed: Partial<Settings>): Promise<void> =>
  worker.evaluate(async (some) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as Settings), ...some } });
  }, changed);

async function doAs(act: string, tab: Page): Promise<void> {
  if (act !== 'scroll') return tab.locator(act).click();
  for (let step = 0; step < 6; step++) {
    await tab.mouse.wheel(0, 1200);
    await tab.waitForTimeout(150);
  }
}

const momentIn =
  ({ worker }: Chromium, { log }: TestServer, tab: Page, tabId: number, from: number) =>
  async (): Promise<Moment> => {
    const record = await worker.evaluate(async (key) => (await chrome.storage.session.get(key))[key] as TabRecord | undefined, `tab:${tabId}`);
    return {
      findings: findingsOf(record),
      requests: ours(log.slice(from)).map(written).toSorted(),
      badges: await tab.evaluate(badgesIn),
    };
  };

/** Runs in the page before anything of its own does. */
function countChanges(): void {
  const counted = { changes: 0 };
  Object.assign(window, { counted });
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, type } of records)
      counted.changes += addedNodes.length + removedNodes.length + Number(type !== 'childList');
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

const changesIn = (tab: Page): Promise<number> => tab.evaluate(() => (window as unknown as { counted: { changes: number } }).counted.changes);

/** The same page in another tab, where nobody pressed the button. */
async function changesWithoutUs({ context }: Chromium, { url, acts = [] }: Expected): Promise<number> {
  const tab = await context.newPage();
  await tab.goto(url);
  for (const act of acts) await doAs(act, tab);
  await tab.waitForTimeout(A_WHILE);
  return changesIn(tab);
}

/** Which of these words stand in the extension's storage, or in an address that we asked. */
async function keptOf({ worker }: Chromium, { log }: TestServer, words: readonly string[]): Promise<string[]> {
  const stored = await worker.evaluate(async () => JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]));
  const sent = JSON.stringify(ours(log));
  return words.filter((word) => [word, encodeURIComponent(word)].some((form) => stored.includes(form) || sent.includes(form)));
}

async function shoot(chromium: Chromium, tab: Page, tabId: number, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await tab.bringToFront();
  await tab.screenshot({ path: `${SHOTS}/${name}.png` });
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.waitForTimeout(400);
  await panel.screenshot({ path: `${SHOTS}/${name}.panel.png` });
}

function keep(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${file}`, `${text}\n`);
}
