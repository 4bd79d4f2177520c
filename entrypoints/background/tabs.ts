import { browser } from 'wxt/browser';
import { tell } from '@/utils/browser/messages';
import { granted } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { openTabs, readTab } from '@/utils/browser/tab-records';
import type { TabRecord } from '@/utils/model/tab-record';
import { change, forget } from './records';

/**
 * A tab says that it is loading or complete: is the page that we know still there?
 * Chromium says `loading` also when a page only changes its address (measured, 156), so there its document is asked for. Firefox does not (ESR 153).
 */
export async function tabUpdated(tabId: number, { status }: { status?: string }): Promise<void> {
  if (status === undefined) return;
  const record = await readTab(tabId);
  if (record === null) return;
  const gone = import.meta.env.FIREFOX ? status === 'loading' : !(await stillThere(record));
  if (gone) await forget(tabId);
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
  await tell(tabId, { kind: 'look' });
}

async function leave(tabId: number, access: TabRecord['access']): Promise<void> {
  await change(tabId, (record) => ({ ...record, access, looked: false, entries: [] }));
  await tell(tabId, { kind: 'leave' });
}

async function stillThere({ tabId, document }: TabRecord): Promise<boolean> {
  if (document === undefined) return false;
  return browser.scripting.executeScript({ target: { tabId, documentIds: [document] }, func: () => true, injectImmediately: true }).then(
    () => true,
    () => false,
  );
}
