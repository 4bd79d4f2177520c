import { isObject, type Json, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import type { Disclosure } from './disclosures';

/**
 * The payload with everything in its place that was disclosed.
 *
 * Shape: what was not disclosed stays as it was signed, as digests (`_sd`, `{"...": digest}`): whoever looks for something knows that it could be there.
 *        `withheld` is how many digests those are. Decoys look the same, so that many parts at most.
 */
export type Disclosed = { claims: JsonObject; withheld: number };

/** Deeper than an honest credential goes: disclosures can stand in disclosures. */
const MAX_DEPTH = 64;

/**
 * Puts every disclosed claim where its digest stands, by all the rules that the signature alone does not hold.
 *
 * Shape:  `fixed` are the names of claims that may not be disclosed at the top: they must stand in what was signed.
 * Fails:  `malformed` for a digest that occurs twice, a disclosure that no digest names, one of the other kind than its place, a reserved name, a name
 *         that is already there, `_sd` that is not a list of texts, `...` beside others or outside an array; `too-complex` below 64 levels.
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export function disclose(payload: JsonObject, disclosures: ReadonlyMap<string, Disclosure>, fixed: ReadonlySet<string>): Result<Disclosed, Fault> {
  const walk: Walk = { disclosures, seen: new Set(), used: 0, withheld: 0, fault: null };
  const signed = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== HASH_NAME));
  const claims = objectOf(signed, new Set([...fixed, HASH_NAME]), walk, 0);
  const fault = walk.fault ?? (walk.used === disclosures.size ? null : 'malformed');
  return fault === null ? ok({ claims, withheld: walk.withheld }) : problem(fault);
}

type Fault = 'malformed' | 'too-complex';
type Walk = { disclosures: ReadonlyMap<string, Disclosure>; seen: Set<string>; used: number; withheld: number; fault: Fault | null };

/** It says how the digests were made, and nothing about the person. */
const HASH_NAME = '_sd_alg';
/** `__proto__` is no reserved name of the specification: it is one that some readers drop unseen. */
const RESERVED = new Set(['_sd', '...', '__proto__']);
const NOTHING_FIXED: ReadonlySet<string> = new Set();

function valueOf(value: Json, walk: Walk, depth: number): Json {
  if (depth > MAX_DEPTH) return fault(walk, 'too-complex');
  if (Array.isArray(value)) return value.map((item) => elementOf(item, walk, depth + 1));
  return isObject(value) ? objectOf(value, NOTHING_FIXED, walk, depth + 1) : value;
}

function elementOf(item: Json, walk: Walk, depth: number): Json {
  if (!isObject(item) || !Object.hasOwn(item, '...')) return valueOf(item, walk, depth);
  const digest = item['...'];
  if (typeof digest !== 'string' || Object.keys(item).length !== 1) return fault(walk, 'malformed');
  const found = take(digest, walk);
  if (found === undefined) return item;
  return found.name === null ? valueOf(found.value, walk, depth) : fault(walk, 'malformed');
}

function objectOf({ _sd: digests = [], ...open }: JsonObject, fixed: ReadonlySet<string>, walk: Walk, depth: number): JsonObject {
  if (Object.hasOwn(open, '...') || !isTexts(digests)) fault(walk, 'malformed');
  const claims = new Map(Object.entries(open).map(([name, value]) => [name, valueOf(value, walk, depth)]));
  const left: string[] = [];
  for (const digest of isTexts(digests) ? digests : []) {
    const found = take(digest, walk);
    if (found === undefined) left.push(digest);
    else if (found.name === null || RESERVED.has(found.name) || fixed.has(found.name) || claims.has(found.name)) fault(walk, 'malformed');
    else claims.set(found.name, valueOf(found.value, walk, depth));
  }
  return Object.fromEntries(left.length === 0 ? claims : [...claims, ['_sd', left]]);
}

/** The disclosure of a digest. Each digest once: one that repeats could make a small text walk without end. */
function take(digest: string, walk: Walk): Disclosure | undefined {
  if (walk.seen.has(digest)) {
    fault(walk, 'malformed');
    return undefined;
  }
  walk.seen.add(digest);
  const found = walk.disclosures.get(digest);
  if (found === undefined) walk.withheld += 1;
  else walk.used += 1;
  return found;
}

const isTexts = (value: Json): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The first fault counts; the walk goes on with nothing in its place, and gives nothing in the end. */
function fault(walk: Walk, found: Fault): null {
  walk.fault ??= found;
  return null;
}
