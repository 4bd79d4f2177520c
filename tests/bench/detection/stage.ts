import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { CDPSession, Page, Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { TabRecord } from '@/utils/model/tab-record';
import { build } from '../../harness/build.ts';
import { type Chromium, openChromium, tabOf } from '../../harness/chromium.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { OUTPUT } from '../builds.ts';
import { type TraceEvent, traced, type Work, workIn } from './trace.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

/** Where the extension may be and where it may not: the same pages stand on both. */
export const sides = ['with', 'without'] as const;
export type Side = (typeof sides)[number];
const HOSTS: Record<Side, string> = { with: 'med.test', without: 'utan.test' };

/** A page that is open, with the names that the browser has for it. */
export type Opened = { page: Page; devtools: CDPSession; frame: string };

/**
 * One Chromium with the product in it, which may be on one of two hosts that serve the same.
 *
 * Shape: `open` shows a path of one host in a tab of its own. `trace` gives what the browser did while `during` ran, `watch` what was done for us in that page. `serve` puts a page on both hosts.
 *        `looked` waits until the extension says that it has searched the whole page; `lookAgain` has it searched anew. `quiet` waits until
 *        nothing goes on in the page. `noticed` counts the findings that the extension knew of since it was asked last.
 */
export type Stage = {
  chromium: Chromium;
  server: TestServer;
  urlOf(side: Side, path: string): string;
  serve(path: string, html: string): void;
  open(): Promise<Opened>;
  looked(opened: Opened): Promise<void>;
  quiet(opened: Opened): Promise<void>;
  noticed(): Promise<number>;
  lookAgain(opened: Opened): Promise<void>;
  trace(during: () => Promise<unknown>): Promise<TraceEvent[]>;
  watch(opened: Opened, during: () => Promise<unknown>): Promise<Work>;
  close(): Promise<void>;
};

/** Builds the product and opens it. What is shipped is changed in one line: its manifest grants the one host, as a reader would. */
export async function openStage(): Promise<Stage> {
  const extension = `${OUTPUT}extension`;
  rmSync(extension, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  cpSync(build('chrome', 'product'), extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8')) as object;
  writeFileSync(`${extension}/manifest.json`, JSON.stringify({ ...manifest, host_permissions: [`https://${HOSTS.with}/*`] }));

  const server = await startServer({ hosts: Object.values(HOSTS) });
  const chromium = await openChromium({ extension, port: server.port, headless: true, language: 'sv', isPublic: true });
  const whole = await chromium.context.browser()?.newBrowserCDPSession();
  if (whole === undefined) throw new Error('This Chromium cannot be steered as a whole.');
  const urlOf = (side: Side, path: string) => `https://${HOSTS[side]}${path}`;

  return {
    chromium,
    server,
    urlOf,
    serve: (path, html) => {
      for (const side of sides) server.serve(urlOf(side, path), { body: html, type: 'text/html; charset=utf-8' });
    },
    open: async () => {
      const page = await chromium.context.newPage();
      page.setDefaultTimeout(LONGEST);
      const devtools = await chromium.context.newCDPSession(page);
      const { frameTree } = await devtools.send('Page.getFrameTree');
      return { page, devtools, frame: frameTree.frame.id };
    },
    looked: async ({ page }) => {
      const tab = await tabOf(chromium.worker, page);
      for (let tries = 0; !(await hasLooked(chromium.worker, tab)); tries++) {
        if (tries > MOST_TRIES) throw new Error(`${page.url()} was not searched.`);
        await page.waitForTimeout(100);
      }
    },
    quiet,
    noticed: () => chromium.worker.evaluate(count),
    lookAgain: async ({ page }) => {
      const tab = await tabOf(chromium.worker, page);
      await chromium.worker.evaluate((id) => chrome.tabs.sendMessage(id, { kind: 'look' }), tab);
    },
    trace: (during) => traced(whole, during),
    watch: async ({ frame }, during) => workIn(await traced(whole, during), frame),
    close: async () => {
      await chromium.close();
      await server.close();
    },
  };
}

const MOST_TRIES = 600;
const LONGEST = 180_000; // milliseconds: a page on a slow processor, on a machine with other work
const STRETCH = 500; // milliseconds: longer than anything waits that is still to come

async function quiet({ page, devtools }: Opened): Promise<void> {
  await devtools.send('Performance.enable');
  const worked = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  for (let calm = 0, before = await worked(); calm < 3; ) {
    await page.waitForTimeout(STRETCH);
    const now = await worked();
    calm = now - before < 0.02 ? calm + 1 : 0;
    before = now;
  }
  await devtools.send('Performance.disable');
}

/** Runs in the extension's worker. */
function count(): number {
  const here = globalThis as { known?: Set<string> };
  if (here.known === undefined) {
    const known = new Set<string>();
    here.known = known;
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const { newValue } of Object.values(changes))
        for (const { finding } of (newValue as Partial<TabRecord> | undefined)?.entries ?? []) known.add(finding.id);
    });
  }
  const { size } = here.known;
  here.known.clear();
  return size;
}

/** As the popup would learn it. */
const hasLooked = (worker: Worker, tab: number): Promise<boolean> =>
  worker.evaluate(async (key) => ((await chrome.storage.session.get(key))[key] as TabRecord | undefined)?.looked === true, `tab:${tab}`);
