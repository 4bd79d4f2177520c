import { contexts } from './contexts';

/** What the JSON-LD library asks for: an address, answered with a document. `tag: 'static'` lets it share what it worked out of a context. */
type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object; tag: 'static' }>;

/**
 * Answers with the shipped contexts, and with nothing else: there is no way from here to a network.
 *
 * Fails: rejects for any other address, as the library expects.
 */
export const contextLoader: Loader = async (url) => {
  const document = contexts.get(url);
  if (document === undefined) throw new Error(`not shipped: ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
};
