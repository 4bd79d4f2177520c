import type { DIDResolver } from 'did-resolver';
import { textFromBase64url } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import { isObject, type JsonObject } from '../../model/json';
import { isForSignatures, isGivenAway } from '../jwk';
import { resolved, unresolved } from './method';

/**
 * did:jwk: the DID is a JSON Web Key. A key for encryption asserts nothing, and one with its private part is nobody's.
 *
 * Source: https://github.com/quartzjer/did-jwk/blob/main/spec.md#read
 */
export const jwk: DIDResolver = async (did, parsed) => {
  const publicKeyJwk = jwkIn(parsed.id);
  if (publicKeyJwk === null || isGivenAway(publicKeyJwk)) return unresolved('did-malformed');
  const id = `${did}#0`;
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk };
  return resolved({ id: did, verificationMethod: [method], ...(isForSignatures(publicKeyJwk) && { assertionMethod: [id], authentication: [id] }) });
};

function jwkIn(text: string): JsonObject | null {
  const json = textFromBase64url(text);
  const parsed = json === null ? null : parseStrict(json);
  if (!parsed?.ok || !isObject(parsed.value)) return null;
  return typeof parsed.value.kty === 'string' ? parsed.value : null;
}
