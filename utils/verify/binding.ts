import type { Credential, Proof } from '../model/credential';
import type { Key } from '../model/key';
import type { Outcome } from '../model/outcome';
import { keyFault } from './key-use';

/**
 * Is the key the issuer's, and may it be used for this?
 *
 * Outcome: passed; failed when the proof serves another purpose, the envelope names another issuer, the key belongs to another DID, or the issuer's
 *          own document does not list it for assertions, or calls it revoked or run out; unknown when the credential names no issuer, and
 *          (`foreign-key`) when an https issuer signs with a DID's key, since nothing here says whether the two belong together.
 * Source:  https://www.w3.org/TR/vc-data-integrity/#proof-purposes, https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export function checkBinding({ issuer, alsoIssuer }: Credential, { purpose }: Proof, key: Key, now: number): Outcome {
  if (purpose !== 'assertionMethod') return { kind: 'failed', code: 'purpose-not-assertion' };
  if (issuer === '') return { kind: 'unknown', code: 'issuer-not-stated' };
  if (alsoIssuer !== null && alsoIssuer !== issuer) return { kind: 'failed', code: 'issuer-disagrees' };
  if (issuer !== key.controller || issuer !== key.document) {
    return issuer.startsWith('https:') ? { kind: 'unknown', code: 'foreign-key' } : { kind: 'failed', code: 'key-not-issuers' };
  }
  const fault = keyFault(key, 'assertionMethod', now);
  return fault === null ? { kind: 'passed', code: 'key-is-issuers' } : { kind: 'failed', code: fault };
}
