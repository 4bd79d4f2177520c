import { compactVerify, errors, importJWK } from 'jose';
import { fromBase64url } from '../../encoding/bytes';
import type { Jwk } from '../../model/key';
import type { Outcome } from '../../model/outcome';

/**
 * A signature algorithm that we check, and the one kind of key that it may be used with. A new one is one row.
 * `holds` answers for a compact token of three segments; it may throw where the key cannot be used.
 */
export type Algorithm = { id: string; spec: string; fits(jwk: Jwk): boolean; holds(token: string, jwk: Jwk): Promise<boolean> };

/** Every algorithm that we check. */
export const algorithms: readonly Algorithm[] = [
  {
    id: 'EdDSA',
    spec: 'https://www.rfc-editor.org/rfc/rfc8037#section-3.1',
    fits: ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519',
    holds: byJose('EdDSA'),
  },
  {
    id: 'ES256',
    spec: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4',
    fits: ({ kty, crv }) => kty === 'EC' && crv === 'P-256',
    holds: byJose('ES256'),
  },
  {
    id: 'ES256K',
    spec: 'https://www.rfc-editor.org/rfc/rfc8812#section-3.2',
    fits: ({ kty, crv }) => kty === 'EC' && crv === 'secp256k1',
    holds: bySecp256k1,
  },
];

/**
 * What must be said of an algorithm before any key is looked for: nothing, when it is in the table. "None" and shared secrets prove nothing: they are
 * wrong, not unknown.
 */
export function refusedAlgorithm(id: unknown): Outcome | null {
  if (algorithms.some((algorithm) => algorithm.id === id)) return null;
  const provesNothing = typeof id !== 'string' || /^(none|hs\d+)$/i.test(id);
  return provesNothing ? { kind: 'failed', code: 'algorithm-not-allowed' } : { kind: 'unknown', code: 'proof-not-supported' };
}

function byJose(id: string): Algorithm['holds'] {
  return async (token, { kty, crv, x, y }) => {
    const key = await importJWK({ kty, ...(crv && { crv }), ...(x && { x }), ...(y && { y }) }, id);
    try {
      await compactVerify(token, key, { algorithms: [id] });
      return true;
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) return false;
      throw error;
    }
  };
}

/** WebCrypto does not know this curve. RFC 8812 leaves both forms of `s` valid, as WebCrypto does for the curves that it knows. */
async function bySecp256k1(token: string, { x = '', y = '' }: Jwk): Promise<boolean> {
  const { secp256k1 } = await import('@noble/curves/secp256k1.js');
  const [header = '', payload = '', signature = ''] = token.split('.');
  const [bytes, pointX, pointY] = [signature, x, y].map(fromBase64url);
  if (bytes?.length !== 64 || pointX?.length !== 32 || pointY?.length !== 32) return false;
  const key = new Uint8Array([4, ...pointX, ...pointY]);
  return secp256k1.verify(bytes, new TextEncoder().encode(`${header}.${payload}`), key, { lowS: false });
}
