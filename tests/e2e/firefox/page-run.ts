import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { defaultSettings, type Settings } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
import { outputOf } from '../../harness/build.ts';
import { type Firefox, openFirefox } from '../../harness/firefox.ts';
import { type Expected, hostsIn, type Moment, type PageFixture, serveFixture } from '../../harness/page-fixture.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { badgesIn, findingsOf, isOurs, ours, settled, written } from '../page-moment.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

/** What came of a page in Firefox: `unasked` is what we asked for before the reader did anything. */
export type Outcome = Pick<Expected, 'own' | 'before' | 'after'> & { unasked: string[] };

const A_WHILE = 1000; // milliseconds: longer than a search and a drawing take

/** Opens a page in the product as it is shipped, lets the reader act as `expected` says, and gives what came of it. */
export async function runPageInFirefox(fixture: PageFixture): Promise<Outcome> {
  const { expected } = fixture;
  const granted = [...new Set([new URL(expected.url).hostname, ...expected.hosts])];
  const server = await startServer({ hosts: [...new Set([...granted, ...hostsIn(fixture)])] });
  serveFixture(server, fixture);
  const firefox = await openFirefox({ extension: outputOf('firefox', 'product'), port: server.port });
  try {
    return await visit(firefox, server, expected, granted);
  } finally {
    await firefox.close();
    await server.close();
  }
}

async function visit(firefox: Firefox, server: TestServer, expected: Expected, granted: string[]): Promise<Outcome> {
  const { url, automatic = false } = expected;
  const options = await firefox.own('options');
  await firefox.setTrustLists([JSON.parse(readFileSync(new URL('../../pages/trust-list.json', import.meta.url), 'utf8'))]);
  await change(options, { language: 'sv', askedOnly: granted.filter((host) => !automatic || host !== new URL(url).hostname) });
  await firefox.allow(granted);

  const tab = await firefox.browser.newPage();
  await tab.setViewport({ width: 1000, height: 900 });
  await tab.goto(url);
  await wait(A_WHILE);
  const unasked = automatic ? [] : ours(server.log).map(written);
  const tabId = automatic ? await firefox.tabOf(url) : await firefox.pressToolbarButton(tab);
  await tab.bringToFront();
  for (const act of expected.acts ?? []) await doAs(act, tab);
  const look = (from: number) => momentIn(options, server, tab, tabId, from);
  const before = await settled(look(0), expected.before);

  const asked = server.log.length;
  await change(options, { providers: Object.fromEntries(expected.consent.map((id) => [id, 'on' as const])) });
  const after = await settled(look(asked), expected.after);
  return { unasked, own: [...new Set(server.log.filter((one) => !isOurs(one) && one.url !== url).map((one) => one.url))].toSorted(), before, after };
}

const change = (options: Page, changed: Partial<Settings>): Promise<void> =>
  options.evaluate(
    async (some, unset) => {
      const { settings = unset } = await browser.storage.local.get('settings');
      await browser.storage.local.set({ settings: { ...(settings as object), ...some } });
    },
    changed,
    defaultSettings,
  );

const momentIn =
  (options: Page, { log }: TestServer, tab: Page, tabId: number, from: number) =>
  async (): Promise<Moment> => {
    const record = (await options.evaluate(async (key) => (await browser.storage.session.get(key))[key], `tab:${tabId}`)) as TabRecord | undefined;
    return { findings: findingsOf(record), requests: ours(log.slice(from)).map(written).toSorted(), badges: await tab.evaluate(badgesIn) };
  };

async function doAs(act: string, tab: Page): Promise<void> {
  if (act !== 'scroll') return tab.click(act);
  for (let step = 0; step < 6; step++) {
    await tab.evaluate(() => window.scrollBy(0, 1200));
    await wait(150);
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
