import { sha256Hex } from '../../encoding/bytes';
import { timeOf } from '../../encoding/iso-time';
import { idOf, textOf, valuesOf } from '../../model/claims';
import type { Credential, StatusEntry } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome } from '../../model/outcome';
import { ok } from '../../model/result';
import { credentialOf } from '../vcdm';
import type { Chain } from './chain';
import { type Found, type Served, unknown } from './document';

/** Terms that have one value, and those of them that are dates. */
const SINGLE = ['id', 'recipient', 'badge', 'verification', 'issuedOn', 'expires', 'revoked'];
const DATES = ['issuedOn', 'expires'];

/**
 * Is it an assertion that can be read in one way only?
 *
 * Fails:  `ambiguous` for a term with several values; `not-readable` for a missing recipient or day of issue, or a date that is none.
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion
 */
export function readable(assertion: JsonObject): Found<JsonObject> {
  if (SINGLE.some((term) => valuesOf(assertion, term).length > 1)) return unknown('ambiguous');
  const dates = DATES.flatMap((term) => valuesOf(assertion, term));
  const [recipient] = valuesOf(assertion, 'recipient');
  const isReadable =
    isObject(recipient) &&
    valuesOf(assertion, 'issuedOn').length === 1 &&
    dates.every((date) => typeof date === 'string' && !Number.isNaN(timeOf(date)));
  return isReadable ? ok(assertion) : unknown('not-readable');
}

/**
 * The view of an assertion with its badge and its issuer in it. The recipient's address is only there as a hash: it can be compared, and not be read.
 * What others say about the badge (endorsements) is left out.
 */
export async function viewOf(assertion: JsonObject, { badge, profile }: Chain, inForce: Outcome | null): Promise<Credential> {
  const issuer = without(profile.node, 'endorsement');
  const claims = {
    ...without(assertion, 'endorsement'),
    recipient: await hashed(assertion.recipient),
    badge: { ...without(badge, 'endorsement'), issuer },
  };
  return {
    ...NOTHING,
    issuer: profile.url.href,
    validFrom: textOf(assertion, 'issuedOn'),
    validUntil: textOf(assertion, 'expires'),
    status: statusIn(profile),
    claims,
    ...(inForce !== null && { inForce }),
  };
}

/** The revocation lists that a profile names. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile */
export const statusIn = ({ node }: Served): StatusEntry[] =>
  valuesOf(node, 'revocationList').map((list) => ({ type: 'RevocationList', raw: { id: idOf(list) ?? '', type: 'RevocationList' } }));

/** The view of an assertion that nothing proves: as it is written. */
export const claimedView = async (assertion: JsonObject): Promise<Credential> => ({
  ...NOTHING,
  validFrom: textOf(assertion, 'issuedOn'),
  validUntil: textOf(assertion, 'expires'),
  claims: { ...without(assertion, 'endorsement'), recipient: await hashed(assertion.recipient) },
});

/** The view of an assertion of which nothing is known: what the page says of it is not handed on. */
export const NOTHING: Credential = { ...credentialOf({}), types: ['Assertion'] };

const without = (node: JsonObject, term: string): JsonObject => Object.fromEntries(Object.entries(node).filter(([name]) => name !== term));

/** https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject */
async function hashed(recipient: Json | undefined): Promise<Json> {
  if (!isObject(recipient)) return null;
  const { type = null, salt = null } = recipient;
  const identity = textOf(recipient, 'identity') ?? '';
  if (/^\w{2,10}\$[0-9a-f]+$/i.test(identity)) return { type, identity, salt };
  return type === 'email' ? { type, identity: `sha256$${await sha256Hex(identity.trim().toLowerCase())}` } : { type };
}
