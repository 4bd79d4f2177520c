import { changeTab, forgetDocument, forgetTab, readTab } from '@/utils/browser/tab-records';
import type { Finding } from '@/utils/model/finding';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import { inPageOrder } from './page-order';
import { clearToolbar, showInToolbar } from './toolbar';
import { standsFor } from './twins';

/**
 * Changes what is known about a tab, gives what stands there now, as on the page, and shows it in the toolbar: once for what was written together. Null where nothing
 * was changed.
 */
export async function change(tabId: number, changing: (record: TabRecord) => TabRecord | null): Promise<TabRecord | null> {
  const record = await changeTab(tabId, (before) => {
    const after = changing(before);
    return after && inPageOrder(after);
  });
  if (record === null || shown.has(record)) return record;
  shown.add(record);
  showInToolbar(record).catch((thrown: unknown) => console.error('The toolbar could not be brought up to date', thrown));
  return record;
}

const shown = new WeakSet<TabRecord>();

/** Forgets all about a tab. */
export async function forget(tabId: number): Promise<void> {
  await forgetTab(tabId);
  await clearToolbar(tabId);
}

/** Forgets what is known of one document, unless the next one has spoken by now: then it is its record that stands there. */
export async function forgetPage(tabId: number, document: string | undefined): Promise<void> {
  if (await forgetDocument(tabId, document)) await clearToolbar(tabId);
}

/** The record with one finding's state set; null where the finding is not (or no longer) on the page. */
export function withState(record: TabRecord, findingId: string, state: Entry['state']): TabRecord | null {
  if (!record.entries.some((entry) => standsFor(entry, findingId))) return null;
  return { ...record, entries: record.entries.map((entry) => (standsFor(entry, findingId) ? { ...entry, state } : entry)) };
}

/** The finding without its text and its picture, which are kept apart: a tab's record is written after every step. */
export function slim(finding: Finding): Finding {
  const { carried } = finding;
  if (carried.kind === 'embedded') return { ...finding, carried: { kind: 'embedded', raw: '' } };
  return carried.kind === 'linked' ? { ...finding, carried: { kind: 'linked', url: carried.url } } : finding;
}

/** What stands for a finding in a tab, if anything does. */
export const entryOf = async (tabId: number, findingId: string): Promise<Entry | undefined> =>
  (await readTab(tabId))?.entries.find((entry) => standsFor(entry, findingId));
