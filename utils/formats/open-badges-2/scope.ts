import { valuesOf } from '../../model/claims';
import { isObject, type Json } from '../../model/json';
import { addressOf, type Served } from './document';
import { spellingsOf } from './spelling';

/**
 * What an issuer's own profile says of an address: its badges are `inside`, it names the places of its badges and this one is `outside` them, or nothing in
 * the profile tells (`unsaid`).
 */
export type Standing = 'inside' | 'outside' | 'unsaid';

/**
 * Does an issuer answer for what stands at an address?
 *
 * Shape:  where the profile names its places, the address must begin with one of `startsWith` and be at one of `allowedOrigins`, as far as they are given;
 *         where it names none, the address must have the profile's own origin. Beginnings are compared as addresses, so that `https://skola.test` is no
 *         beginning of `https://skola.test.example`. An address that has several spellings is inside by any of them. `outside` is only what every place that is named excludes beyond doubt.
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject
 */
export function standingOf(profile: Served, address: URL): Standing {
  const standings = spellingsOf(address).map((spelling) => standingAt(profile, spelling));
  if (standings.includes('inside')) return 'inside';
  return standings.includes('unsaid') ? 'unsaid' : 'outside';
}

function standingAt({ url, node }: Served, address: URL): Standing {
  const given = valuesOf(node, 'verification');
  if (given.length === 0) return url.origin === address.origin ? 'inside' : 'unsaid';
  const [verification] = given;
  if (!isObject(verification) || given.length > 1) return 'unsaid';
  if (valuesOf(verification, 'verificationProperty').some((property) => property !== 'id')) return 'unsaid';

  const beginnings = valuesOf(verification, 'startsWith').map(beginningOf);
  const origins = valuesOf(verification, 'allowedOrigins').map(originOf);
  const places = [...beginnings, ...origins];
  if (places.length === 0) return url.origin === address.origin ? 'inside' : 'unsaid';

  const isInside =
    (beginnings.length === 0 || beginnings.some((beginning) => beginning !== null && begins(beginning, address))) &&
    (origins.length === 0 || origins.some((origin) => origin?.origin === address.origin));
  if (isInside) return 'inside';
  return places.every((place) => place !== null && !areKin(place.hostname, address.hostname)) ? 'outside' : 'unsaid';
}

/** Is a document of the issuer's where the issuer keeps its own: at the profile's origin, at one that the profile allows, or beside the assertion? */
export const isAtHome = ({ url, node }: Served, address: URL, beside: URL | null): boolean => {
  const [verification] = valuesOf(node, 'verification');
  const allowed = isObject(verification) ? valuesOf(verification, 'allowedOrigins').map((value) => originOf(value)?.origin) : [];
  return [url.origin, beside?.origin, ...allowed].includes(address.origin);
};

const begins = (beginning: URL, { origin, href }: URL): boolean => beginning.origin === origin && href.startsWith(beginning.href);

/** Is one host below the other? Issuers write `skola.test` for `www.skola.test`: that is no forgery, and no proof either. */
const areKin = (one: string, other: string): boolean => one !== other && (one.endsWith(`.${other}`) || other.endsWith(`.${one}`));

const beginningOf = (value: Json): URL | null => {
  const url = typeof value === 'string' ? addressOf(value) : null;
  return url !== null && HOST.test(url.hostname) ? url : null;
};

/** A host, as the specification has it, or an origin, as issuers write it. */
function originOf(value: Json): URL | null {
  if (typeof value !== 'string') return null;
  const url = beginningOf(value.includes('://') ? value : `https://${value}`);
  return url !== null && url.pathname === '/' && url.search === '' ? url : null;
}

/** The URL standard lets a host be a pattern such as `*.skola.test`; nobody says what that would mean here. */
const HOST = /^[a-z0-9.-]+$/;
