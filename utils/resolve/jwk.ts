import { fromBase58, fromBase64url, toBase64url } from '../encoding/bytes';
import { remembered } from '../encoding/remembered';
import { publicMembers } from '../formats/jwk';
import { jwkOfMultibase } from '../formats/multikey';
import { isEd25519, isWeakRsa } from '../formats/signature';
import { textOf, valuesOf } from '../model/claims';
import { isObject, type JsonObject } from '../model/json';
import type { Jwk } from '../model/key';
import { ok, problem, type Result } from '../model/result';

/** With a key of RSA that is longer, or has a longer exponent, nothing is computed. Bytes. */
const RSA_MAX = 2048;
const EXPONENT_MAX = 8;

/** Why what stands there is not a key that we use. */
export type JwkProblem = 'key-not-usable' | 'key-weak';

/**
 * The public key of a verification method, from whichever property it has.
 *
 * Fails:  `key-not-usable` for a kind of key that we do not know, none at all, or two that differ; `key-weak` for one under which anybody could sign.
 * Source: https://www.w3.org/TR/cid-1.0/#verification-material; the older types: https://w3c-ccg.github.io/security-vocab/
 */
export async function jwkOfMethod(method: JsonObject): Promise<Result<Jwk, JwkProblem>> {
  const given = [
    ...valuesOf(method, 'publicKeyJwk').map((jwk) => (isObject(jwk) ? publicMembers(jwk) : null)),
    ...(await Promise.all(valuesOf(method, 'publicKeyMultibase').map((text) => (typeof text === 'string' ? jwkOfMultibase(text) : null)))),
    ...valuesOf(method, 'publicKeyBase58').map((text) => ofOlderType(textOf(method, 'type'), text)),
  ];
  const [first = null, ...others] = given;
  if (first === null || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return problem('key-not-usable');
  return usable(first);
}

/** The public part of a JSON Web Key. Fails as above. */
export async function publicJwk(jwk: JsonObject): Promise<Result<Jwk, JwkProblem>> {
  const members = publicMembers(jwk);
  return members === null ? problem('key-not-usable') : usable(members);
}

/** Does it give away what must be kept? Whoever reads it could sign with it. https://www.rfc-editor.org/rfc/rfc7518#section-6 */
export const isGivenAway = (jwk: JsonObject): boolean => ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].some((name) => Object.hasOwn(jwk, name));

/** Algorithms that a key can be meant for and that sign nothing. https://www.rfc-editor.org/rfc/rfc7518#section-4.1 */
const ENCRYPTS = /^(RSA1_5|RSA-OAEP.*|ECDH-ES.*|A\d+(GCM)?KW|A\d+GCM|A\d+CBC.*|PBES2.*|dir)$/;

/**
 * May the key be used for signatures, as far as its owner says? `sign` is the private half's word, often left in the public one.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc7517#section-4.2
 */
export function isForSignatures(jwk: JsonObject): boolean {
  const { use, key_ops: operations, alg } = jwk;
  if (use !== undefined && use !== 'sig') return false;
  if (operations !== undefined && !valuesOf(jwk, 'key_ops').some((one) => one === 'verify' || one === 'sign')) return false;
  return typeof alg !== 'string' || !ENCRYPTS.test(alg);
}

/** The one older property that still occurs: Ed25519 in base58, without a header. */
function ofOlderType(type: string | null, value: unknown): Jwk | null {
  if (typeof value !== 'string' || !/^Ed25519VerificationKey20(18|20)$/.test(type ?? '')) return null;
  const bytes = fromBase58(value);
  return bytes?.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) } : null;
}

async function usable(jwk: Jwk): Promise<Result<Jwk, JwkProblem>> {
  if (jwk.kty === 'RSA') return usableRsa(jwk);
  if (jwk.crv !== 'Ed25519') return ok(jwk);
  if (!isEd25519(jwk)) return problem('key-not-usable');
  return (await isOfSmallOrder(jwk.x ?? '')) ? problem('key-weak') : ok(jwk);
}

function usableRsa(jwk: Jwk): Result<Jwk, JwkProblem> {
  const [modulus, exponent] = [fromBase64url(jwk.n ?? ''), fromBase64url(jwk.e ?? '')];
  if (modulus === null || exponent === null || modulus.length > RSA_MAX || exponent.length > EXPONENT_MAX) return problem('key-not-usable');
  return isWeakRsa(jwk) ? problem('key-weak') : ok(jwk);
}

/** WebCrypto takes such keys, the strict libraries do not: refused here, so that every engine gives one answer. */
const isOfSmallOrder = remembered(64, async (x): Promise<boolean> => {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  try {
    return ed25519.Point.fromBytes(fromBase64url(x) ?? new Uint8Array(), true).isSmallOrder();
  } catch {
    return false; // Not a point on the curve: no signature holds under it.
  }
});
