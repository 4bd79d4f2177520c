import type { Proof } from '../../model/credential';
import { refusedAlgorithm, tokenHolds } from './algorithms';
import type { Compact } from './compact';

/** What the token says about itself: times in ISO 8601. */
export type TokenTimes = { created: string | null; expires: string | null };

/**
 * The proof that a compact JWS is. Keys in its header (`jwk`, `jku`, `x5u`) are never looked at: whoever signs could put any key there.
 *
 * Source: https://www.w3.org/TR/vc-jose-cose/#using-header-params-claims-key-discovery, https://www.rfc-editor.org/rfc/rfc8725#section-3
 */
export function joseProof(compact: Compact, issuer: string, times: TokenTimes): Proof {
  const { alg, kid } = compact.header;
  return {
    suite: typeof alg === 'string' ? alg.slice(0, 80) : '?',
    method: methodOf(kid, issuer),
    purpose: 'assertionMethod',
    ...times,
    known: refusedAlgorithm(alg),
    holds: ({ jwk }) => tokenHolds(compact.token, alg, jwk),
  };
}

/** The DID URL of the key: `kid` as it stands, or relative to the issuer. */
function methodOf(kid: unknown, issuer: string): string | null {
  if (typeof kid !== 'string' || kid === '') return onlyMethodOf(issuer);
  if (/^did:[^#]+$/.test(kid)) return onlyMethodOf(kid) ?? kid;
  if (/^(did|https):/.test(kid)) return kid;
  return issuer.startsWith('did:') ? `${issuer}#${kid.replace(/^#/, '')}` : null;
}

/** A did:key and a did:jwk have one key, so nothing need name it. */
function onlyMethodOf(did: string): string | null {
  if (did.startsWith('did:jwk:')) return `${did}#0`;
  return did.startsWith('did:key:') ? `${did}#${did.slice('did:key:'.length)}` : null;
}
