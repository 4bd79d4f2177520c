import { browser } from 'wxt/browser';
import { isExamplePage } from '@/utils/browser/example-page';
import { tell } from '@/utils/browser/messages';
import { allowedSites } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { holdings } from '@/utils/browser/site-rules';
import { openTabs, readTab } from '@/utils/browser/tab-records';
import { EXAMPLE_PAGE } from '@/utils/model/example-page';
import { covers, isEverywhere } from '@/utils/model/match-pattern';
import { type Holding, hostsOf, ruleElsewhere } from '@/utils/model/site-rule';
import type { TabRecord } from '@/utils/model/tab-record';
import { change, forgetPage } from './records';

/**
 * A tab says that it is loading or complete: is the page that we know still there?
 * `loading` alone does not tell. Chromium says it also when a page only changes its address (measured, 156), Firefox a second time when the new page
 * has been read already (ESR 153). So its document is asked for, where the browser has told us which it is.
 */
export async function tabUpdated(tabId: number, { status }: { status?: string }): Promise<void> {
  if (status === undefined) return;
  const record = await readTab(tabId);
  if (record === null) return;
  const gone = record.document === undefined ? status === 'loading' : !(await stillShows(record));
  if (gone) await forgetPage(tabId, record.document);
}

/** Has a tab looked through: the script that is there looks again, or one is put in. False where the browser does not let us in. */
export async function lookThrough(tabId: number): Promise<boolean> {
  if (await tell(tabId, { kind: 'look' })) return true;
  const target = (await mayAllFrames()) ? { tabId, allFrames: true } : { tabId, frameIds: [0] };
  // On its own about: pages Firefox does not refuse: it resolves with a result that is nothing (measured, ESR 153).
  return browser.scripting.executeScript({ target, files: ['/page.js'] }).then(
    (results) => results.some(Boolean),
    () => false,
  );
}

/** Which frames stand in a page is not known before a script is in them. Where one of them could be of a site that is never read, and open to us, only the page itself is looked through. */
async function mayAllFrames(): Promise<boolean> {
  const [settings, allowed] = await Promise.all([readSettings(), allowedSites()]);
  if (ruleElsewhere(settings, allowed) === 'never' && allowed.some(isEverywhere)) return false;
  const never = Object.keys(settings.rules).filter((site) => settings.rules[site] === 'never');
  return !never.flatMap(hostsOf).some((host) => allowed.some((pattern) => covers(pattern, host)));
}

let last: Promise<void> = Promise.resolve();

/** The reader's rules or the browser's grants changed: what is open follows at once, without being loaded again, one change after the other. */
export function rulesChanged(): Promise<void> {
  last = last.then(follow).catch((thrown: unknown) => console.error('What is open could not follow the rules', thrown));
  return last;
}

async function follow(): Promise<void> {
  const holding = await holdings();
  for (const record of await openTabs()) await bring(record, holding(record.host));
  // Nothing waits for these: a page that never ends loading must not keep others from following.
  for (const tab of await browser.tabs.query({})) if (isOwed(tab, holding)) void lookAtOnce(tab);
}

/** Brings one tab in line with what holds on its host: left, not drawn into any more, or drawn into again. */
async function bring({ tabId, access, drawn, entries }: TabRecord, { rule, byItself, draws }: Holding): Promise<void> {
  if (access === 'not-allowed') return;
  if (rule === 'never') return access === 'never' ? undefined : leave(tabId, 'never');
  if (access === 'never') return void (await change(tabId, (record) => ({ ...record, access: 'on-click' })));
  if (access === 'automatic' && !byItself) return leave(tabId, 'on-click');
  if (drawn === true && !draws) {
    await change(tabId, withoutMarks);
    await tell(tabId, { kind: 'undraw' });
  }
  if (drawn !== true && draws && entries.length > 0) await tell(tabId, { kind: 'look' });
}

const withoutMarks = ({ drawn: _gone, ...record }: TabRecord): TabRecord => record;

/** Is this a page that is read by itself now? Of others the browser does not tell us the address. */
const isOwed = ({ url, discarded }: Tab, holding: (host: string) => Holding): boolean =>
  discarded !== true && url !== undefined && url.startsWith('https://') && holding(new URL(url).hostname).byItself;

/** Has it looked through, unless it has been already. */
async function lookAtOnce({ id }: Tab): Promise<void> {
  if (id !== undefined && (await readTab(id))?.access !== 'automatic') await lookThrough(id);
}

type Tab = { id?: number | undefined; url?: string | undefined; discarded?: boolean | undefined };

/** The address in a tab, where the browser tells it to us: after a click on the toolbar, or with a grant. */
export const addressIn = (tabId: number): Promise<URL | null> =>
  browser.tabs.get(tabId).then(
    (tab?: Tab) => (tab?.url === undefined ? null : URL.parse(tab.url)),
    () => null,
  );

async function leave(tabId: number, access: TabRecord['access']): Promise<void> {
  await change(tabId, (record) => ({ ...withoutMarks(record), access, looked: false, entries: [] }));
  await tell(tabId, { kind: 'leave' });
}

/** Does a tab still show the page that we know? Nothing can be put into our own example page to ask it, so there the address must tell. */
export async function stillShows({ tabId, host, document }: TabRecord): Promise<boolean> {
  if (host === EXAMPLE_PAGE) return isExamplePage((await addressIn(tabId))?.href ?? '');
  return document !== undefined && (await isThere(tabId, document));
}

/**
 * Does this document stand in the tab now? The one that does is asked who it is: a document that is gone, but kept for the way back, can still be asked by its
 * name (measured, Chromium 156). Where the answer does not say who gave it (Firefox), asking by name must do.
 */
async function isThere(tabId: number, document: string): Promise<boolean> {
  const ask = (target: { frameIds: number[] } | { documentIds: string[] }) =>
    browser.scripting.executeScript({ target: { tabId, ...target }, func: () => true, injectImmediately: true }).then(
      ([answer]) => answer as { documentId?: string } | undefined,
      () => undefined,
    );
  const present = await ask({ frameIds: [0] });
  if (present?.documentId !== undefined) return present.documentId === document;
  return present !== undefined && (await ask({ documentIds: [document] })) !== undefined;
}
