import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import type { Json, JsonObject } from '@/utils/model/json';
import { base58 } from './base58.ts';
import { documentLoader } from './contexts.ts';
import type { KeyPair } from './key-pair.ts';

/** The ways to put a proof into a document. What each signs, and where the signature goes. */
const FORMS = {
  'eddsa-rdfc-2022': { signs: 'graph', value: 'proofValue' },
  'ecdsa-rdfc-2019': { signs: 'graph', value: 'proofValue' },
  'eddsa-jcs-2022': { signs: 'json', value: 'proofValue' },
  'ecdsa-jcs-2019': { signs: 'json', value: 'proofValue' },
  Ed25519Signature2020: { signs: 'graph', value: 'proofValue' },
  Ed25519Signature2018: { signs: 'graph', value: 'jws' },
  JsonWebSignature2020: { signs: 'graph', value: 'jws' },
} as const;

/** One of them, by the id of its row in the product's table. */
export type Form = keyof typeof FORMS;

/**
 * `options` are laid over those of the proof; `follows` are the ids of proofs that stand in the document already. A proof over the JSON brings the
 * document's contexts along, unless `contexts` says otherwise.
 */
export type ProofAsked = { options?: JsonObject; follows?: string | string[]; contexts?: 'none' };

/**
 * Puts a proof into a document, after those that stand there, by the words of the specifications and not by the product's code.
 *
 * Source: https://www.w3.org/TR/vc-data-integrity/#add-proof-set-chain, https://www.w3.org/TR/vc-di-eddsa/, https://www.w3.org/TR/vc-di-ecdsa/,
 *         https://w3c-ccg.github.io/lds-jws2020/
 */
export async function proveWith(signed: JsonObject, form: Form, key: KeyPair, { options, follows, contexts }: ProofAsked): Promise<JsonObject> {
  const { proof: given, ...document } = signed;
  const before = [given ?? []].flat() as JsonObject[];
  const followed = before.filter(({ id }) => [follows ?? []].flat().includes(String(id)));
  const covered = followed.length === 0 ? document : { ...document, proof: followed };
  const { signs, value } = FORMS[form];

  const named = form.includes('-') ? { type: 'DataIntegrityProof', cryptosuite: form } : { type: form };
  const proof: JsonObject = { ...named, ...options, ...(follows !== undefined && { previousProof: follows }) };
  if (signs === 'json' && contexts !== 'none' && !('@context' in proof)) proof['@context'] = document['@context'] ?? null;

  const hash = hashOf(key, FORMS[form]);
  const texts = signs === 'json' ? [jcs(proof), jcs(covered)] : await graphTexts(document, proof, covered, hash);
  const hashes = Buffer.concat(texts.map((text) => createHash(hash).update(text).digest()));
  const signature = value === 'jws' ? detachedJws(hashes, key) : `z${base58(Buffer.from(key.sign(hashes)))}`;
  const whole = { ...proof, [value]: signature };
  return { ...document, proof: before.length === 0 ? whole : [...before, whole] };
}

/** Data Integrity takes the hash that goes with the curve; what came before it always SHA-256. */
const hashOf = ({ algorithm }: KeyPair, { value }: (typeof FORMS)[Form]): string =>
  algorithm === 'P-384' && value === 'proofValue' ? 'sha384' : 'sha256';

async function graphTexts(document: JsonObject, proof: JsonObject, covered: JsonObject, hash: string): Promise<string[]> {
  const options = { '@context': document['@context'] ?? null, ...proof };
  return Promise.all([options, covered].map((value) => nQuads(value, hash)));
}

/** The canonical N-Quads of a document, as its signer makes them. */
export async function nQuads(document: JsonObject, messageDigestAlgorithm: string): Promise<string> {
  const dataset = await jsonld.toRDF(document, { documentLoader, base: null, safe: true, rdfDirection: 'i18n-datatype' });
  return canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads', messageDigestAlgorithm });
}

/** https://www.rfc-editor.org/rfc/rfc8785 */
export function jcs(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${jcs(inner)}`).join(',')}}`;
}

/** https://www.rfc-editor.org/rfc/rfc7797 */
function detachedJws(hashes: Buffer, key: KeyPair): string {
  const header = Buffer.from(JSON.stringify({ alg: key.alg, b64: false, crit: ['b64'] })).toString('base64url');
  return `${header}..${Buffer.from(key.sign(Buffer.concat([Buffer.from(`${header}.`), hashes]))).toString('base64url')}`;
}
