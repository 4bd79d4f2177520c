import { type JsonProblem, parseStrict } from '../encoding/strict-json';
import { idOf, textOf, valuesOf } from '../model/claims';
import type { Proof, Read, ReadProblem, ReadResult } from '../model/credential';
import { isObject, type JsonObject } from '../model/json';
import type { Outcome } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';
import type { Format } from './format';
import { canonicalNQuads } from './json-ld/canonical';
import { isTooCostly } from './json-ld/cost';
import { readCredentialGraph, readNode } from './json-ld/read';
import type { Suite } from './suites/suite';
import { suites } from './suites/table';
import { credentialOf, isVcdm } from './vcdm';

/** Proofs beyond this number are not looked at: nothing honest has them. */
const MAX_PROOFS = 8;

/**
 * A credential in JSON-LD with its proofs inside it, or with none.
 *
 * It is read from the canonical N-Quads of the document without its proofs, and the proof options from theirs, because that is what the signatures
 * cover. Only where no proof of a kind that we know is there, so that nothing will be believed, are the claims read from the JSON as it stands.
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
    if (!isVcdm(document) || !looksLikeCredential(document)) return problem('not-a-credential');

    const proofs = proof === undefined ? [] : valuesOf({ proof }, 'proof');
    if (proofs.length > MAX_PROOFS) return problem('too-complex');
    const known = proofs.some((given) => isObject(given) && suiteOf(given) !== undefined);
    return known ? readSigned(document, proofs) : ok(asWritten(document, proofs));
  },
};

/** The contexts are the presenter's to choose, so this only nominates; the graph has the last word. */
const looksLikeCredential = (document: JsonObject): boolean =>
  [...valuesOf(document, 'type'), ...valuesOf(document, '@type')].includes('VerifiableCredential') || document.credentialSubject !== undefined;

const suiteOf = (proof: JsonObject): Suite | undefined => suites.find((suite) => suite.recognises(proof));

/** A name that can be read in two ways is a fault of something signed. */
function parseProblem(fault: JsonProblem, raw: string): ReadProblem {
  if (fault === 'not-json') return 'not-readable';
  if (fault === 'too-complex') return 'too-complex';
  return /"proof"\s*:/.test(raw) ? 'malformed' : 'not-readable';
}

async function readSigned(document: JsonObject, proofs: readonly unknown[]): Promise<ReadResult> {
  const options = proofs.map((proof) => ({ '@context': document['@context'], ...(isObject(proof) && proof) }));
  if (isTooCostly([document, ...options])) return problem('too-complex');
  const documentText = await canonicalNQuads(document);
  if (!documentText.ok) return documentText;

  const read = await Promise.all(proofs.map((proof) => readProof(proof, document, documentText.value)));
  const refused = read.find((result) => !result.ok);
  if (refused !== undefined && !refused.ok) return refused;
  const readProofs = read.flatMap((result) => (result.ok ? [result.value] : []));

  const signer = readProofs.find(({ known, method }) => known === null && method !== null)?.method?.split('#')[0] ?? null;
  const claims = readCredentialGraph(documentText.value, signer);
  if (!claims.ok) return claims;
  return ok({ format: embeddedProof.id, credential: credentialOf(claims.value), proofs: readProofs });
}

async function readProof(proof: unknown, document: JsonObject, documentText: string): Promise<Result<Proof, ReadProblem>> {
  const suite = isObject(proof) ? suiteOf(proof) : undefined;
  if (!isObject(proof) || suite === undefined) return ok(unsupported(proof));

  const proofText = await canonicalProof(suite, proof, document);
  if (proofText === null) return problem('not-covered');
  const options = readNode(proofText, suite.proofClass);
  if (!options.ok) return problem(options.problem === 'not-a-credential' ? 'not-covered' : options.problem);

  const signed = { document, proof, documentText, proofText };
  const isMalformed = suite.malformed(proof) || SINGLE.some((term) => valuesOf(options.value, term).length > 1);
  const known: Outcome | null = isMalformed ? { kind: 'failed', code: 'malformed' } : null;
  return ok({ suite: suite.id, ...optionsOf(options.value), known, holds: (key) => suite.holds(signed, key) });
}

async function canonicalProof(suite: Suite, proof: JsonObject, document: JsonObject): Promise<string | null> {
  try {
    return await suite.canonicalProof(proof, document);
  } catch {
    return null;
  }
}

/** Proof options that can have one value only: of two end dates nobody could say which one holds. */
const SINGLE = ['verificationMethod', 'proofPurpose', 'created', 'http://purl.org/dc/terms/created', 'expires', 'cryptosuite'];

const optionsOf = (options: JsonObject): Pick<Proof, 'method' | 'purpose' | 'created' | 'expires'> => ({
  method: idOf(valuesOf(options, 'verificationMethod')[0]),
  purpose: idOf(valuesOf(options, 'proofPurpose')[0])?.replace(/^.*[#/]/, '') ?? null,
  created: textOf(options, 'created') ?? textOf(options, 'http://purl.org/dc/terms/created'),
  expires: textOf(options, 'expires'),
});

function unsupported(proof: unknown): Proof {
  const given = isObject(proof) ? proof : {};
  const name = textOf(given, 'cryptosuite') ?? textOf(given, 'type') ?? '?';
  const outcome: Outcome = { kind: 'unknown', code: 'proof-not-supported' };
  return { suite: name.slice(0, 80), method: null, purpose: null, created: null, expires: null, known: outcome, holds: async () => outcome };
}

const asWritten = (document: JsonObject, proofs: readonly unknown[]): Read => ({
  format: embeddedProof.id,
  credential: credentialOf(document),
  proofs: proofs.map(unsupported),
});
