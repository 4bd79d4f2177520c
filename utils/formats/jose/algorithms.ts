import { fromBase64url } from '../../encoding/bytes';
import type { Jwk } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { ed25519, p256, p384, p521, ps256, rs256, type SignatureKind, secp256k1 } from '../signature';

/** A signature algorithm that we check, and the one kind of signature and of key that it stands for. A new one is one row. */
export type Algorithm = { id: string; spec: string; kind: SignatureKind };

/** Every algorithm that we check. */
export const algorithms: readonly Algorithm[] = [
  { id: 'EdDSA', spec: 'https://www.rfc-editor.org/rfc/rfc8037#section-3.1', kind: ed25519 },
  { id: 'Ed25519', spec: 'https://www.rfc-editor.org/rfc/rfc9864#section-2.2', kind: ed25519 },
  { id: 'ES256', spec: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4', kind: p256 },
  { id: 'ES384', spec: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4', kind: p384 },
  { id: 'ES512', spec: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4', kind: p521 },
  { id: 'ES256K', spec: 'https://www.rfc-editor.org/rfc/rfc8812#section-3.2', kind: secp256k1 },
  { id: 'RS256', spec: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.3', kind: rs256 },
  { id: 'PS256', spec: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.5', kind: ps256 },
];

const algorithmOf = (id: unknown): Algorithm | undefined => algorithms.find((algorithm) => algorithm.id === id);

/**
 * What must be said of an algorithm before any key is looked for: nothing, when it is in the table. "None" and shared secrets prove nothing: they are
 * wrong, not unknown.
 */
export function refusedAlgorithm(id: unknown): Outcome | null {
  if (algorithmOf(id) !== undefined) return null;
  const provesNothing = typeof id !== 'string' || /^(|none|hs\d+)$/i.test(id);
  return provesNothing ? { kind: 'failed', code: 'algorithm-not-allowed' } : { kind: 'unknown', code: 'proof-not-supported' };
}

/**
 * Does a compact token of three segments hold under a key, by the algorithm that its header names?
 *
 * Outcome: as `signatureHolds`.
 * Source:  https://www.rfc-editor.org/rfc/rfc7515#section-5.2
 */
export function tokenHolds(token: string, alg: unknown, jwk: Jwk): Promise<Outcome> {
  const end = token.lastIndexOf('.');
  return signatureHolds({ alg, signature: token.slice(end + 1), data: new TextEncoder().encode(token.slice(0, end)) }, jwk);
}

/** What a JWS signs. `alg` is its header's; `signature` in base64url. */
export type Signed = { alg: unknown; signature: string; data: Uint8Array<ArrayBuffer> };

/**
 * Does a signature in base64url hold under a key?
 *
 * Outcome: passed; failed (`altered`; `key-mismatch` for a key of another kind than the algorithm's; `key-weak`; `algorithm-not-allowed`); unknown where we do
 *          not know the algorithm, or cannot use the key.
 * Source:  https://www.rfc-editor.org/rfc/rfc8725#section-3.1
 */
export async function signatureHolds({ alg, signature, data }: Signed, jwk: Jwk): Promise<Outcome> {
  const kind = algorithmOf(alg)?.kind;
  if (kind === undefined) return refusedAlgorithm(alg) ?? { kind: 'unknown', code: 'proof-not-supported' };
  if (!kind.fits(jwk)) return { kind: 'failed', code: 'key-mismatch' };
  if (kind.isWeak?.(jwk)) return { kind: 'failed', code: 'key-weak' };
  const bytes = fromBase64url(signature);
  if (bytes === null) return { kind: 'failed', code: 'altered' };
  try {
    return (await kind.holds(jwk, bytes.slice(), data)) ? { kind: 'passed', code: 'proof-holds' } : { kind: 'failed', code: 'altered' };
  } catch {
    return { kind: 'unknown', code: 'key-not-usable' };
  }
}
