import { idOf, textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Answers } from '../../model/net';
import type { Code } from '../../model/outcome';
import { ok } from '../../model/result';
import { addressOf, documentAt, type Found, isOfType, type Missing, type Served, unknown } from './document';
import { isAtHome } from './scope';

/** What an assertion is about, and who gives it out. `profile` is the issuer's own document, from the issuer's own address. */
export type Chain = { badge: JsonObject; profile: Served };

/** What an assertion says, and the address that gave it; null where it was signed instead. */
export type Assertion = { url: URL | null; node: JsonObject };

/**
 * Follows an assertion to its badge, and the badge to its issuer.
 *
 * Shape: a badge may stand in the assertion, and is then the word of whoever answers for the assertion. What a badge says of its issuer is never enough: the
 *        issuer's own address is asked.
 * Fails: as `documentAt`; `foreign-address` for a badge that stands neither with its issuer nor with the assertion; `not-readable`.
 */
export function follow(assertion: Assertion, answers: Answers): Found<Chain> {
  const badge = badgeOf(assertion, answers);
  if (!badge.ok) return badge;
  const profile = profileOf(badge.value, answers);
  if (!profile.ok) return profile;
  const { url, node } = badge.value;
  const isIssuers = url === null || isAtHome(profile.value, url, assertion.url);
  return isIssuers ? ok({ badge: node, profile: profile.value }) : unknown('foreign-address', url.href);
}

function badgeOf({ url, node }: Assertion, answers: Answers): Found<Assertion> {
  const [badge, ...others] = valuesOf(node, 'badge');
  if (badge === undefined || others.length > 0) return unknown('not-readable');
  if (!isEmbedded(badge)) return documentAt(idOf(badge), ['BadgeClass'], answers);
  return isOfType(badge, 'BadgeClass') ? ok({ url, node: badge }) : unknown('not-readable');
}

/** The issuer's own document. Where its address has none, what stands in the badge will do, if the issuer's own server gave the badge. */
function profileOf({ url, node }: Assertion, answers: Answers): Found<Served> {
  const [issuer, ...others] = valuesOf(node, 'issuer');
  const id = idOf(issuer);
  if (issuer === undefined || id === null || others.length > 0) return unknown('issuer-not-stated');
  const own = documentAt(id, PROFILES, answers);
  if (own.ok || !hasNone(own.problem) || !isEmbedded(issuer) || !PROFILES.some((type) => isOfType(issuer, type))) return own;
  const address = addressOf(id);
  return address !== null && url?.origin === address.origin ? ok({ url: address, node: issuer }) : own;
}

/** https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile */
const PROFILES = ['Issuer', 'Profile'];

/** More than a reference with an id. */
const isEmbedded = (value: Json): value is JsonObject => isObject(value) && textOf(value, 'name') !== null;

/** The address answers, and has no profile. */
const hasNone = (missing: Missing): boolean => 'outcome' in missing && NONE.includes(missing.outcome.code);
const NONE: readonly Code[] = ['not-found', 'gone', 'wrong-content'];
