import type { Evidence } from '../model/evidence';
import type { Outcome } from '../model/outcome';

/**
 * Does somebody the reader trusts know the issuer?
 *
 * Shape:   `alike` is the script of letters that look like Latin ones in the name which the issuer gives itself, null where there are none.
 * Outcome: passed; noted when no list does (`issuer-name-alike` where its name can be taken for another, with the script); unknown when none does and a
 *          list could not be read.
 */
export function checkIssuer({ listed, unreadableLists }: Pick<Evidence, 'listed' | 'unreadableLists'>, alike: string | null): Outcome {
  if (listed.length > 0) return { kind: 'passed', code: 'issuer-listed' };
  if (unreadableLists > 0) return { kind: 'unknown', code: 'trust-list-unreadable' };
  return alike === null ? { kind: 'noted', code: 'issuer-not-listed' } : { kind: 'noted', code: 'issuer-name-alike', text: alike };
}
