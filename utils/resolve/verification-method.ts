import { fromBase58, fromBase64url, toBase64url } from '../encoding/bytes';
import { jwkOfMultibase } from '../formats/multikey';
import { isEd25519 } from '../formats/signature';
import { idOf, textOf, valuesOf } from '../model/claims';
import { isObject, type Json, type JsonObject } from '../model/json';
import type { Jwk, Key, KeyResult } from '../model/key';
import { ok, problem } from '../model/result';

const RELATIONSHIPS = ['assertionMethod', 'authentication', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation'];

/**
 * The key that a controller's document gives under the name of a verification method.
 *
 * Fails:  `key-not-listed`; `key-not-usable` for a kind of key that we cannot use, or one that is given twice and differently; `key-weak` for an
 *         Ed25519 key of small order, under which anybody's signature holds; `did-document-malformed` when two different methods have one name.
 * Source: https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function keyIn(document: JsonObject, did: string, method: string): Promise<KeyResult> {
  const absolute = (id: string | null): string | null => (id?.startsWith('#') ? did + id : id);
  const isIt = (value: Json): boolean => absolute(idOf(value)) === method;

  const embedded = RELATIONSHIPS.flatMap((term) => valuesOf(document, term)).filter(isObject);
  const found = [...valuesOf(document, 'verificationMethod').filter(isObject), ...embedded].filter(isIt);
  const [first, ...others] = found;
  if (first === undefined) return problem({ code: 'key-not-listed' });
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return problem({ code: 'did-document-malformed' });

  const jwk = await jwkOf(first);
  if (jwk === null) return problem({ code: 'key-not-usable' });
  if (await isOfSmallOrder(jwk)) return problem({ code: 'key-weak' });
  return ok({
    id: method,
    document: did,
    controller: textOf(first, 'controller') ?? did,
    jwk,
    purposes: RELATIONSHIPS.filter((term) => valuesOf(document, term).some(isIt)),
    revoked: textOf(first, 'revoked'),
    expires: textOf(first, 'expires'),
    method: did.split(':')[1] ?? '',
  } satisfies Key);
}

async function jwkOf(method: JsonObject): Promise<Jwk | null> {
  const { publicKeyJwk, publicKeyMultibase, publicKeyBase58 } = method;
  const byJwk = isObject(publicKeyJwk) ? publicMembers(publicKeyJwk) : null;
  const byMultibase = typeof publicKeyMultibase === 'string' ? await jwkOfMultibase(publicKeyMultibase) : null;
  if (byJwk !== null && byMultibase !== null && JSON.stringify(byJwk) !== JSON.stringify(byMultibase)) return null;
  if (isObject(publicKeyJwk)) return byJwk;
  if (typeof publicKeyMultibase === 'string') return byMultibase;
  const bytes =
    typeof publicKeyBase58 === 'string' && /^Ed25519VerificationKey20(18|20)$/.test(textOf(method, 'type') ?? '')
      ? fromBase58(publicKeyBase58)
      : null;
  return bytes?.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) } : null;
}

function publicMembers(jwk: JsonObject): Jwk | null {
  const [kty, crv, x, y] = ['kty', 'crv', 'x', 'y'].map((name) => textOf(jwk, name));
  if (!kty || (crv === 'Ed25519' && fromBase64url(x ?? '')?.length !== 32)) return null;
  return { kty, ...(crv && { crv }), ...(x && { x }), ...(y && { y }) };
}

/** WebCrypto takes such keys, the strict libraries do not: refused here, so that every engine gives one answer. */
async function isOfSmallOrder(jwk: Jwk): Promise<boolean> {
  if (!isEd25519(jwk)) return false;
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  try {
    return ed25519.Point.fromBytes(fromBase64url(jwk.x ?? '') ?? new Uint8Array(), true).isSmallOrder();
  } catch {
    return false; // Not a point on the curve: no signature holds under it.
  }
}
