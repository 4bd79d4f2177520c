import type { DIDResolver } from 'did-resolver';
import { jwkOfMultibase } from '../../formats/multikey';
import { resolved, unresolved } from './method';

/** did:key: the DID is the key. Ed25519 and P-256. https://w3c-ccg.github.io/did-key-spec/#document-creation-algorithm */
export const key: DIDResolver = async (did, parsed) => {
  const jwk = await jwkOfMultibase(parsed.id);
  if (jwk === null) return unresolved(parsed.id.startsWith('z') ? 'did-not-supported' : 'did-malformed');
  const id = `${did}#${parsed.id}`;
  return resolved({
    id: did,
    verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk }],
    assertionMethod: [id],
    authentication: [id],
  });
};
