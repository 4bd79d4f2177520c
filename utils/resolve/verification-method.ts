import { idOf, textOf, valuesOf } from '../model/claims';
import { isObject, type Json, type JsonObject } from '../model/json';
import type { Key, KeyResult } from '../model/key';
import { ok, problem } from '../model/result';
import { isForSignatures, jwkOfMethod } from './jwk';
import { originsIn } from './linked-origins';

const RELATIONSHIPS = ['assertionMethod', 'authentication', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation'];

/**
 * Which key is asked for: the one that `document` gives under the name `method`.
 *
 * Shape: `id` is the identifier under which the document was found, and `kind` the way: a DID method, or `https`.
 */
export type KeyAsked = { document: JsonObject; id: string; method: string; kind: string };

/**
 * The key that a controller's document gives under the name of a verification method. What the document says of itself elsewhere (`alsoKnownAs`) is not believed.
 *
 * Fails:  `key-not-listed`; as `jwkOfMethod`; `did-document-malformed` when two different methods have one name, or the method names no single controller.
 * Source: https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function keyIn(asked: KeyAsked): Promise<KeyResult> {
  const { document, id, method, kind } = asked;
  const absolute = (name: string | null): string | null => (name?.startsWith('#') ? id + name : name);
  const isIt = (value: Json): boolean => absolute(idOf(value)) === method;

  const embedded = RELATIONSHIPS.flatMap((term) => valuesOf(document, term)).filter(isObject);
  const listed = ['verificationMethod', 'publicKey'].flatMap((term) => valuesOf(document, term)).filter(isObject);
  const [first, ...others] = [...listed, ...embedded].filter(isIt);
  if (first === undefined) return keyByKid([...listed, ...embedded], asked);
  const controllers = valuesOf(first, 'controller');
  const isAmbiguous = controllers.some((one) => typeof one !== 'string') || new Set(controllers).size > 1;
  if (isAmbiguous || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return problem({ code: 'did-document-malformed' });

  const jwk = await jwkOfMethod(first);
  if (!jwk.ok) return problem({ code: jwk.problem });
  const isSigning = valuesOf(first, 'publicKeyJwk').every((value) => isObject(value) && isForSignatures(value));
  const origins = originsIn(document);
  return ok({
    id: method,
    document: id,
    controller: idOf(controllers[0]) ?? id,
    jwk: jwk.value,
    purposes: isSigning ? RELATIONSHIPS.filter((term) => valuesOf(document, term).some(isIt)) : [],
    revoked: dateOf(first, 'revoked'),
    expires: dateOf(first, 'expires'),
    method: kind,
    ...(origins.length > 0 && { origins }),
  } satisfies Key);
}

/**
 * A token may name its key as the key calls itself (`kid`), and not as the document calls the method: then it is that method's key, if no other is called so.
 *
 * Source: https://www.w3.org/TR/vc-jose-cose/#kid, https://www.rfc-editor.org/rfc/rfc7517#section-4.5
 */
async function keyByKid(methods: readonly JsonObject[], asked: KeyAsked): Promise<KeyResult> {
  const { id, method } = asked;
  const kid = method.startsWith(`${id}#`) ? method.slice(id.length + 1) : null;
  const isCalledSo = (jwk: Json): boolean => isObject(jwk) && jwk.kid !== undefined && jwk.kid === kid;
  const names = methods.filter((one) => valuesOf(one, 'publicKeyJwk').some(isCalledSo)).map((one) => idOf(one));
  const [name = null, ...others] = new Set(names.map((one) => (one?.startsWith('#') ? id + one : one)));
  if (name === null || others.length > 0 || name === method) return problem({ code: 'key-not-listed' });
  const key = await keyIn({ ...asked, method: name });
  return key.ok ? ok({ ...key.value, id: method }) : key;
}

/** A date that is there and is no text is one that cannot be read. */
const dateOf = (method: JsonObject, term: string): string | null => (valuesOf(method, term).length === 0 ? null : (textOf(method, term) ?? '?'));
