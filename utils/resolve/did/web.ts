import type { DIDResolver } from 'did-resolver';
import { locationOf } from './location';
import { resolvedAt, unresolved } from './method';

/** The address of a did:web document; null when the DID is not one by the method's grammar. https://w3c-ccg.github.io/did-method-web/#read-resolve */
export const addressOf = (did: string): string | null => (did.startsWith('did:web:') ? locationOf(did.slice('did:web:'.length), 'did.json') : null);

/** did:web: the document stands on the issuer's own web server. One that names another DID is refused. */
export const web: DIDResolver = async (did, _parsed, _resolver, options) => {
  const url = addressOf(did);
  return url === null ? unresolved('did-malformed') : resolvedAt(url, did, options);
};
