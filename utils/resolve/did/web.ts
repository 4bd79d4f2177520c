import type { DIDResolver } from 'did-resolver';
import { getResolver } from 'web-did-resolver';
import { parseStrict } from '../../encoding/strict-json';
import { withAnswer } from '../cross-fetch';
import { locationOf } from './location';
import { netIn, unresolved } from './method';

/** The largest DID document that we read, in bytes. */
const LIMIT = 256 * 1024;

const library = getResolver().web;

/** The address of a did:web document; null when the DID is not one by the method's grammar. https://w3c-ccg.github.io/did-method-web/#read-resolve */
export const addressOf = (did: string): string | null => (did.startsWith('did:web:') ? locationOf(did.slice('did:web:'.length), 'did.json') : null);

/**
 * did:web by web-did-resolver, guarded: the DID's grammar is checked first, the document is fetched by `options.net`, and a document that names another
 * DID is refused (the library reports it, and still hands it over).
 */
export const web: DIDResolver = async (did, parsed, resolver, options) => {
  const url = addressOf(did);
  if (url === null || library === undefined) return unresolved('did-malformed');
  const answer = await netIn(options).get(url, { accept: 'application/did+json, application/did+ld+json, application/json', limit: LIMIT });
  if (!answer.ok) return unresolved(answer.problem, url);
  if (!parseStrict(answer.value.body).ok) return unresolved('wrong-content', url);

  const result = await withAnswer(url, answer.value.body, () => library(did, parsed, resolver, options));
  if (result.didDocument === null) return unresolved('wrong-content', url);
  return result.didDocument.id === did ? result : unresolved('did-mismatch', url);
};
