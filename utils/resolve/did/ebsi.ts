import type { DIDResolver } from 'did-resolver';
import { fromMultibase } from '../../encoding/bytes';
import { fetchDocument } from '../document';
import { netIn, resolved, unresolved } from './method';

/** EBSI's register of the DIDs of legal persons. */
const REGISTER = 'https://api-pilot.ebsi.eu/did-registry/v5/identifiers/';

/** A legal person's: version 1 and 16 bytes, in base58btc. Natural persons have a did:key. https://hub.ebsi.eu/vc-framework/did/legal-entities */
const isLegalPerson = (text: string): boolean => {
  const bytes = text.startsWith('z') ? fromMultibase(text) : null;
  return bytes?.length === 17 && bytes[0] === 1;
};

/** did:ebsi: the document stands in EBSI's register, which is asked for this one DID. A document that names another is refused. */
export const ebsi: DIDResolver = async (did, { id }, _resolver, options) => {
  if (!isLegalPerson(id)) return unresolved('did-malformed');
  const url = `${REGISTER}${did}`;
  const fetched = await fetchDocument(url, netIn(options), 'application/did+json, application/did+ld+json, application/json');
  if (!fetched.ok) return unresolved(fetched.problem.code, url);
  return fetched.value.document.id === did ? resolved(fetched.value.document) : unresolved('did-mismatch', url);
};
