import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ReportState } from '@/components/report/ReportPage';
import { browserName } from '@/utils/browser/browser-name';
import { readEvidence, readMeaning } from '@/utils/browser/evidence-store';
import { reportFileOf } from '@/utils/browser/report-file';
import { trustListsInForce } from '@/utils/browser/trust-lists';
import { useTab } from '@/utils/browser/use-tab';
import type { ReportSource } from '@/utils/explain/report-of';
import { rowsOf } from '@/utils/explain/rows';
import type { ShownSummary } from '@/utils/explain/shown';
import { NO_MEANING } from '@/utils/model/meaning';
import type { TabRecord } from '@/utils/model/tab-record';

/** A report whose moment is past: nothing that happens in the tab changes it any more. `text` is the JSON beside it. */
export type TakenDown = { phase: 'ready'; source: ReportSource; text: string };
export type State = Exclude<ReportState, { phase: 'ready' }> | TakenDown;

/** The report on the page's tab, as soon as everything there has been checked; null until anything is known. */
export function useReport(): State | null {
  const { tabId, record } = useTab();
  const [taken, setTaken] = useState<TakenDown | null>(null);
  const rows = rowsOf(record?.entries ?? []);
  const checking = rows.filter(({ phase }) => phase === 'checking').length;
  const isComplete = record !== null && record !== undefined && checking === 0;
  useEffect(() => {
    if (taken === null && isComplete && tabId !== null) takeDown(tabId, record, Date.now()).then(setTaken, console.error);
  }, [isComplete, tabId]);

  if (taken !== null) return taken;
  if (record === null) return { phase: 'gone' };
  return record === undefined || isComplete ? null : { phase: 'waiting', done: rows.length - checking, total: rows.length };
}

async function takeDown(tabId: number, record: TabRecord, now: number): Promise<TakenDown> {
  const rows = rowsOf(record.entries);
  const summaries = rows.flatMap((row): ShownSummary[] => (row.phase === 'done' ? [row.summary, ...row.endorsements] : []));
  const credentials = await Promise.all(summaries.map(async (summary) => ({ summary, evidence: await readEvidence(tabId, summary.id) })));
  const meanings = await Promise.all(summaries.map(async ({ id }) => [id, (await readMeaning(tabId, id)) ?? NO_MEANING] as const));
  const { lists, unreadable } = await trustListsInForce();
  const { name, version } = browser.runtime.getManifest();
  const program = { name, version };
  const unfinished = rows.filter(({ phase }) => phase === 'error').length;
  const made = await reportFileOf({ host: record.host, credentials, lists, now, program, browser: browserName(navigator.userAgent), unfinished });
  const { report, text, sha256 } = made;
  return {
    phase: 'ready',
    text,
    source: {
      record,
      made: now,
      program: `${name} ${version}`,
      browser: report.browser,
      offline: !navigator.onLine,
      lists: report.lists,
      unreadableLists: unreadable,
      hashes: Object.fromEntries(report.credentials.flatMap(({ id, evidence }) => (evidence === null ? [] : [[id, evidence.raw]]))),
      meanings: Object.fromEntries(meanings),
      file: { name: made.name, sha256 },
    },
  };
}
