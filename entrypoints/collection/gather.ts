import { browser } from 'wxt/browser';
import { type CollectionProblem, collect, type Gathered, type Kept } from '@/utils/browser/collections';
import { readEvidence, readMeaning, readTab } from '@/utils/browser/state';
import { openTabs } from '@/utils/browser/tab-records';
import { rowsOf } from '@/utils/explain/rows';
import type { CollectionWords } from '@/utils/explain/words/collection';
import { NO_MEANING } from '@/utils/model/meaning';
import { problem, type Result } from '@/utils/model/result';
import type { TabRecord } from '@/utils/model/tab-record';

/** What came of gathering, and the host that it came from. */
export type GatherAnswer = Result<Kept & { host: string }, CollectionProblem | 'nothing'>;

/**
 * Keeps what a tab shows in a case: all of its credentials, or those with these ids.
 *
 * Fails: `private` in a private window, and where nobody can tell any more whether it is one; `nothing` where no credential has been judged yet.
 */
export async function gatherTab(tabId: number, caseId: string, ids?: readonly string[]): Promise<GatherAnswer> {
  const [tab, record] = await Promise.all([browser.tabs.get(tabId).catch(() => null), readTab(tabId)]);
  const summaries = doneIn(record).filter(({ id }) => ids === undefined || ids.includes(id));
  if (record === null || summaries.length === 0) return problem('nothing');
  const gathered = await Promise.all(
    summaries.map(async (summary): Promise<Gathered> => {
      const [evidence, meaning] = await Promise.all([readEvidence(tabId, summary.id), readMeaning(tabId, summary.id)]);
      return { summary, meaning: meaning ?? NO_MEANING, evidence };
    }),
  );
  const isPrivate = tab?.incognito ?? true;
  const kept = await collect(caseId, gathered, { host: record.host, title: tab?.title ?? '', isPrivate }, Date.now());
  return kept.ok ? { ok: true, value: { ...kept.value, host: record.host } } : kept;
}

/** What came of it in a sentence: "3 intyg tillagda från branschradet.example." `nameOf` says what a page is called by its host. */
export function gatheredSaid(
  { added, already, left, host }: Kept & { host: string },
  { added: isAdded, already: were, left: stay }: CollectionWords['add'],
  nameOf: (host: string) => string,
): string {
  const said = [added > 0 && isAdded(added, nameOf(host)), already > 0 && were(already), left > 0 && stay(left)];
  return said.filter(Boolean).join(' ');
}

/** The open tabs that something can be gathered from; none of a private window. */
export async function tabsOffered(): Promise<{ tabId: number; host: string; credentials: number }[]> {
  const records = await openTabs();
  const tabs = await Promise.all(records.map(({ tabId }) => browser.tabs.get(tabId).catch(() => null)));
  return records
    .filter((_record, at) => tabs[at]?.incognito === false)
    .map((record) => ({ tabId: record.tabId, host: record.host, credentials: doneIn(record).length }))
    .filter(({ credentials }) => credentials > 0);
}

/** The credentials of a tab that have been judged. */
const doneIn = (record: TabRecord | null) => rowsOf(record?.entries ?? []).flatMap((row) => (row.phase === 'done' ? [row.summary] : []));
