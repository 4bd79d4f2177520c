import type { Evidence } from '../model/evidence';
import type { Outcome } from '../model/outcome';

/** Does somebody the reader trusts know the issuer? Passed; noted when no list does; unknown when none does and a list could not be read. */
export function checkIssuer({ listed, unreadableLists }: Evidence): Outcome {
  if (listed.length > 0) return { kind: 'passed', code: 'issuer-listed' };
  return unreadableLists > 0 ? { kind: 'unknown', code: 'trust-list-unreadable' } : { kind: 'noted', code: 'issuer-not-listed' };
}
