import type { DIDResolver } from 'did-resolver';
import { getResolver } from 'web-did-resolver';
import { parseStrict } from '../../encoding/strict-json';
import type { Net } from '../../model/net';
import { withAnswer } from '../cross-fetch';
import { unresolved } from './method';

/** The largest DID document that we read, in bytes. */
const LIMIT = 256 * 1024;

const HOST = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*';
const DID_WEB = new RegExp(`^did:web:(${HOST})(?:%3[Aa]([0-9]{1,5}))?((?::[A-Za-z0-9._-]+)*)$`);

const library = getResolver().web;

/**
 * The address of a did:web document; null when the DID is not one by the method's grammar, or wants to climb out of its path.
 *
 * Source: https://w3c-ccg.github.io/did-method-web/#method-specific-identifier, #read-resolve
 */
export function addressOf(did: string): string | null {
  const [, host, port, path = ''] = DID_WEB.exec(did) ?? [];
  const segments = path.split(':').slice(1);
  if (host === undefined || segments.some((segment) => /^\.+$/.test(segment))) return null;
  const origin = `https://${host}${port === undefined ? '' : `:${port}`}`;
  return segments.length === 0 ? `${origin}/.well-known/did.json` : `${origin}/${segments.join('/')}/did.json`;
}

/**
 * did:web by web-did-resolver, guarded: the DID's grammar is checked first, the document is fetched by `options.net`, and a document that names another
 * DID is refused (the library reports it, and still hands it over).
 */
export const web: DIDResolver = async (did, parsed, resolver, options) => {
  const url = addressOf(did);
  if (url === null || library === undefined) return unresolved('did-malformed');
  const answer = await (options as { net: Net }).net.get(url, {
    accept: 'application/did+json, application/did+ld+json, application/json',
    limit: LIMIT,
  });
  if (!answer.ok) return unresolved(answer.problem, url);
  if (!parseStrict(answer.value.body).ok) return unresolved('wrong-content', url);

  const result = await withAnswer(url, answer.value.body, () => library(did, parsed, resolver, options));
  if (result.didDocument === null) return unresolved('wrong-content', url);
  return result.didDocument.id === did ? result : unresolved('did-mismatch', url);
};
