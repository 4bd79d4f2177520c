import { contexts } from './contexts';

/** What the JSON-LD libraries ask for: an address, answered with a document. `tag: 'static'` lets them share what they worked out of a context. */
type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object; tag: 'static' }>;

/**
 * Answers with the shipped contexts and with `others` (a verification method), and with nothing else: there is no way from here to a network.
 *
 * Fails: rejects for any other address, as the libraries expect.
 */
export const loaderWith =
  (others: ReadonlyMap<string, object> = new Map()): Loader =>
  async (url) => {
    const document = contexts.get(url) ?? others.get(url);
    if (document === undefined) throw new Error(`not shipped: ${url}`);
    return { contextUrl: null, documentUrl: url, document, tag: 'static' };
  };

/** Answers with the shipped contexts alone. */
export const contextLoader = loaderWith();
