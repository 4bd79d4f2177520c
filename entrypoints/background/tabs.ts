import { browser } from 'wxt/browser';
import { tell } from '@/utils/browser/messages';
import { granted } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { openTabs, readTab } from '@/utils/browser/tab-records';
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
  const gone = record.document === undefined ? status === 'loading' : !(await isThere(tabId, record.document));
  if (gone) await forgetPage(tabId, record.document);
}

/** Has a tab looked through: the script that is there looks again, or one is put in. False where the browser does not let us in. */
export async function lookThrough(tabId: number): Promise<boolean> {
  if (await tell(tabId, { kind: 'look' })) return true;
  // On its own about: pages Firefox does not refuse: it resolves with a result that is nothing (measured, ESR 153).
  return browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/page.js'] }).then(
    (results) => results.some(Boolean),
    () => false,
  );
}

/** The reader paused or resumed hosts: page scripts leave, or look again. */
export async function pausesChanged(): Promise<void> {
  const { paused } = await readSettings();
  await Promise.all((await openTabs()).map((record) => pausedOrNot(record, paused.includes(record.host))));
}

/** Sites were taken back: their pages are not read any more. */
export async function grantsRemoved(): Promise<void> {
  for (const { tabId, host, access } of await openTabs()) {
    if (access === 'automatic' && !(await granted(`https://${host}/`))) await leave(tabId, 'on-click');
  }
}

async function pausedOrNot({ tabId, access }: TabRecord, paused: boolean): Promise<void> {
  if (paused && access !== 'paused') return leave(tabId, 'paused');
  if (paused || access !== 'paused') return;
  await change(tabId, (record) => ({ ...record, access: 'on-click' }));
  await lookThrough(tabId);
}

async function leave(tabId: number, access: TabRecord['access']): Promise<void> {
  await change(tabId, (record) => ({ ...record, access, looked: false, entries: [] }));
  await tell(tabId, { kind: 'leave' });
}

/**
 * Does this document stand in the tab now? The one that does is asked who it is: a document that is gone, but kept for the way back, can still be asked by its
 * name (measured, Chromium 156). Where the answer does not say who gave it (Firefox), asking by name must do.
 */
export async function isThere(tabId: number, document: string): Promise<boolean> {
  const ask = (target: { frameIds: number[] } | { documentIds: string[] }) =>
    browser.scripting.executeScript({ target: { tabId, ...target }, func: () => true, injectImmediately: true }).then(
      ([answer]) => answer as { documentId?: string } | undefined,
      () => undefined,
    );
  const present = await ask({ frameIds: [0] });
  if (present?.documentId !== undefined) return present.documentId === document;
  return present !== undefined && (await ask({ documentIds: [document] })) !== undefined;
}
