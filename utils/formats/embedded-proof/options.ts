import { idOf, textOf, valuesOf } from '../../model/claims';
import type { Proof } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import { isCertificateKey } from '../certificates/in-header';
import { SECURITY } from '../json-ld/vocabulary';
import { isBadgeKey } from '../open-badges-2/key-name';

/** Proof options that can have one value only: of two end dates nobody could say which one holds. */
const SINGLE = ['verificationMethod', 'proofPurpose', 'created', 'http://purl.org/dc/terms/created', 'expires', 'cryptosuite'];
/** Those that are dates: a text, in whatever form. */
const DATES = ['created', 'http://purl.org/dc/terms/created', 'expires'];

/** Has each of a proof's options the one value that it can have? */
export const areWellFormed = (options: JsonObject): boolean =>
  SINGLE.every((term) => valuesOf(options, term).length <= 1) &&
  DATES.every((term) => valuesOf(options, term).every((value) => typeof value === 'string'));

/** What a proof says of itself, from its options by our own terms. */
export const optionsOf = (options: JsonObject): Pick<Proof, 'method' | 'purpose' | 'created' | 'expires' | 'challenge' | 'domain'> => ({
  ...askedFor(options),
  method: methodOf(options),
  purpose: purposeOf(idOf(valuesOf(options, 'proofPurpose')[0])),
  created: textOf(options, 'created') ?? textOf(options, 'http://purl.org/dc/terms/created'),
  expires: textOf(options, 'expires'),
});

/** Names that only other forms give to keys, once they have seen whose they are: in a proof's own words they would say whatever its maker likes. */
function methodOf(options: JsonObject): string | null {
  const method = idOf(valuesOf(options, 'verificationMethod')[0]);
  return method !== null && (isBadgeKey(method) || isCertificateKey(method)) ? null : method;
}

/** The security vocabulary calls most purposes by another name than the proof does. https://w3id.org/security/data-integrity/v2 */
const PURPOSES = new Map([
  [`${SECURITY}assertionMethod`, 'assertionMethod'],
  [`${SECURITY}authenticationMethod`, 'authentication'],
  [`${SECURITY}capabilityInvocationMethod`, 'capabilityInvocation'],
  [`${SECURITY}capabilityDelegationMethod`, 'capabilityDelegation'],
  [`${SECURITY}keyAgreementMethod`, 'keyAgreement'],
]);
const purposeOf = (id: string | null): string | null => (id === null ? null : (PURPOSES.get(id) ?? id));

/** What a proof was made for, when somebody asked for it. https://www.w3.org/TR/vc-data-integrity/#proofs (`domain`, `challenge`) */
function askedFor(options: JsonObject): Pick<Proof, 'challenge' | 'domain'> {
  const domain = valuesOf(options, 'domain').filter((value) => typeof value === 'string');
  const challenge = textOf(options, 'challenge');
  return { ...(challenge !== null && { challenge }), ...(domain.length > 0 && { domain }) };
}
