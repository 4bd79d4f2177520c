import { parseJson } from '../encoding/json';
import { type JsonProblem, parseStrict } from '../encoding/strict-json';
import { typesOf, valuesOf } from '../model/claims';
import type { Credential, Proof, ReadProblem, ReadResult } from '../model/credential';
import { isObject, type JsonObject } from '../model/json';
import { ok, problem } from '../model/result';
import { readSecured } from './embedded-proof/secured';
import type { Format } from './format';
import { hasOpenVocabulary } from './json-ld/open-vocabulary';
import { readCredentialGraph } from './json-ld/read';
import { suiteOf } from './suites/table';
import { credentialOf, isCredential, isVcdm } from './vcdm';

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
  effort(raw) {
    const document = parseJson(raw);
    const proofs = isObject(document) ? valuesOf(document, 'proof') : [];
    return proofs.reduce<number>((sum, proof) => sum + ((isObject(proof) && suiteOf(proof)?.effort?.(proof)) || 0), 0);
  },
  async read(raw) {
    const parsed = parseStrict(raw);
    if (!parsed.ok) return problem(parseProblem(parsed.problem, raw));
    if (!isObject(parsed.value)) return problem('not-a-credential');

    const { proof, ...document } = parsed.value;
    if (!looksLikeCredential(document)) return problem('not-a-credential');
    if (!isVcdm(document)) return problem(isNamedCredential(document) && proof !== undefined ? 'context-unknown' : 'not-a-credential');

    const proofs = proof === undefined ? [] : valuesOf({ proof }, 'proof');
    const secured = await readSecured(document, proofs);
    if (!secured.ok) return secured;
    if (secured.value.signs === 'graph') return readAsGraph(secured.value.text, secured.value.proofs, hasOpenVocabulary(document));
    if (secured.value.signs === 'json' && !isCredential(document)) return problem('not-a-credential');
    return ok({ format: embeddedProof.id, credential: credentialOf(document), proofs: secured.value.proofs });
  },
};

/** The contexts are the presenter's to choose, so this only nominates; what was signed has the last word. */
const looksLikeCredential = (document: JsonObject): boolean => isNamedCredential(document) || document.credentialSubject !== undefined;

const isNamedCredential = (document: JsonObject): boolean => typesOf(document).includes('VerifiableCredential');

/** A name that can be read in two ways is a fault of something signed. */
function parseProblem(fault: JsonProblem, raw: string): ReadProblem {
  if (fault === 'not-json') return 'not-readable';
  if (fault === 'too-complex') return 'too-complex';
  return /"proof"\s*:/.test(raw) ? 'malformed' : 'not-readable';
}

function readAsGraph(nQuads: string, proofs: Proof[], isOpen: boolean): ReadResult {
  const signer = proofs.find(({ known, method }) => known === null && method !== null)?.method?.split('#')[0] ?? null;
  const claims = readCredentialGraph(nQuads, signer);
  if (!claims.ok) return claims;
  const doubt = isOpen ? ({ doubt: 'context-unknown' } as const) : {};
  return ok({ format: embeddedProof.id, credential: { ...credentialOf(claims.value), ...withheldBy(proofs), ...doubt }, proofs });
}

/** As much as one of the proofs leaves out: which of them an issuer made is not known yet. */
function withheldBy(proofs: readonly Proof[]): Pick<Credential, 'withheld'> {
  const given = proofs.flatMap(({ withheld }) => withheld ?? []);
  if (given.length === 0) return {};
  return { withheld: given.includes('unknown') ? 'unknown' : Math.max(...(given as number[])) };
}
