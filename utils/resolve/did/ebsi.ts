import type { DIDResolver } from 'did-resolver';
import { fromMultibase } from '../../encoding/bytes';
import { resolvedAt, unresolved } from './method';

/** EBSI's register of the DIDs of legal persons. */
const REGISTER = 'https://api-pilot.ebsi.eu/did-registry/v5/identifiers/';

/** A legal person's: version 1 and 16 bytes, in base58btc. Natural persons have a did:key. https://hub.ebsi.eu/vc-framework/did/legal-entities */
const isLegalPerson = (text: string): boolean => {
  const bytes = text.startsWith('z') ? fromMultibase(text) : null;
  return bytes?.length === 17 && bytes[0] === 1;
};

/** did:ebsi: the document stands in EBSI's register, which is asked for this one DID. A document that names another is refused. */
export const ebsi: DIDResolver = async (did, { id }, _resolver, options) => {
  return isLegalPerson(id) ? resolvedAt(`${REGISTER}${did}`, did, options) : unresolved('did-malformed');
};
