import { base58 } from '@scure/base';
import { fromBase64url, fromMultibase, toBase64url } from '../encoding/bytes';
import type { Jwk, Key } from '../model/key';

/** The multicodec header of each kind of public key that we can use, as bytes. https://www.w3.org/TR/cid-1.0/#Multikey */
const CODECS = [
  {
    header: [0xed, 0x01],
    read: (bytes: Uint8Array): Promise<Jwk | null> =>
      Promise.resolve(bytes.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) } : null),
  },
  { header: [0x80, 0x24], read: (bytes: Uint8Array): Promise<Jwk | null> => pointToJwk(bytes) },
];

/** The public key behind a multibase text with its multicodec header; null for any other kind of key. The header is read, never cut off unseen. */
export async function jwkOfMultibase(text: string): Promise<Jwk | null> {
  const bytes = fromMultibase(text);
  if (bytes === null) return null;
  const codec = CODECS.find(({ header }) => header.every((byte, at) => bytes[at] === byte));
  return codec === undefined ? null : codec.read(bytes.slice(2));
}

/** A compressed point of P-256; WebCrypto does not read this form everywhere, so the curve's library does. */
async function pointToJwk(bytes: Uint8Array): Promise<Jwk | null> {
  const { p256 } = await import('@noble/curves/nist.js');
  try {
    const point = p256.Point.fromBytes(bytes).toBytes(false);
    return { kty: 'EC', crv: 'P-256', x: toBase64url(point.slice(1, 33)), y: toBase64url(point.slice(33)) };
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
