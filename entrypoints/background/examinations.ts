import { keepFinding, readFinding } from '@/utils/browser/evidence-store';
import { tell } from '@/utils/browser/messages';
import type { PageSender } from '@/utils/browser/sender';
import { readTab } from '@/utils/browser/tab-records';
import { listsMark } from '@/utils/browser/trust-lists';
import type { Verifier } from '@/utils/browser/verifier';
import { hasOldList } from '@/utils/explain/old-list';
import type { Summary } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import type { Code } from '@/utils/model/outcome';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import { change, entryOf, slim, withState } from './records';
import { isOneTooMany } from './room';
import { run, save, wholeExaminations } from './run-examination';
import { eachEntry, tellBadges } from './tell-badges';
import { isTwin, joined, remaining, standsFor } from './twins';

/** Who handed a finding in: the frame, and the document that it holds where the browser tells. */
export type From = Pick<PageSender, 'tabId' | 'frameId' | 'documentId'>;

/**
 * Examines a finding that a page handed in. Asking again while it runs, or when it is done, gives the same answer. What comes too late, when another page
 * stands in the tab, is not taken.
 */
export async function examineFound(verifier: Verifier, from: From, finding: Finding): Promise<Summary[]> {
  const { tabId } = from;
  const known = await readTab(tabId);
  const { entries = [] } = known ?? {};
  if (entries.some((entry) => isTwin(entry, finding))) return asTwin(from, finding);
  const before = entries.find((entry) => entry.finding.id === finding.id);
  if (before === undefined && isOneTooMany(entries, finding, from.frameId)) return [];
  if (before !== undefined && before.frameId !== from.frameId) return [];
  const kept = before === undefined ? null : await readFinding(tabId, finding.id);
  const same = JSON.stringify(kept?.carried) === JSON.stringify(finding.carried);
  if (before?.state.phase === 'done' && same) return before.state.results;

  const page = from.frameId === 0 ? (from.documentId ?? undefined) : known?.document;
  // Others may have come in meanwhile: what one page holds is handed in all at once.
  let isSecond = false;
  await change(tabId, (record) => {
    isSecond = record.entries.some((entry) => isTwin(entry, finding));
    return isSecond ? null : withChecking(record, finding, from.frameId, page);
  });
  if (isSecond) return asTwin(from, finding);
  if ((await entryOf(tabId, finding.id)) === undefined) return [];
  await keepFinding(tabId, finding);
  const { results, record } = await run(verifier, tabId, finding, '', false);
  return hereOnly(
    tabId,
    finding.id,
    results,
    record?.entries.find((entry) => standsFor(entry, finding.id)),
  );
}

/** The same credential at another place of the page: one entry, and one badge, where there are words of its own. */
async function asTwin({ tabId, frameId }: From, finding: Finding): Promise<Summary[]> {
  await change(tabId, (record) => ({
    ...record,
    entries: record.entries.map((entry) => (isTwin(entry, finding) ? joined(entry, { finding: slim(finding), frameId }) : entry)),
  }));
  await keepFinding(tabId, finding);
  const entry = await entryOf(tabId, finding.id);
  return entry?.finding.id === finding.id ? hereOnly(tabId, finding.id, entry.state.phase === 'done' ? entry.state.results : [], entry) : [];
}

/** The answer for the place that has the badge: its twins are told to have none. Where another one has it by now, that one is told, and this one has none. */
async function hereOnly(tabId: number, findingId: string, results: Summary[], entry: Entry | undefined): Promise<Summary[]> {
  if (entry === undefined) return results;
  for (const twin of entry.twins ?? []) await tell(tabId, { kind: 'badges', findingId: twin.finding.id, badges: [] }, twin.frameId);
  if (entry.finding.id === findingId) return results;
  await tellBadges(tabId, findingId);
  return [];
}

/** Examines a finding again, past every cache where it is to be `fresh`, and tells the page. */
export async function examineAgain(verifier: Verifier, tabId: number, findingId: string, fresh: boolean): Promise<void> {
  const finding = await readFinding(tabId, findingId);
  await change(tabId, (record) => withState(record, findingId, finding === null ? { phase: 'error', code: 'fault' } : { phase: 'checking' }));
  // Its text had to make room: where it still stands on the page, it is handed in again.
  if (finding === null) return void (await tell(tabId, { kind: 'look' }, (await entryOf(tabId, findingId))?.frameId));
  await run(verifier, tabId, finding, crypto.randomUUID(), fresh);
  await tellBadges(tabId, findingId);
}

/** Goes on with what was being examined when the background was stopped. A page whose question was cut off asks again itself, and meets the same job. */
export async function resume(verifier: Verifier): Promise<void> {
  await eachEntry(async (tabId, { finding: { id }, state }) => {
    const finding = state.phase === 'checking' ? await readFinding(tabId, id) : null;
    if (finding === null) return;
    await run(verifier, tabId, finding, '', false);
    await tellBadges(tabId, id);
  });
}

/** Examines again whatever could not be checked for one of these reasons. */
export async function retry(verifier: Verifier, codes: readonly Code[]): Promise<void> {
  await eachEntry(async (tabId, { finding, state }) => {
    const results = state.phase === 'done' ? state.results : [];
    const waits = results.some(({ outcomes }) => Object.values(outcomes).some(({ code }) => codes.includes(code)));
    if (waits) await examineAgain(verifier, tabId, finding.id, false);
  });
}

/** Judges everything that is open again by the trust lists in force, from its evidence. Where that had to make room it is examined anew. */
export async function reweighAll(verifier: Verifier): Promise<void> {
  const lists = await listsMark();
  await eachEntry(async (tabId, { finding, state }) => {
    if (state.phase !== 'done' || state.results.length === 0) return;
    const whole = await wholeExaminations(tabId, finding.id, state.results);
    if (whole === null) return examineAgain(verifier, tabId, finding.id, false);
    const answers = await Promise.all(whole.map((examination) => verifier.reweigh({ examination, lists })));
    const weighed = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    if (weighed.length < whole.length || weighed.some(hasOldList)) return examineAgain(verifier, tabId, finding.id, false);
    await save(tabId, finding.id, weighed);
    await tellBadges(tabId, finding.id);
  });
}

/** The record with the finding under examination, at the place that it had; null where there are too many, or where it is another page's (document's) by now. */
function withChecking(before: TabRecord, finding: Finding, frameId: number, page: string | undefined): TabRecord | null {
  if (before.document !== undefined && page !== undefined && before.document !== page) return null;
  const record = page === undefined ? before : { ...before, document: page };
  const checking: Entry = { finding: slim(finding), frameId, state: { phase: 'checking' } };
  const place = record.entries.findIndex((entry) => entry.finding.id === finding.id);
  if (place >= 0) return { ...record, entries: record.entries.with(place, checking) };
  if (isOneTooMany(record.entries, finding, frameId)) return null;
  return { ...record, entries: [...record.entries.flatMap((entry) => remaining(entry, frameId, [finding.id]) ?? []), checking] };
}
