import { browser } from 'wxt/browser';
import { keepEvidence, keepMeaning, readEvidence, readFinding, readMeaning } from '@/utils/browser/evidence-store';
import { readSettings } from '@/utils/browser/settings';
import { listsMark } from '@/utils/browser/trust-lists';
import type { Verifier } from '@/utils/browser/verifier';
import { sha256Hex } from '@/utils/encoding/bytes';
import type { Examination, Summary } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { NO_MEANING } from '@/utils/model/meaning';
import type { TabRecord } from '@/utils/model/tab-record';
import { change, entryOf, slim, withState } from './records';
import { standsFor, withoutDoubles } from './twins';

/** What came of an examination, and the tab's record with it; null where the finding is on the page no more. */
export type Ran = { results: Summary[]; record: TabRecord | null };

/** Has a finding of a tab examined, and keeps what comes of it. Another `attempt` is another job; `fresh` passes every cache. */
export async function run(verifier: Verifier, tabId: number, finding: Finding, attempt: string, fresh: boolean): Promise<Ran> {
  const job = {
    id: `${tabId}:${finding.id}:${attempt}`,
    finding,
    fresh,
    lists: await listsMark(),
    isPrivate: await isPrivate(tabId),
    providers: (await readSettings()).providers,
  };
  const answer = await verifier.examine(job);
  if (answer.ok) return save(tabId, finding.id, answer.value);
  const error = { phase: 'error', code: answer.problem } as const;
  return { results: [], record: await change(tabId, (record) => withState(record, finding.id, error)) };
}

/** Keeps the answer where its finding is still on the page: the evidence apart, then the record that points to it. */
export async function save(tabId: number, findingId: string, examinations: readonly Examination[]): Promise<Ran> {
  const results = examinations.map(summaryOf);
  if ((await entryOf(tabId, findingId)) === undefined) return { results, record: null };
  for (const { id, evidence, meaning } of examinations) {
    await keepEvidence(tabId, id, evidence);
    await keepMeaning(tabId, id, meaning);
  }
  const text = await textsDigest(examinations);
  return { results, record: await change(tabId, (record) => withResults(record, findingId, results, text)) };
}

function withResults(before: TabRecord, findingId: string, results: Summary[], text: string | undefined): TabRecord | null {
  const record = withState(before, findingId, { phase: 'done', results });
  if (record === null || text === undefined) return record;
  const entries = record.entries.map((entry) => (standsFor(entry, findingId) ? { ...entry, text } : entry));
  return { ...record, entries: withoutDoubles(entries) };
}

/** A digest of the texts that were judged; undefined where one could not be read. How JSON is spaced does not matter. */
async function textsDigest(examinations: readonly Examination[]): Promise<string | undefined> {
  const texts = examinations.map(({ evidence }) => spaceless(evidence.raw));
  if (texts.length === 0 || texts.includes('')) return undefined;
  return sha256Hex(JSON.stringify(texts));
}

/** A text without the white space between the parts of JSON, that no string has. A string without an end goes to the end: else it would be looked for from each of its quotes. */
const spaceless = (text: string): string => text.replace(/("(?:[^"\\]|\\[\s\S])*(?:"|\\?$))|\s+/g, '$1');

function summaryOf({ evidence: _kept, meaning: _apart, ...summary }: Examination): Summary {
  return { ...summary, finding: slim(summary.finding) };
}

/** What was examined, with the evidence of it; null where some of that had to make room. */
export async function wholeExaminations(tabId: number, findingId: string, results: readonly Summary[]): Promise<Examination[] | null> {
  const finding = await readFinding(tabId, findingId);
  const evidence = await Promise.all(results.map(({ id }) => readEvidence(tabId, id)));
  const meanings = await Promise.all(results.map(({ id }) => readMeaning(tabId, id)));
  if (finding === null) return null;
  const whole = results.flatMap((result, index) => {
    const kept = evidence[index] ?? null;
    return kept === null ? [] : [{ ...result, finding, meaning: meanings[index] ?? NO_MEANING, evidence: kept }];
  });
  return whole.length === results.length ? whole : null;
}

/** Is the tab in a private window? One that is gone may have been. */
const isPrivate = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    (tab?: { incognito: boolean }) => tab?.incognito !== false,
    () => true,
  );
