import { valuesOf } from '../../model/claims';
import { isObject, type JsonObject } from '../../model/json';

/** How an assertion says that it is to be proved. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject */
export function verificationOf(assertion: JsonObject): JsonObject {
  const [verification] = valuesOf(assertion, 'verification');
  return isObject(verification) ? verification : {};
}

/** By its issuer's server. So is one that says nothing of it. */
export const isSaidToBeHosted = (assertion: JsonObject): boolean =>
  valuesOf(assertion, 'verification').length === 0 || isOfType(assertion, ['hosted', 'HostedBadge']);

/** By a signature. */
export const isSaidToBeSigned = (assertion: JsonObject): boolean => isOfType(assertion, ['signed', 'SignedBadge']);

const isOfType = (assertion: JsonObject, names: readonly string[]): boolean =>
  valuesOf(verificationOf(assertion), 'type').some((type) => typeof type === 'string' && names.includes(type));
