import { base58 } from '@scure/base';
import { digest, fromBase58 } from '../../encoding/bytes';
import { canonicalJson } from '../../encoding/jcs';
import { jwkOfMultibase } from '../../formats/multikey';
import { ed25519 } from '../../formats/signature';
import { textOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';

/** The multihash (SHA-256, 32 bytes) of a text in base58btc, without a multibase prefix. https://identity.foundation/didwebvh/v1.0/#entry-hash-generation-and-verification */
export const multihashOf = async (text: string): Promise<string> => base58.encode(new Uint8Array([0x12, 0x20, ...(await digest('SHA-256', text))]));

/**
 * The Ed25519 key under which a Data Integrity proof of `eddsa-jcs-2022` holds over a document, as a Multikey; null for one that does not hold, or is of
 * another kind. The key is the proof's own did:key: whoever asks must know which keys may sign.
 *
 * Source: https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-jcs-2022
 */
export async function signerOf(document: JsonObject, proof: JsonObject): Promise<string | null> {
  const { proofValue, ...options } = proof;
  const [, multikey = ''] = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]+)(?:#\1)?$/.exec(textOf(proof, 'verificationMethod') ?? '') ?? [];
  const isOfKind = proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-jcs-2022' && proof.proofPurpose === 'assertionMethod';
  const jwk = await jwkOfMultibase(multikey);
  const signature = typeof proofValue === 'string' && proofValue.startsWith('z') ? fromBase58(proofValue.slice(1)) : null;
  if (!isOfKind || jwk === null || signature?.length !== 64) return null;

  const [optionsHash, documentHash] = await Promise.all([hashOf(options), hashOnce(document)]);
  if (optionsHash === null || documentHash === null) return null;
  const signed = new Uint8Array([...optionsHash, ...documentHash]);
  const holds = await ed25519.holds(jwk, signature.slice(), signed).catch(() => false); // It throws where the key is no point of the curve.
  return holds ? multikey : null;
}

type Hash = Promise<Uint8Array | null>;

async function hashOf(value: JsonObject): Hash {
  const text = canonicalJson(value);
  return text === null ? null : digest('SHA-256', text);
}

/** A long document can have a thousand proofs. */
const hashes = new WeakMap<JsonObject, Hash>();

function hashOnce(document: JsonObject): Hash {
  const hash = hashes.get(document) ?? hashOf(document);
  hashes.set(document, hash);
  return hash;
}
