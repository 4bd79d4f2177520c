import { browser } from 'wxt/browser';
import type { ReportState } from '@/components/report/ReportPage';
import { browserName } from '@/utils/browser/browser-name';
import { readEvidence, readMeaning } from '@/utils/browser/evidence-store';
import { reportFileOf } from '@/utils/browser/report-file';
import { trustListsInForce } from '@/utils/browser/trust-lists';
import type { ReportSource } from '@/utils/explain/report-of';
import { rowsOf } from '@/utils/explain/rows';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Evidence } from '@/utils/model/evidence';
import { type Meaning, NO_MEANING } from '@/utils/model/meaning';
import type { TabRecord } from '@/utils/model/tab-record';

/** A report whose moment is past: nothing that happens in the tab changes it any more. `text` is the JSON beside it. */
export type TakenDown = { phase: 'ready'; source: ReportSource; text: string };
export type State = Exclude<ReportState, { phase: 'ready' }> | TakenDown;

/** What a report is made of: the credentials as a tab's record has them, and by their ids what they were judged by and what they mean, null where that is not kept. */
export type Material = { record: TabRecord; evidenceOf(id: string): Promise<Evidence | null>; meaningOf(id: string): Promise<Meaning | null> };

/** What is known of a tab. */
export const materialOfTab = (tabId: number, record: TabRecord): Material => ({
  record,
  evidenceOf: (id) => readEvidence(tabId, id),
  meaningOf: (id) => readMeaning(tabId, id),
});

/** Takes everything down as it is at this moment, milliseconds since 1970. */
export async function takeDown({ record, evidenceOf, meaningOf }: Material, now: number): Promise<TakenDown> {
  const rows = rowsOf(record.entries);
  const summaries = rows.flatMap((row): ShownSummary[] => (row.phase === 'done' ? [row.summary, ...row.endorsements] : []));
  const credentials = await Promise.all(summaries.map(async (summary) => ({ summary, evidence: await evidenceOf(summary.id) })));
  const meanings = await Promise.all(summaries.map(async ({ id }) => [id, (await meaningOf(id)) ?? NO_MEANING] as const));
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
