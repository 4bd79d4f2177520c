import { browser } from 'wxt/browser';
import { keepEvidence, keepFinding, keepMeaning, readEvidence, readFinding, readMeaning } from '@/utils/browser/evidence-store';
import { tell } from '@/utils/browser/messages';
import type { PageSender } from '@/utils/browser/sender';
import { languageOf, readSettings } from '@/utils/browser/settings';
import { openTabs, readTab } from '@/utils/browser/tab-records';
import { listsMark } from '@/utils/browser/trust-lists';
import type { Verifier } from '@/utils/browser/verifier';
import { badgeViews } from '@/utils/explain/badge-view';
import { hasOldList } from '@/utils/explain/old-list';
import type { Examination, Summary } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { NO_MEANING } from '@/utils/model/meaning';
import type { Code } from '@/utils/model/outcome';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import { digestOf } from './digest';
import { change, slim, withState } from './records';
import { isTwin, joined, remaining, standsFor, withoutDoubles } from './twins';

/** More findings than this in one tab are not taken. */
const MOST_FINDINGS = 200;
/** So many of them may come from frames: an advertisement must not leave the page itself without room. */
const MOST_IN_FRAMES = 100;
/** So many images of one page are asked for: they are guesses. */
const MOST_IMAGES = 10;

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

/** What the reader has pointed at is never too much. */
function isOneTooMany(entries: readonly Entry[], found: Finding, frameId: number): boolean {
  if (found.place === 'asked') return false;
  const inFrames = entries.filter((entry) => (entry.frameId ?? 0) !== 0);
  if (entries.length >= MOST_FINDINGS || (frameId !== 0 && inFrames.length >= MOST_IN_FRAMES)) return true;
  const images = ({ finding }: Entry): boolean => isImageElsewhere(finding);
  if (!isImageElsewhere(found)) return false;
  return entries.filter(images).length >= MOST_IMAGES || (frameId !== 0 && inFrames.filter(images).length >= MOST_IMAGES / 2);
}

const isImageElsewhere = ({ place, carried }: Finding): boolean => place === 'image' && carried.kind === 'linked';

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

/** Shows every badge again, in the language that is spoken now. */
export const tellAllBadges = (): Promise<void> =>
  eachEntry(async (tabId, { finding, state }) => {
    if (state.phase === 'done') await tellBadges(tabId, finding.id);
  });

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

/** Is the tab in a private window? One that is gone may have been. */
const isPrivate = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    (tab?: { incognito: boolean }) => tab?.incognito !== false,
    () => true,
  );

/** What came of it, and the tab's record with it; null where the finding is on the page no more. */
type Ran = { results: Summary[]; record: TabRecord | null };

async function run(verifier: Verifier, tabId: number, finding: Finding, attempt: string, fresh: boolean): Promise<Ran> {
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
async function save(tabId: number, findingId: string, examinations: readonly Examination[]): Promise<Ran> {
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
  return digestOf(JSON.stringify(texts));
}

/** A text without the white space between the parts of JSON, that no string has. A string without an end goes to the end: else it would be looked for from each of its quotes. */
const spaceless = (text: string): string => text.replace(/("(?:[^"\\]|\\[\s\S])*(?:"|\\?$))|\s+/g, '$1');

function summaryOf({ evidence: _kept, meaning: _apart, ...summary }: Examination): Summary {
  return { ...summary, finding: slim(summary.finding) };
}

async function wholeExaminations(tabId: number, findingId: string, results: readonly Summary[]): Promise<Examination[] | null> {
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

const entryOf = async (tabId: number, findingId: string): Promise<Entry | undefined> =>
  (await readTab(tabId))?.entries.find((entry) => standsFor(entry, findingId));

async function tellBadges(tabId: number, findingId: string): Promise<void> {
  const entry = await entryOf(tabId, findingId);
  if (entry === undefined) return;
  const { finding, frameId, state } = entry;
  const badges = badgeViews(state.phase === 'done' ? state.results : [], languageOf(await readSettings()));
  await tell(tabId, { kind: 'badges', findingId: finding.id, badges }, frameId);
}

/** One finding that breaks does not keep the others from their turn. */
async function eachEntry(work: (tabId: number, entry: Entry) => Promise<void>): Promise<void> {
  const all = (await openTabs()).flatMap(({ tabId, entries }) => entries.map((entry) => work(tabId, entry)));
  for (const done of await Promise.allSettled(all)) if (done.status === 'rejected') console.error('A finding was passed over', done.reason);
}
