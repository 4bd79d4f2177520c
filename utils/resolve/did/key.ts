import type { DIDResolver } from 'did-resolver';
import { fromMultibase } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import { jwkOfMultibase } from '../../formats/multikey';
import { isObject, type JsonObject } from '../../model/json';
import { isGivenAway } from '../jwk';
import { resolved, unresolved } from './method';

/** The multicodec `jwk_jcs-pub` (0xeb51) as a varint: a JSON Web Key in canonical JSON. https://github.com/multiformats/multicodec/blob/master/table.csv */
const JWK_JCS_PUB = [0xd1, 0xd6, 0x03];

/**
 * did:key: the DID is the key, of a kind in `formats/multikey.ts`, or a JSON Web Key as EBSI's natural persons have it.
 *
 * Source: https://w3c-ccg.github.io/did-key-spec/#document-creation-algorithm, https://hub.ebsi.eu/vc-framework/did/natural-person
 */
export const key: DIDResolver = async (did, { id: text }) => {
  if (!text.startsWith('z')) return unresolved('did-malformed');
  const jwk = (await jwkOfMultibase(text)) ?? jwkIn(text);
  if (jwk === null) return unresolved('did-not-supported');
  const id = `${did}#${text}`;
  return resolved({
    id: did,
    verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk: { ...jwk } as JsonObject }],
    assertionMethod: [id],
    authentication: [id],
  });
};

/** Taken only in the one spelling that makes the identifier: else one key had many. */
function jwkIn(text: string): JsonObject | null {
  const bytes = fromMultibase(text);
  if (bytes === null || !JWK_JCS_PUB.every((byte, at) => bytes[at] === byte)) return null;
  const json = new TextDecoder().decode(bytes.slice(JWK_JCS_PUB.length));
  const parsed = parseStrict(json);
  if (!parsed.ok || !isObject(parsed.value) || isGivenAway(parsed.value)) return null;
  return json === spelled(parsed.value) ? parsed.value : null;
}

const spelled = (jwk: JsonObject): string => JSON.stringify(Object.fromEntries(Object.entries(jwk).sort(([a], [b]) => (a < b ? -1 : 1))));
