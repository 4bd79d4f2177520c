import { fromMultibase, toBase64url } from '../encoding/bytes';
import { remembered } from '../encoding/remembered';
import type { Jwk } from '../model/key';

type Codec = { header: [number, number]; read(bytes: Uint8Array): Promise<Jwk | null> };

/** The multicodec header of each kind of public key that we can use, as bytes. https://www.w3.org/TR/cid-1.0/#Multikey */
const CODECS: readonly Codec[] = [
  { header: [0xed, 0x01], read: async (bytes) => (bytes.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) } : null) },
  { header: [0x80, 0x24], read: async (bytes) => pointToJwk((await import('@noble/curves/nist.js')).p256, 'P-256', bytes) },
  { header: [0x81, 0x24], read: async (bytes) => pointToJwk((await import('@noble/curves/nist.js')).p384, 'P-384', bytes) },
  { header: [0x82, 0x24], read: async (bytes) => pointToJwk((await import('@noble/curves/nist.js')).p521, 'P-521', bytes) },
  // The second group of BLS12-381, compressed, as it came: only `bbs-2023` takes it. https://www.w3.org/TR/vc-di-bbs/#multikey
  { header: [0xeb, 0x01], read: async (bytes) => (bytes.length === 96 ? { kty: 'OKP', crv: 'Bls12381G2', x: toBase64url(bytes) } : null) },
  { header: [0xe7, 0x01], read: async (bytes) => pointToJwk((await import('@noble/curves/secp256k1.js')).secp256k1, 'secp256k1', bytes) },
];

/** The public key behind a multibase text with its multicodec header; null for any other kind of key. The header is read, never cut off unseen. */
export const jwkOfMultibase: (text: string) => Promise<Jwk | null> = remembered(64, async (text) => {
  const bytes = fromMultibase(text);
  if (bytes === null) return null;
  const codec = CODECS.find(({ header }) => header.every((byte, at) => bytes[at] === byte));
  return codec === undefined ? null : codec.read(bytes.slice(2));
});

type Curve = { Point: { fromBytes(bytes: Uint8Array): { toBytes(isCompressed: boolean): Uint8Array } } };

/** A compressed point; WebCrypto does not read this form everywhere, so the curve's library does. */
function pointToJwk({ Point }: Curve, crv: string, bytes: Uint8Array): Jwk | null {
  try {
    const coordinates = Point.fromBytes(bytes).toBytes(false).slice(1);
    const half = coordinates.length / 2;
    return { kty: 'EC', crv, x: toBase64url(coordinates.slice(0, half)), y: toBase64url(coordinates.slice(half)) };
  } catch {
    return null;
  }
}
