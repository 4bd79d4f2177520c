import type { Jwk } from '../../model/key';
import type { Outcome } from '../../model/outcome';

/** A signature algorithm that we check, and the one kind of key that it may be used with. https://www.rfc-editor.org/rfc/rfc7518#section-3.1, https://www.rfc-editor.org/rfc/rfc8037#section-3.1 */
export type Algorithm = { id: string; fits(jwk: Jwk): boolean };

export const algorithms: readonly Algorithm[] = [
  { id: 'EdDSA', fits: ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519' },
  { id: 'ES256', fits: ({ kty, crv }) => kty === 'EC' && crv === 'P-256' },
];

/** What must be said of an algorithm before any key is looked for: nothing, when it is in the table. "None" and shared secrets prove nothing: they are wrong, not unknown. */
export function refusedAlgorithm(id: unknown): Outcome | null {
  if (algorithms.some((algorithm) => algorithm.id === id)) return null;
  const provesNothing = typeof id !== 'string' || /^(none|hs\d+)$/i.test(id);
  return provesNothing ? { kind: 'failed', code: 'algorithm-not-allowed' } : { kind: 'unknown', code: 'proof-not-supported' };
}
