import { textOf } from '../../model/claims';
import type { Proof, ReadProblem } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome } from '../../model/outcome';
import { ok, type Result } from '../../model/result';
import { begunAhead } from '../ahead';
import { type CanonicalHash, type CanonicalProblem, canonicalNQuads, libraryNQuads } from '../json-ld/canonical';
import { leavesContextsOut } from '../suites/jcs';
import { withLastWord } from '../suites/last-word';
import type { Secured, Suite } from '../suites/suite';
import { suiteOf } from '../suites/table';
import { followedBy } from './chain';
import { areWellFormed, optionsOf } from './options';

/**
 * A document without its proofs, and these beside it.
 *
 * Shape: `canonical` gives the document's canonical N-Quads; `readAs` says what its content is read from, which is what a proof must cover.
 */
export type Beside = { document: JsonObject; proofs: readonly Json[]; canonical: Canonical; readAs: Suite['signs'] };
type Canonical = Secured['canonical'];

/** The same, made once for each hash. */
export const once = (make: Canonical): Canonical => {
  const made: Partial<Record<CanonicalHash, Promise<Result<string, CanonicalProblem>>>> = {};
  return (hash) => (made[hash] ??= make(hash));
};

/** All the proofs of a document, or the first problem that makes the whole unreadable. */
export async function readProofs(beside: Beside): Promise<Result<Proof[], ReadProblem>> {
  const read = await Promise.all(beside.proofs.map((proof) => readProof(proof, beside)));
  const refused = read.find((result) => !result.ok);
  return refused !== undefined && !refused.ok ? refused : ok(read.flatMap((result) => (result.ok ? [result.value] : [])));
}

async function readProof(proof: Json, { document, proofs, canonical, readAs }: Beside): Promise<Result<Proof, ReadProblem>> {
  const suite = suiteOf(proof);
  if (!isObject(proof) || suite === undefined) return ok(unsupported(proof));
  const followed = followedBy(proof, proofs);
  if (!followed.ok || suite.malformed(proof)) return ok({ ...nothingOf(suite.id), known: MALFORMED });
  if (followed.value.some((other) => suiteOf(other) === undefined)) return ok(unsupported(proof));
  const isMeantOtherwise = readAs === 'graph' && suite.signs === 'json' && leavesContextsOut({ document, proof });
  if (isMeantOtherwise) return ok({ ...nothingOf(suite.id), known: { kind: 'unknown', code: 'not-covered' } });

  const isFirst = followed.value.length === 0;
  const covered = isFirst ? document : { ...document, proof: followed.value };
  const plain = {
    document,
    proof,
    covered,
    canonical: isFirst ? canonical : once((hash) => canonicalNQuads(covered, hash)),
    toNQuads: canonicalNQuads,
  };
  const { secured, options } = await withOptions(suite, plain);
  const byLibrary = { ...secured, canonical: once((hash) => libraryNQuads(covered, hash)), toNQuads: libraryNQuads };
  if (!options.ok) return options;
  const said = optionsOf(options.value);
  const known = areWellFormed(options.value) ? uncheckedBy(suite, proof) : MALFORMED;
  const withheld = suite.withheld?.(proof);
  return ok({
    suite: suite.id,
    ...said,
    known,
    ...(withheld !== undefined && { withheld }),
    ...(suite.effort !== undefined && { isSlow: true }),
    holds: await checkOf(withLastWord(suite, byLibrary), secured, known === null ? said.method : null),
  });
}

/** The proof's options, read once. What was not made by the library may say nothing against a proof: then they are read from the library's text. */
async function withOptions(suite: Suite, plain: Secured): Promise<{ secured: Secured; options: Awaited<ReturnType<Suite['options']>> }> {
  const options = await suite.options(plain);
  if (options.ok && areWellFormed(options.value)) return { secured: plain, options };
  const secured = { ...plain, toNQuads: libraryNQuads };
  return { secured, options: await suite.options(secured) };
}

/** The check of a proof, begun as soon as what it needs beside a key is made. */
async function checkOf(suite: Suite, secured: Secured, method: string | null): Promise<Proof['holds']> {
  if (method !== null) await suite.prepare?.(secured);
  return begunAhead(method, (key) => suite.holds(secured, key));
}

const MALFORMED: Outcome = { kind: 'failed', code: 'malformed' };

function uncheckedBy(suite: Suite, proof: JsonObject): Outcome | null {
  const code = suite.unchecked?.(proof) ?? null;
  return code === null ? null : { kind: 'unknown', code };
}

/** A proof of which nothing is read. */
const nothingOf = (suite: string): Omit<Proof, 'known'> => ({
  suite,
  method: null,
  purpose: null,
  created: null,
  expires: null,
  holds: async () => ({ kind: 'unknown', code: 'not-asked' }),
});

/** What we cannot check, and what follows on it. */
export function unsupported(proof: Json): Proof {
  const given = isObject(proof) ? proof : {};
  const name = textOf(given, 'cryptosuite') ?? textOf(given, 'type') ?? '?';
  return { ...nothingOf(name.slice(0, 80)), known: { kind: 'unknown', code: 'proof-not-supported' } };
}
