import * as v from 'valibot';
import { type EntryPart, entryParts, type ListProblem } from '../model/list-import';
import { ok, problem, type Result } from '../model/result';
import type { TrustedIssuer, TrustList } from '../model/trust-list';

/** Lengths are counted as a JSON schema counts them: in code points. */
const atMost = (length: number) => v.check<string, 'too-long'>((text) => text.length <= length || [...text].length <= length, 'too-long');

const text = v.pipe(v.string(), atMost(500), v.trim(), v.minLength(1));
const httpsUrl = v.pipe(
  v.string(),
  atMost(2048),
  v.regex(/^https:\/\//i, 'not-an-https-url'),
  v.check((url) => URL.canParse(url), 'not-an-https-url'),
);
const did = v.pipe(v.string(), atMost(2048), v.regex(/^did:[a-z\d]+:[\w.:%-]+$/, 'not-a-did'));
const thumbprint = v.pipe(v.string(), v.regex(/^x5c:[\da-f]{64}$/, 'not-a-thumbprint'));
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}/, 'not-a-date'),
  v.check((date) => !Number.isNaN(Date.parse(date)), 'not-a-date'),
);
const base64 = v.pipe(v.string(), atMost(65_536), v.regex(/^[A-Za-z\d+/]+={0,2}$/, 'not-base64'));

const issuerShape = v.object({
  id: v.union([did, httpsUrl, thumbprint], 'not-an-issuer-id'),
  name: text,
  url: v.optional(httpsUrl),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'not-a-country'))),
  note: v.optional(v.pipe(v.string(), atMost(2000))),
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

/** What the reader is told of a list that is not whole, from `parseTrustList`'s own words. */
export const listProblem = (problem: string): ListProblem => (/^(list|format):/.test(problem) ? 'not-a-list' : 'incomplete-list');

/** The part of an entry for which it was passed over: the reason begins with its field, `id: not-an-issuer-id`. */
export const partOf = (why: string): EntryPart => entryParts.find((part) => part === /^\w+/.exec(why)?.[0]) ?? 'whole';

const faultOf = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'list'}: ${issue.message}`;
