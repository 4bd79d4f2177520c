import { timeOf } from '../encoding/iso-time';
import { keepable } from '../formats/status-lists/kept';
import { openKept, openList } from '../formats/status-lists/open';
import { inflatedLimit, type OpenList } from '../formats/status-lists/status-type';
import { type ListAsked, listOf, MAX_ENTRIES } from '../formats/status-lists/table';
import type { Credential } from '../model/credential';
import type { Fetched, Net } from '../model/net';
import type { KeptLists } from '../model/status-list';
import { gatherOtherKeys, type Keys } from './keys';

/** The largest status list that we fetch, in bytes as sent. */
const LIST_LIMIT = 2 * 1024 * 1024;

/** The longest that a list is kept, and how long one where neither it nor its server says anything, in milliseconds. */
const DAY = 86_400_000;
const UNSAID = 300_000;

/** The network, the clock, what was kept from before, where to write down that a kept answer was used, and how many credentials share one text. */
export type Asking = { net: Net; now: number; keptLists?: KeptLists; replay?(fetched: Fetched): void; among?: number };

/**
 * The status lists that a credential points to. Each is asked for once, and once more past every cache where what came back is older than the list itself
 * allows; one that was kept and is still good is not asked for. What was used stands in the network's record; the keys of who signed the lists come back, where
 * they are not known yet; lists that can be used again are kept.
 */
export async function gatherStatus(credential: Credential, known: Keys, asking: Asking): Promise<Keys> {
  const lists = await gatherLists(credential, asking);
  const proofs = lists.flatMap(({ list }) => list.read.proofs);
  const keys = await gatherOtherKeys(proofs, known, asking.net);
  await keepLists(lists, { ...known, ...keys }, asking, inflatedLimit(credential.status.length, asking.among ?? 1));
  return keys;
}

/** A list that was gathered, with its text. `isNew`: it came from the network. */
type GatheredList = { asked: ListAsked; issuer: string; fetched: Fetched; list: OpenList; isNew: boolean };

async function gatherLists({ status, issuer }: Credential, asking: Asking): Promise<GatheredList[]> {
  if (status.length > MAX_ENTRIES) return [];
  const lists = new Map<string, ListAsked>();
  for (const entry of status) {
    const asked = listOf(entry);
    if (asked.ok) lists.set(`${asked.value.type.id} ${asked.value.url}`, asked.value);
  }
  const gathered = await Promise.all(
    [...lists.values()].map(async (asked) => (await fromKept(asked, issuer, asking)) ?? fromNet(asked, issuer, asking)),
  );
  return gathered.filter((list) => list !== null);
}

/** Keeps the lists whose every signature is the issuer's and holds, for as long as they may be used. One that nobody signed is small, and always asked for. */
async function keepLists(lists: readonly GatheredList[], keys: Keys, { keptLists }: Asking, limit: number): Promise<void> {
  if (keptLists === undefined) return;
  for (const { asked, issuer, fetched, list, isNew } of lists) {
    if (!isNew || asked.type.believedBy !== 'proof' || !(await isSignedBy(issuer, list, keys))) continue;
    const facts = await keepable(list, limit);
    if (facts !== null) void keptLists.keep({ ...facts, kind: asked.type.id, issuer, fetched, until: goodUntil(list, fetched) });
  }
}

async function fromKept(asked: ListAsked, issuer: string, { now, keptLists, replay }: Asking): Promise<GatheredList | null> {
  const kept = (await keptLists?.read(asked.url)) ?? null;
  if (kept === null || kept.kind !== asked.type.id || kept.issuer !== issuer) return null;
  if (now > kept.until || now < kept.fetched.at) return null;
  const list = await openKept(asked.type, kept);
  if (!list.ok) return null;
  replay?.(kept.fetched);
  return { asked, issuer, fetched: kept.fetched, list: list.value, isNew: false };
}

async function fromNet(asked: ListAsked, issuer: string, { net, now }: Asking): Promise<GatheredList | null> {
  const want = { accept: asked.type.accept, limit: LIST_LIMIT };
  const first = await gathered(asked, issuer, await net.get(asked.url, want));
  if (first === null || !isOld(first.list, first.fetched, now)) return first;
  return gathered(asked, issuer, await net.get(asked.url, { ...want, fresh: true }));
}

async function gathered(asked: ListAsked, issuer: string, answer: Awaited<ReturnType<Net['get']>>): Promise<GatheredList | null> {
  if (!answer.ok) return null;
  const list = await openList(asked.type, answer.value.body, issuer);
  return list.ok ? { asked, issuer, fetched: { ...answer.value, url: asked.url }, list: list.value, isNew: true } : null;
}

/** Was it fetched before now, and has it run out since? */
const isOld = ({ ttl, read }: OpenList, { at }: Fetched, now: number): boolean =>
  at < now && (now > at + (ttl ?? Infinity) || now > endOf(read.credential));

/** Its own time to live, its end, what its server says, and a day: whichever comes first. */
function goodUntil({ ttl, read }: OpenList, { at, maxAge }: Fetched): number {
  const stated = [ttl, maxAge === null ? null : maxAge * 1000].filter((time) => time !== null);
  return Math.min(endOf(read.credential), at + DAY, at + (stated.length === 0 ? UNSAID : Math.min(...stated)));
}

/** NaN, for a date that cannot be read, is after nothing: such a list is judged, and never kept. */
const endOf = ({ validUntil }: Credential): number => (validUntil === null ? Infinity : timeOf(validUntil));

async function isSignedBy(issuer: string, { read: { proofs } }: OpenList, keys: Keys): Promise<boolean> {
  const answers = proofs.map(async ({ known, method, holds }) => {
    const key = method === null ? undefined : keys[method];
    return known === null && key?.ok === true && key.value.controller === issuer && (await holds(key.value)).kind === 'passed';
  });
  return answers.length > 0 && (await Promise.all(answers)).every(Boolean);
}
