import { tokenHolds } from '../../../formats/jose/algorithms';
import { parseCompact } from '../../../formats/jose/compact';
import { textOf, valuesOf } from '../../../model/claims';
import { isObject, type Json, type JsonObject } from '../../../model/json';
import { isForSignatures, isGivenAway, publicJwk } from '../../jwk';
import { type Constraints, readConstraints } from './constraints';

/**
 * What one entity says of another, or of itself. Nothing in it is believed before `isSignedBy` says so, under keys that are believed already.
 *
 * Shape: `keys` are JSON Web Keys of the subject, none where it is a DID without them. `metadata` is by entity type.
 */
export type Statement = {
  token: string;
  alg: Json;
  kid: string;
  issuer: string;
  subject: string;
  keys: JsonObject[];
  metadata: Record<string, JsonObject>;
  constraints: Constraints | null;
  superiors: string[];
};

const CLOCK_SKEW = 300; // seconds

/**
 * A statement that is whole and in force; null for anything else. One that demands something that we do not understand is none.
 *
 * Shape:  `now` is milliseconds since 1970. A statement without keys is read: the keys of a DID stand in its own document.
 * Source: https://openid.net/specs/openid-federation-1_0.html#section-3 (claims, and how a statement is validated)
 */
export function readStatement(raw: string, now: number): Statement | null {
  const parsed = parseCompact(raw);
  if (!parsed.ok) return null;
  const { token, header, payload } = parsed.value;
  const [kid, issuer, subject] = [textOf(header, 'kid'), textOf(payload, 'iss'), textOf(payload, 'sub')];
  if (header.typ !== 'entity-statement+jwt' || !kid || !issuer || !subject || !isInForce(payload, now / 1000)) return null;
  if (payload.crit !== undefined || payload.metadata_policy_crit !== undefined) return null;

  const keys = keysIn(payload.jwks);
  const metadata = metadataIn(payload.metadata);
  const constraints = readConstraints(payload.constraints);
  if (keys === null || metadata === null || constraints === 'malformed') return null;
  const superiors = valuesOf(payload, 'authority_hints').filter((hint) => typeof hint === 'string');
  return { token, alg: header.alg ?? null, kid, issuer, subject, keys, metadata, constraints, superiors };
}

/** Does its signature hold under the one of these keys that it names? */
export async function isSignedBy({ token, alg, kid }: Statement, keys: readonly JsonObject[]): Promise<boolean> {
  const [key, ...others] = keys.filter((candidate) => candidate.kid === kid);
  if (key === undefined || others.length > 0 || !isForSignatures(key) || (key.alg !== undefined && key.alg !== alg)) return false;
  const jwk = await publicJwk(key);
  return jwk.ok && (await tokenHolds(token, alg, jwk.value)).kind === 'passed';
}

/** Seconds since 1970, both of them. */
function isInForce({ iat, exp }: JsonObject, now: number): boolean {
  return typeof iat === 'number' && typeof exp === 'number' && iat <= now + CLOCK_SKEW && now - CLOCK_SKEW < exp;
}

/** Null for a set that is none, and for one that gives a private key away: whoever reads it could sign. */
function keysIn(jwks: Json | undefined): JsonObject[] | null {
  if (jwks === undefined) return [];
  const keys = isObject(jwks) && Array.isArray(jwks.keys) ? jwks.keys : null;
  return keys?.every((key) => isObject(key) && !isGivenAway(key)) ? keys.filter(isObject) : null;
}

function metadataIn(metadata: Json | undefined): Record<string, JsonObject> | null {
  if (metadata === undefined) return {};
  if (!isObject(metadata)) return null;
  const types = Object.entries(metadata).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  return types.length === Object.keys(metadata).length ? Object.fromEntries(types) : null;
}
