import { base58 } from '@scure/base';
import { fromBase64url, fromMultibase, toBase64url } from '../encoding/bytes';
import type { Jwk, Key } from '../model/key';

type Codec = { header: [number, number]; read(bytes: Uint8Array): Promise<Jwk | null> };

/** The multicodec header of each kind of public key that we can use, as bytes. https://www.w3.org/TR/cid-1.0/#Multikey */
const CODECS: readonly Codec[] = [
  { header: [0xed, 0x01], read: async (bytes) => (bytes.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) } : null) },
  { header: [0x80, 0x24], read: async (bytes) => pointToJwk((await import('@noble/curves/nist.js')).p256, 'P-256', bytes) },
  { header: [0xe7, 0x01], read: async (bytes) => pointToJwk((await import('@noble/curves/secp256k1.js')).secp256k1, 'secp256k1', bytes) },
];

/** The public key behind a multibase text with its multicodec header; null for any other kind of key. The header is read, never cut off unseen. */
export async function jwkOfMultibase(text: string): Promise<Jwk | null> {
  const bytes = fromMultibase(text);
  if (bytes === null) return null;
  const codec = CODECS.find(({ header }) => header.every((byte, at) => bytes[at] === byte));
  return codec === undefined ? null : codec.read(bytes.slice(2));
}

type Curve = { Point: { fromBytes(bytes: Uint8Array): { toBytes(isCompressed: boolean): Uint8Array } } };

/** A compressed point; WebCrypto does not read this form everywhere, so the curve's library does. */
function pointToJwk({ Point }: Curve, crv: string, bytes: Uint8Array): Jwk | null {
  try {
    const point = Point.fromBytes(bytes).toBytes(false);
    return { kty: 'EC', crv, x: toBase64url(point.slice(1, 33)), y: toBase64url(point.slice(33)) };
  } catch {
    return null;
  }
}

/** An Ed25519 key as the verification method that the JSON-LD libraries ask their loader for. */
export const multikeyOf = (key: Key): object => ({
  '@context': 'https://w3id.org/security/multikey/v1',
  id: key.id,
  type: 'Multikey',
  controller: key.controller,
  publicKeyMultibase: `z${base58.encode(new Uint8Array([0xed, 0x01, ...(fromBase64url(key.jwk.x ?? '') ?? [])]))}`,
});
