import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ok, problem, type Result } from '../model/result';
import type { TrustedIssuer, TrustList } from '../model/trust-list';
import { stored, watch } from './storage';

const KEY = 'trustLists';
const MARK = 'lists-mark';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const httpsUrl = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.check((url) => URL.canParse(url) && new URL(url).protocol === 'https:', 'not-an-https-url'),
);
const did = v.pipe(v.string(), v.maxLength(2048), v.regex(/^did:[a-z\d]+:[\w.:%-]+$/, 'not-a-did'));
const thumbprint = v.pipe(v.string(), v.regex(/^x5c:[\da-f]{64}$/, 'not-a-thumbprint'));
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}/, 'not-a-date'),
  v.check((date) => !Number.isNaN(Date.parse(date)), 'not-a-date'),
);
const base64 = v.pipe(v.string(), v.maxLength(65_536), v.regex(/^[A-Za-z\d+/]+={0,2}$/, 'not-base64'));

const issuerShape = v.object({
  id: v.union([did, httpsUrl, thumbprint], 'not-an-issuer-id'),
  name: text,
  url: v.optional(httpsUrl),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'not-a-country'))),
  note: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  certificates: v.optional(v.array(base64)),
});

const listShape = v.object({
  format: v.literal('meritkollen-trust-list/1', 'not-a-trust-list'),
  name: text,
  publisher: text,
  updated: isoDate,
  url: v.optional(httpsUrl),
  source: v.optional(v.object({ kind: text, url: v.optional(httpsUrl), fetched: v.optional(isoDate) })),
  issuers: v.pipe(v.array(v.unknown()), v.maxLength(50_000)),
});

/** An entry that was passed over: its place in the list, and what was wrong with which field. */
export type Skipped = { index: number; why: string };

/**
 * A list in our published format, read from JSON. An entry that is not whole is passed over and told; what we do not know is left out.
 *
 * Fails: a text that names the field and what is wrong with it, when the list itself is not whole.
 * Source: `public/trust-list.schema.json`
 */
export function parseTrustList(json: unknown): Result<{ list: TrustList; skipped: Skipped[] }, string> {
  const parsed = v.safeParse(listShape, json);
  if (!parsed.success) return problem(faultOf(parsed.issues[0]));

  const issuers: TrustedIssuer[] = [];
  const skipped: Skipped[] = [];
  parsed.output.issuers.forEach((entry, index) => {
    const issuer = v.safeParse(issuerShape, entry);
    if (issuer.success) issuers.push(issuer.output as TrustedIssuer);
    else skipped.push({ index, why: faultOf(issuer.issues[0]) });
  });
  // valibot's type says that a field may be there as `undefined`; a parsed object leaves it out.
  return ok({ list: { ...parsed.output, issuers } as TrustList, skipped });
}

/** The lists that could be read. `unreadable` counts those that could not, `skipped` the entries that were passed over. */
export type ReadTrustLists = { lists: TrustList[]; unreadable: number; skipped: number };

/** The reader's own lists, without those of the organisation. */
export const readTrustLists = async (): Promise<ReadTrustLists> => readAll(await stored('local', KEY));

/** The lists that the organisation gives by policy. They are never written to the reader's own. */
export const readManagedTrustLists = async (): Promise<ReadTrustLists> => readAll(await stored('managed', KEY));

/** All lists that count when a credential is judged: the organisation's, then the reader's. */
export async function trustListsInForce(): Promise<ReadTrustLists> {
  const [managed, own] = await Promise.all([readManagedTrustLists(), readTrustLists()]);
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

/** Calls back with the reader's own lists now and after every change. Gives the function that ends it. */
export const watchTrustLists = (seen: (read: ReadTrustLists) => void): (() => void) => watch('local', KEY, readTrustLists, seen);

/** The mark of the lists in force: another one after every change. It outlives the worker, so that a job is known again. */
export const listsMark = async (): Promise<string> => String((await stored('session', MARK)) ?? 'first');

/** Says that the lists have changed. */
export const newListsMark = (): Promise<void> => browser.storage.session.set({ [MARK]: crypto.randomUUID() });

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

const faultOf = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'list'}: ${issue.message}`;
