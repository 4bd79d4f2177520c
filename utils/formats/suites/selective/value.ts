import { fromBase64url } from '../../../encoding/bytes';
import { type Cbor, fromCbor } from '../../../encoding/cbor';
import type { JsonObject } from '../../../model/json';

/** The statements of a revealed document by which the mandatory ones are found, and the name that each blank node had when it was signed, by its canonical label. */
export type Revealed = { labels: ReadonlyMap<string, string>; mandatory: readonly number[] };

/**
 * A `proofValue` in three parts: the base64url multibase, the bytes that say which kind it is, and the CBOR array after them. Null for any other value.
 *
 * Shape:  `kind` is the third byte: each cryptosuite has its own, an even one for the holder's whole proof and the odd one after it for one that was derived.
 * Source: https://www.w3.org/TR/vc-di-ecdsa/#serializebaseproofvalue, https://www.w3.org/TR/vc-di-bbs/#serializebaseproofvalue
 */
export function selectiveValue({ proofValue }: JsonObject): { kind: number; parts: Uint8Array } | null {
  const bytes = typeof proofValue === 'string' && proofValue.startsWith('u') ? fromBase64url(proofValue.slice(1)) : null;
  const [tag, family, kind] = bytes ?? [];
  return bytes === null || tag !== 0xd9 || family !== 0x5d || kind === undefined ? null : { kind, parts: bytes.subarray(3) };
}

/** The five parts of a derived proof; null where there are not as many. */
export function fivePartsOf(proof: JsonObject, kind: number): Cbor[] | null {
  const value = selectiveValue(proof);
  const parts = value?.kind === kind ? fromCbor(value.parts) : null;
  return Array.isArray(parts) && parts.length === 5 ? parts : null;
}

/** Positions of statements: each stands there once. */
export const isPositions = (value: Cbor | undefined): value is number[] =>
  Array.isArray(value) && value.every((position) => typeof position === 'number') && new Set(value).size === value.length;

/**
 * The names of the blank nodes; null where what stands there cannot be names, or two nodes have one. Were that let through, what the issuer said of one node
 * could be shown as said of two.
 */
export function labelsOf(value: Cbor | undefined, nameOf: (given: Cbor) => string | null): ReadonlyMap<string, string> | null {
  if (!(value instanceof Map)) return null;
  const labels = new Map<string, string>();
  for (const [label, given] of value) {
    const name = nameOf(given);
    if (name === null) return null;
    labels.set(`_:c14n${label}`, `_:${name}`);
  }
  return new Set(labels.values()).size === labels.size ? labels : null;
}
