import { digest, joined } from '../../encoding/bytes';
import { ok, type Result } from '../../model/result';
import type { CanonicalHash, CanonicalProblem } from '../json-ld/canonical';
import { type GraphOptions, optionsText } from './graph-options';
import type { Secured } from './suite';

/**
 * The bytes that a signature over the graph covers: the hash of the proof's options, then the hash of the document.
 *
 * Source: https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022
 */
export async function verifyData(
  secured: Secured,
  options: GraphOptions,
  hash: CanonicalHash,
): Promise<Result<Uint8Array<ArrayBuffer>, CanonicalProblem>> {
  const [optionsAsText, document] = await Promise.all([optionsText(secured, options, hash), secured.canonical(hash)]);
  if (!optionsAsText.ok) return optionsAsText;
  if (!document.ok) return document;
  return ok(await hashed(hash, [optionsAsText.value, document.value]));
}

/** The hashes of some texts' UTF-8 bytes, one after the other. */
export async function hashed(hash: CanonicalHash, texts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const digests = await Promise.all(texts.map((text) => digest(hash, text)));
  return joined(digests);
}
