import type { Proof } from '@/utils/model/credential';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';

/** What the caller asked the proofs to be made for; null where nothing was said. `domain`: all of them, in any order. */
export type Asked = { challenge: string | null; domain: readonly string[] | null; purpose: string | null };

/**
 * What a call asks for.
 *
 * Fails:  null where an option is not of its kind: what was asked is never passed over in silence.
 * Source: https://w3c-ccg.github.io/vc-api/#verify-credential (`options`), https://www.w3.org/TR/vc-data-integrity/#verify-proof (`expectedProofPurpose`)
 */
export function askedIn({ options }: JsonObject): Asked | null {
  const said = options ?? {};
  if (!isObject(said)) return null;
  const { challenge = null, expectedProofPurpose: purpose = null } = said;
  const domain = domainsIn(said.domain ?? null);
  if (!isTextOrNull(challenge) || !isTextOrNull(purpose) || domain === undefined) return null;
  return { challenge, domain, purpose };
}

const isTextOrNull = (value: Json): value is string | null => value === null || typeof value === 'string';

function domainsIn(value: Json): string[] | null | undefined {
  if (value === null) return null;
  const domains = [value].flat();
  return domains.length > 0 && domains.every((domain) => typeof domain === 'string') ? domains : undefined;
}

/** Does the call ask anything of the proofs? */
export const asksNothing = ({ challenge, domain, purpose }: Asked): boolean => challenge === null && domain === null && purpose === null;

/**
 * Proofs that were made for another question, for somebody else, or for another purpose. A token may be for others too: it names everybody it is for. A proof
 * in the document has the very domains that were asked for.
 *
 * Source: https://www.w3.org/TR/vc-data-integrity/#verify-proof, https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3 (`aud`)
 */
export function askedOtherwise(proofs: readonly Proof[], { challenge, domain, purpose }: Asked, isToken: boolean): string[] {
  const wrongChallenge = challenge !== null && proofs.some((proof) => proof.challenge !== challenge);
  const wrongDomain = domain !== null && proofs.some((proof) => !isFor(proof.domain ?? [], domain, isToken));
  const wrongPurpose = purpose !== null && proofs.some((proof) => proof.purpose !== purpose);
  return [...(wrongChallenge ? ['challenge-differs'] : []), ...(wrongDomain ? ['domain-differs'] : []), ...(wrongPurpose ? ['purpose-differs'] : [])];
}

function isFor(named: readonly string[], domain: readonly string[], isToken: boolean): boolean {
  const hasAll = domain.every((one) => named.includes(one));
  return hasAll && (isToken || named.every((one) => domain.includes(one)));
}
