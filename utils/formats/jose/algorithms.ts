import { fromBase64url } from '../../encoding/bytes';
import type { Jwk } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { ed25519, p256, p384, p521, ps256, rs256, type SignatureKind, secp256k1 } from '../signature';

/**
 * A signature algorithm that we check, and the one kind of signature and of key that it stands for. A new one is one row.
 * `fits` says whether a key is of that kind; `holds` answers for a compact token of three segments.
 */
export type Algorithm = {
  id: string;
  spec: string;
  kind: SignatureKind;
  fits(jwk: Jwk): boolean;
  holds(token: string, jwk: Jwk): Promise<boolean>;
};

const row = (id: string, spec: string, kind: SignatureKind): Algorithm => ({
  id,
  spec,
  kind,
  fits: kind.fits,
  holds: async (token, jwk) => (await tokenHolds(token, id, jwk)).kind === 'passed',
});

/** Every algorithm that we check. */
export const algorithms: readonly Algorithm[] = [
  row('EdDSA', 'https://www.rfc-editor.org/rfc/rfc8037#section-3.1', ed25519),
  row('Ed25519', 'https://www.rfc-editor.org/rfc/rfc9864#section-2.2', ed25519),
  row('ES256', 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4', p256),
  row('ES384', 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4', p384),
  row('ES512', 'https://www.rfc-editor.org/rfc/rfc7518#section-3.4', p521),
  row('ES256K', 'https://www.rfc-editor.org/rfc/rfc8812#section-3.2', secp256k1),
  row('RS256', 'https://www.rfc-editor.org/rfc/rfc7518#section-3.3', rs256),
  row('PS256', 'https://www.rfc-editor.org/rfc/rfc7518#section-3.5', ps256),
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
