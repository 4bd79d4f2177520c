import { browser } from 'wxt/browser';
import type { ListFault } from '../model/list-import';
import type { TrustList } from '../model/trust-list';
import { changesOf, type Follow, stored, watch } from './storage';
import { listProblem, parseTrustList, partOf } from './trust-list-format';

const KEY = 'trustLists';
const MARK = 'lists-mark';

/** The lists that could be read. `unreadable` counts those that could not, `skipped` the entries that were passed over. */
export type ReadTrustLists = { lists: TrustList[]; unreadable: number; skipped: number };

/** The same of what the organisation gives, and each thing that is wrong in it. */
export type ManagedTrustLists = ReadTrustLists & { faults: ListFault[] };

/** The reader's own lists, without those of the organisation. */
export const readTrustLists = async (): Promise<ReadTrustLists> => readAll(await stored('local', KEY));

/** The lists that the organisation gives by policy. They are never written to the reader's own. */
export async function readManagedTrustLists(): Promise<ManagedTrustLists> {
  const value = await stored('managed', KEY);
  return { ...readAll(value), faults: faultsIn(value) };
}

/** All lists that count when a credential is judged: the organisation's, then the reader's. */
export async function trustListsInForce(): Promise<ReadTrustLists> {
  const [managed, own] = await Promise.all([stored('managed', KEY).then(readAll), readTrustLists()]);
  return { lists: [...managed.lists, ...own.lists], unreadable: managed.unreadable + own.unreadable, skipped: managed.skipped + own.skipped };
}

export const saveTrustLists = (lists: readonly TrustList[]): Promise<void> => browser.storage.local.set({ [KEY]: lists });

/**
 * Puts a list in the place of another, if that one is still there as it was. What cannot be read stays as it is stored.
 */
export async function replaceTrustList(before: TrustList, after: TrustList): Promise<boolean> {
  const value = await stored('local', KEY);
  const present: unknown[] = Array.isArray(value) ? value : [];
  const place = present.findIndex((one) => isSame(one, before));
  if (place === -1) return false;
  await browser.storage.local.set({ [KEY]: present.with(place, after) });
  return true;
}

/** Is it stored, whole, as this list? */
function isSame(one: unknown, list: TrustList): boolean {
  const [stored, wanted] = [parseTrustList(one), parseTrustList(list)];
  return stored.ok && wanted.ok && JSON.stringify(stored.value.list) === JSON.stringify(wanted.value.list);
}

/** The changes of the reader's own lists, and of those that the organisation gives. */
export const ownListsChanges: Follow = changesOf('local', KEY);
export const managedListsChanges: Follow = changesOf('managed', KEY);

/** Calls back with the reader's own lists now and after every change. Gives the function that ends it. */
export const watchTrustLists = (seen: (read: ReadTrustLists) => void): (() => void) => watch(ownListsChanges, readTrustLists, seen);

/** The same for the lists that the organisation gives. */
export const watchManagedTrustLists = (seen: (read: ManagedTrustLists) => void): (() => void) =>
  watch(managedListsChanges, readManagedTrustLists, seen);

/** The mark of the lists in force: another one after every change. It outlives the worker, so that a job is known again. */
export const listsMark = async (): Promise<string> => String((await stored('session', MARK)) ?? 'first');

/** Says that the lists have changed. */
export const newListsMark = (): Promise<void> => browser.storage.session.set({ [MARK]: crypto.randomUUID() });

/** Calls back when that has been said: from then on every examination is judged by the new ones. Gives the function that ends it. */
export const onNewLists: Follow = changesOf('session', MARK);

function readAll(value: unknown): ReadTrustLists {
  if (value === undefined) return { lists: [], unreadable: 0, skipped: 0 };
  if (!Array.isArray(value)) return { lists: [], unreadable: 1, skipped: 0 };
  const read = value.map(parseTrustList);
  const good = read.flatMap((result) => (result.ok ? [result.value] : []));
  return {
    lists: good.map(({ list }) => list),
    unreadable: read.length - good.length,
    skipped: good.reduce((sum, { skipped }) => sum + skipped.length, 0),
  };
}

function faultsIn(value: unknown): ListFault[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ kind: 'policy' }];
  return value.flatMap((list, at): ListFault[] => {
    const read = parseTrustList(list);
    if (!read.ok) return [{ kind: 'list', list: at + 1, problem: listProblem(read.problem) }];
    return read.value.skipped.map(({ index, why }) => ({ kind: 'entry', list: at + 1, entry: index + 1, why: partOf(why) }));
  });
}
