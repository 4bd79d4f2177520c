import { type JsonProblem, parseStrict } from '../encoding/strict-json';
import { textOf, valuesOf } from '../model/claims';
import type { Credential, Proof, Read, ReadProblem, ReadResult } from '../model/credential';
import { isObject, type Json, type JsonObject } from '../model/json';
import type { Outcome } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';
import type { Format } from './format';
import { type CanonicalHash, type CanonicalProblem, canonicalNQuads } from './json-ld/canonical';
import { isTooCostly } from './json-ld/cost';
import { readCredentialGraph } from './json-ld/read';
import { followedBy } from './proof-chain';
import { areWellFormed, optionsOf } from './proof-options';
import { startedAhead } from './suites/ahead';
import { leavesContextsOut } from './suites/jcs';
import type { Secured, Suite } from './suites/suite';
import { suites } from './suites/table';
import { credentialOf, isCredential, isVcdm } from './vcdm';

/** Proofs beyond this number are not looked at, nor are two that each take a good part of a second: nothing honest has them. */
const MAX_PROOFS = 8;
const MAX_SLOW = 1;

/**
 * A credential in JSON with its proofs inside it, or with none.
 *
 * Where a proof signs the graph, the credential is read from the canonical N-Quads of the document without its proofs, and the proof options from theirs,
 * because that is what the signature covers; so it is beside a proof that signs the JSON, since anybody can add one of his own to a document that he has
 * written anew. Where all proofs sign the JSON, it is read from that. Where no proof of a kind that we know is there, so that nothing will be believed,
 * the claims are read as they stand.
 * Source: https://www.w3.org/TR/vc-data-integrity/
 */
export const embeddedProof: Format = {
  id: 'embedded-proof',
  spec: 'https://www.w3.org/TR/vc-data-integrity/',
  recognises: (raw) => raw.trimStart().startsWith('{') && /"VerifiableCredential"|credentials\/v[12]"/.test(raw),
  async read(raw) {
    const parsed = parseStrict(raw);
    if (!parsed.ok) return problem(parseProblem(parsed.problem, raw));
    if (!isObject(parsed.value)) return problem('not-a-credential');

    const { proof, ...document } = parsed.value;
    if (!looksLikeCredential(document)) return problem('not-a-credential');
    if (!isVcdm(document)) return problem(isNamedCredential(document) && proof !== undefined ? 'context-unknown' : 'not-a-credential');

    const proofs = proof === undefined ? [] : valuesOf({ proof }, 'proof');
    if (areTooMany(proofs)) return problem('too-complex');
    const known = proofs.flatMap((given) => suiteOf(given) ?? []);
    if (known.length === 0) return ok(asWritten(document, proofs));
    return known.some(({ signs }) => signs === 'graph') ? readAsGraph(document, proofs) : readAsJson(document, proofs);
  },
};

/** The contexts are the presenter's to choose, so this only nominates; what was signed has the last word. */
const looksLikeCredential = (document: JsonObject): boolean => isNamedCredential(document) || document.credentialSubject !== undefined;

const isNamedCredential = (document: JsonObject): boolean =>
  [...valuesOf(document, 'type'), ...valuesOf(document, '@type')].includes('VerifiableCredential');

const suiteOf = (proof: Json): Suite | undefined => (isObject(proof) ? suites.find((suite) => suite.recognises(proof)) : undefined);

const areTooMany = (proofs: readonly Json[]): boolean =>
  proofs.length > MAX_PROOFS || proofs.filter((proof) => suiteOf(proof)?.isSlow).length > MAX_SLOW;

/** A name that can be read in two ways is a fault of something signed. */
function parseProblem(fault: JsonProblem, raw: string): ReadProblem {
  if (fault === 'not-json') return 'not-readable';
  if (fault === 'too-complex') return 'too-complex';
  return /"proof"\s*:/.test(raw) ? 'malformed' : 'not-readable';
}

async function readAsGraph(document: JsonObject, proofs: readonly Json[]): Promise<ReadResult> {
  const graph = await readGraph(document, proofs);
  if (!graph.ok) return graph;
  const { text, proofs: read } = graph.value;
  const signer = read.find(({ known, method }) => known === null && method !== null)?.method?.split('#')[0] ?? null;
  const claims = readCredentialGraph(text, signer);
  if (!claims.ok) return claims;
  return ok({ format: embeddedProof.id, credential: { ...credentialOf(claims.value), ...withheldBy(read) }, proofs: read });
}

/** As much as one of the proofs leaves out: which of them an issuer made is not known yet. */
function withheldBy(proofs: readonly Proof[]): Pick<Credential, 'withheld'> {
  const given = proofs.flatMap(({ withheld }) => withheld ?? []);
  if (given.length === 0) return {};
  return { withheld: given.includes('unknown') ? 'unknown' : Math.max(...(given as number[])) };
}

async function readGraph(document: JsonObject, proofs: readonly Json[]): Promise<Result<{ text: string; proofs: Proof[] }, ReadProblem>> {
  const options = proofs.map((proof) => ({ '@context': document['@context'], ...(isObject(proof) && proof) }));
  const again = proofs.filter((proof) => isObject(proof) && proof.previousProof !== undefined).map(() => document);
  if (isTooCostly([document, ...options, ...again])) return problem('too-complex');
  const canonical = once((hash) => canonicalNQuads(document, hash));
  const text = await canonical('SHA-256');
  if (!text.ok) return text;

  const read = await readProofs({ document, proofs, canonical, readAs: 'graph' });
  return read.ok ? ok({ text: text.value, proofs: read.value }) : read;
}

/**
 * The proofs in a document that is no credential (a presentation), and what they cover.
 *
 * Shape: `text` is the canonical N-Quads of the document where one of them signs the graph; null where all sign the JSON, or none is of a kind that we know.
 */
export async function readSecured(
  document: JsonObject,
  proofs: readonly Json[],
): Promise<Result<{ text: string | null; proofs: Proof[] }, ReadProblem>> {
  if (areTooMany(proofs)) return problem('too-complex');
  const known = proofs.flatMap((given) => suiteOf(given) ?? []);
  if (known.length === 0) return ok({ text: null, proofs: proofs.map(unsupported) });
  if (known.some(({ signs }) => signs === 'graph')) return readGraph(document, proofs);
  const read = await readProofs({ document, proofs, canonical: async () => problem('not-covered'), readAs: 'json' });
  return read.ok ? ok({ text: null, proofs: read.value }) : read;
}

async function readAsJson(document: JsonObject, proofs: readonly Json[]): Promise<ReadResult> {
  if (!isCredential(document)) return problem('not-a-credential');
  const read = await readProofs({ document, proofs, canonical: async () => problem('not-covered'), readAs: 'json' });
  return read.ok ? ok({ format: embeddedProof.id, credential: credentialOf(document), proofs: read.value }) : read;
}

type Canonical = Secured['canonical'];

const once = (make: Canonical): Canonical => {
  const made: Partial<Record<CanonicalHash, Promise<Result<string, CanonicalProblem>>>> = {};
  return (hash) => (made[hash] ??= make(hash));
};

/** All the proofs, or the first problem that makes the whole unreadable. */
async function readProofs(beside: Beside): Promise<Result<Proof[], ReadProblem>> {
  const read = await Promise.all(beside.proofs.map((proof) => readProof(proof, beside)));
  const refused = read.find((result) => !result.ok);
  return refused !== undefined && !refused.ok ? refused : ok(read.flatMap((result) => (result.ok ? [result.value] : [])));
}

type Beside = { document: JsonObject; proofs: readonly Json[]; canonical: Canonical; readAs: Suite['signs'] };

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
  const secured = { document, proof, covered, canonical: isFirst ? canonical : once((hash) => canonicalNQuads(covered, hash)) };
  const options = await suite.options(secured);
  if (!options.ok) return options;
  const said = optionsOf(options.value);
  const known = areWellFormed(options.value) ? uncheckedBy(suite, proof) : MALFORMED;
  const withheld = suite.withheld?.(proof);
  return ok({
    suite: suite.id,
    ...said,
    known,
    ...(withheld !== undefined && { withheld }),
    holds: await startedAhead(suite, secured, known === null ? said.method : null),
  });
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
function unsupported(proof: Json): Proof {
  const given = isObject(proof) ? proof : {};
  const name = textOf(given, 'cryptosuite') ?? textOf(given, 'type') ?? '?';
  return { ...nothingOf(name.slice(0, 80)), known: { kind: 'unknown', code: 'proof-not-supported' } };
}

const asWritten = (document: JsonObject, proofs: readonly Json[]): Read => ({
  format: embeddedProof.id,
  credential: credentialOf(document),
  proofs: proofs.map(unsupported),
});
