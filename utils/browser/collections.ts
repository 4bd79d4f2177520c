import { browser } from 'wxt/browser';
import { sha256Hex } from '../encoding/bytes';
import type { Case, Collected, Collections, Source, Target } from '../model/collection';
import type { Evidence } from '../model/evidence';
import type { Summary } from '../model/examination';
import type { Meaning } from '../model/meaning';
import { mayCollect } from '../model/policy';
import { ok, problem, type Result } from '../model/result';
import { keepOnly, readCollected, toKeep } from './collected-evidence';
import { kind } from './collections-shape';
import { askPolicy } from './policy';
import { changesOf, readVersioned, stored, watch } from './storage';

/** A credential that is to be kept: as it is shown, and what it was judged by (null where that is not there any more). */
export type Gathered = { summary: Summary; meaning: Meaning; evidence: Evidence | null };
/** Where it is gathered from. Nothing from a private window is kept. */
export type Origin = Source & { isPrivate: boolean };

/** What was kept: how many are new to the case, how many it had already, and how many were left because nothing is there any more to judge them by. */
export type Kept = { added: number; already: number; left: number };
/** What was taken out of a case, so that it can be put back. */
export type Removed = { at: number; item: Collected; evidence: Evidence | null }[];
/** What went with a case. */
export type Erased = { name: string; credentials: number; sources: number };

/** Why nothing was changed. `turned-off`: the organisation does not want anything kept. `not-saved`: the browser did not take it, as when its room is used up. `unreadable`: another version of ours wrote what is stored. */
export type CollectionProblem = 'turned-off' | 'private' | 'not-saved' | 'unreadable' | 'no-case';

/** All cases; `unreadable` where something is stored that this version cannot read: it is left as it is. */
export type ReadCollections = { cases: Case[]; unreadable: boolean };

/** What is kept on this computer now. */
export async function readCollections(): Promise<ReadCollections> {
  const read = await readVersioned(kind);
  if (read !== null) return { cases: read.cases, unreadable: false };
  return { cases: [], unreadable: (await stored('local', kind.key)) !== undefined };
}

/** Calls back with all cases now and after every change. Gives the function that ends it. */
export const watchCollections = (seen: (read: ReadCollections) => void): (() => void) => watch(changesOf('local', kind.key), readCollections, seen);

/** Makes a new case. */
export const addCase = (name: string, now: number): Promise<Result<Case, CollectionProblem>> =>
  add((cases) => {
    const made: Case = { id: crypto.randomUUID(), name: name.trim().slice(0, NAME_LIMIT), created: now, items: [], target: null };
    return { cases: [...cases, made], value: made };
  });

/** Keeps credentials in a case, each once whatever page it stands on, and only with what they can be judged by again. All of them, or none. */
export async function collect(caseId: string, gathered: readonly Gathered[], origin: Origin, now: number): Promise<Result<Kept, CollectionProblem>> {
  if (origin.isPrivate) return problem('private');
  const source: Source = { host: origin.host, title: origin.title.slice(0, TITLE_LIMIT) };
  const made = (await Promise.all(gathered.map((one) => collectedOf(one, source, now)))).filter((one) => one !== null);
  const once = [...new Map(made.map((one) => [one.item.fingerprint, one])).values()];
  return add(async (cases) => {
    const own = cases.find(({ id }) => id === caseId);
    if (own === undefined) return 'no-case';
    const fresh = once.filter(({ item }) => !own.items.some(({ fingerprint }) => fingerprint === item.fingerprint));
    const evidence = await Promise.all(fresh.map(({ item, evidence }) => toKeep(item.id, evidence)));
    return {
      cases: withCase(cases, caseId, { items: [...own.items, ...fresh.map(({ item }) => item)] }),
      more: Object.assign({}, ...evidence) as Record<string, unknown>,
      value: { added: fresh.length, already: once.length - fresh.length, left: gathered.length - made.length },
    };
  });
}

/** Gives a case another name. */
export const renameCase = (caseId: string, name: string): Promise<Result<null, CollectionProblem>> =>
  add((cases) => ({ cases: withCase(cases, caseId, { name: name.trim().slice(0, NAME_LIMIT) }), value: null }));

/** Lays a target beside a case, or takes it away. */
export const setTarget = (caseId: string, target: Target | null): Promise<Result<null, CollectionProblem>> =>
  add((cases) => ({ cases: withCase(cases, caseId, { target }), value: null }));

/** Takes credentials out of a case, with what they were judged by, and gives them back. */
export const removeItems = (caseId: string, ids: readonly string[]): Promise<Result<Removed, CollectionProblem>> =>
  change(async (cases) => {
    const items = cases.find(({ id }) => id === caseId)?.items ?? [];
    const removed = await Promise.all(
      items.flatMap((item, at) => (ids.includes(item.id) ? [readCollected(item.id).then((evidence) => ({ at, item, evidence }))] : [])),
    );
    return { cases: withCase(cases, caseId, { items: items.filter(({ id }) => !ids.includes(id)) }), value: removed };
  });

/** Puts back what was taken out, where it stood. */
export const putBack = (caseId: string, removed: Removed): Promise<Result<null, CollectionProblem>> =>
  change(async (cases) => {
    const items = [...(cases.find(({ id }) => id === caseId)?.items ?? [])];
    const missing = removed.filter(({ item }) => !items.some(({ fingerprint }) => fingerprint === item.fingerprint));
    for (const { at, item } of missing) items.splice(Math.min(at, items.length), 0, item);
    const evidence = await Promise.all(missing.map(async ({ item, evidence }) => (evidence === null ? {} : toKeep(item.id, evidence))));
    return { cases: withCase(cases, caseId, { items }), more: Object.assign({}, ...evidence) as Record<string, unknown>, value: null };
  });

/** Erases a case with everything in it, and says what went. */
export const eraseCase = (caseId: string): Promise<Result<Erased, CollectionProblem>> =>
  change((cases) => {
    const own = cases.find(({ id }) => id === caseId);
    if (own === undefined) return 'no-case';
    const sources = new Set(own.items.map(({ source }) => source.host)).size;
    return { cases: cases.filter(({ id }) => id !== caseId), value: { name: own.name, credentials: own.items.length, sources } };
  });

const NAME_LIMIT = 100; // characters
const TITLE_LIMIT = 200;

type Changed<Value> = { cases: Case[]; more?: Record<string, unknown>; value: Value };
type Change<Value> = (cases: Case[]) => Changed<Value> | CollectionProblem | Promise<Changed<Value> | CollectionProblem>;

/** The same for what was not kept before: only while the organisation lets it be. It is asked at the very moment, so that no page that was open before the policy came can write. */
const add = <Value>(work: Change<Value>): Promise<Result<Value, CollectionProblem>> =>
  change(async (cases) => (mayCollect(await askPolicy()) ? work(cases) : 'turned-off'));

/** Changes the cases from what they are now, one change at a time in all our pages. Everything is written in one go: the browser takes all of it or nothing. */
const change = <Value>(work: Change<Value>): Promise<Result<Value, CollectionProblem>> =>
  inTurn(async () => {
    const { cases, unreadable } = await readCollections();
    if (unreadable) return problem('unreadable');
    const changed = await work(cases);
    if (typeof changed === 'string') return problem(changed);
    const next: Collections = { version: 1, cases: changed.cases };
    try {
      await browser.storage.local.set({ ...changed.more, [kind.key]: next });
    } catch (thrown) {
      console.error('The case was not saved', thrown);
      return problem('not-saved');
    }
    if (changed.more === undefined) await keepOnly(changed.cases.flatMap(({ items }) => items.map(({ id }) => id)));
    return ok(changed.value);
  });

const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => navigator.locks.request('collections', work);

const withCase = (cases: readonly Case[], caseId: string, changes: Partial<Case>): Case[] =>
  cases.map((one) => (one.id === caseId ? { ...one, ...changes } : one));

async function collectedOf(gathered: Gathered, source: Source, now: number): Promise<{ item: Collected; evidence: Evidence } | null> {
  const { summary, meaning, evidence } = gathered;
  if (evidence === null) return null;
  const fingerprint = await sha256Hex(`${evidence.raw}\n${summary.part}`);
  return { item: { id: crypto.randomUUID(), fingerprint, summary: withoutPicture(summary), meaning, source, added: now }, evidence };
}

/** A picture as the page drew it is not kept: what was read in it stands in the evidence. */
function withoutPicture(summary: Summary): Summary {
  const { finding } = summary;
  const { carried } = finding;
  return carried.kind === 'linked' ? { ...summary, finding: { ...finding, carried: { kind: 'linked', url: carried.url } } } : summary;
}
