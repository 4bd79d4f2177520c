import type { DIDResolver } from 'did-resolver';
import { textFromBase64url } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import { isObject, type JsonObject } from '../../model/json';
import { resolved, unresolved } from './method';

/** did:jwk: the DID is a JSON Web Key. A key for encryption only asserts nothing. https://github.com/quartzjer/did-jwk/blob/main/spec.md#read */
export const jwk: DIDResolver = async (did, parsed) => {
  const publicKeyJwk = jwkIn(parsed.id);
  if (publicKeyJwk === null) return unresolved('did-malformed');
  const id = `${did}#0`;
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk };
  return resolved({ id: did, verificationMethod: [method], ...(publicKeyJwk.use !== 'enc' && { assertionMethod: [id], authentication: [id] }) });
};

function jwkIn(text: string): (JsonObject & { kty: string }) | null {
  const json = textFromBase64url(text);
  const parsed = json === null ? null : parseStrict(json);
  if (!parsed?.ok || !isObject(parsed.value)) return null;
  const { kty } = parsed.value;
  return typeof kty === 'string' ? { ...parsed.value, kty } : null;
}
