import type { Proof } from '../../model/credential';
import { didFacts } from '../../model/did-method';
import { tokenCheck } from '../ahead';
import { refusedAlgorithm } from './algorithms';
import type { Compact } from './compact';
import { metadataMethod } from './issuer-metadata';

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
    holds: tokenCheck(compact),
  };
}

/** The name of the key: `kid` where it is an absolute one, else relative to the issuer. */
function methodOf(kid: unknown, issuer: string): string | null {
  const name = typeof kid === 'string' && kid !== '' ? kid : null;
  if (name === null) return onlyKeyOf(issuer) ?? metadataMethod(issuer, null);
  if (/^did:[^#]+$/.test(name)) return onlyKeyOf(name) ?? name;
  if (/^(did|https):/.test(name)) return name;
  return issuer.startsWith('did:') ? `${issuer}#${name.replace(/^#/, '')}` : metadataMethod(issuer, name);
}

const onlyKeyOf = (did: string): string | null => didFacts(did)?.onlyKey?.(did) ?? null;
