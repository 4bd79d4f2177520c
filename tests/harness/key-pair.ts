import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign as signEd25519 } from 'node:crypto';
import { p256, p384 } from '@noble/curves/nist.js';
import type { Jwk } from '@/utils/model/key';
import { base58 } from './base58.ts';

/** The kinds of key that issuers in tests have. */
export type Algorithm = 'Ed25519' | 'P-256' | 'P-384';

/**
 * A throw-away key pair.
 *
 * Shape: `multibase` is the public key as a Multikey; `alg` its name in a JOSE header. `sign` gives the raw signature (on a curve of NIST: r and s),
 *        and gives the same one every time, so that fixtures can be made again byte for byte.
 */
export type KeyPair = {
  algorithm: Algorithm;
  alg: 'EdDSA' | 'ES256' | 'ES384';
  publicJwk: Jwk;
  multibase: string;
  sign(data: Uint8Array): Uint8Array;
};

/** The key pair that a seed gives: the same text, the same key. Good for tests, and for nothing else. */
export const keyPairFrom = (seed: string, algorithm: Algorithm): KeyPair =>
  makers[algorithm](
    createHash(algorithm === 'P-384' ? 'sha384' : 'sha256')
      .update(`${algorithm} ${seed}`)
      .digest(),
  );

const makers: Record<Algorithm, (seed: Buffer) => KeyPair> = {
  Ed25519: ed25519Pair,
  'P-256': (seed) => nistPair(seed, p256, { algorithm: 'P-256', alg: 'ES256', header: [0x80, 0x24] }),
  'P-384': (seed) => nistPair(seed, p384, { algorithm: 'P-384', alg: 'ES384', header: [0x81, 0x24] }),
};

/** A PKCS#8 wrapping of a bare Ed25519 seed. https://www.rfc-editor.org/rfc/rfc8410#section-7 */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function ed25519Pair(seed: Buffer): KeyPair {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const x = publicX(key);
  return {
    algorithm: 'Ed25519',
    alg: 'EdDSA',
    publicJwk: { kty: 'OKP', crv: 'Ed25519', x },
    multibase: multikey([0xed, 0x01], Buffer.from(x, 'base64url')),
    sign: (data) => new Uint8Array(signEd25519(null, data, key)),
  };
}

const publicX = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x ?? '';

type Named = Pick<KeyPair, 'algorithm' | 'alg'> & { header: number[] };

function nistPair(seed: Buffer, curve: typeof p256, { algorithm, alg, header }: Named): KeyPair {
  const coordinates = Buffer.from(curve.getPublicKey(seed, false)).subarray(1);
  const half = coordinates.length / 2;
  const [x, y] = [coordinates.subarray(0, half), coordinates.subarray(half)];
  return {
    algorithm,
    alg,
    publicJwk: { kty: 'EC', crv: algorithm, x: x.toString('base64url'), y: y.toString('base64url') },
    multibase: multikey(header, curve.getPublicKey(seed, true)),
    sign: (data) => curve.sign(data, seed),
  };
}

/** Multicodec prefix and key, in base58btc. https://www.w3.org/TR/cid-1.0/#Multikey */
const multikey = (prefix: number[], key: Uint8Array): string => `z${base58(Buffer.concat([Buffer.from(prefix), key]))}`;
