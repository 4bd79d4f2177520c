import { contexts } from './contexts';

/** What the JSON-LD libraries ask for: an address, answered with a document. `tag: 'static'` lets them share what they worked out of a context. */
export type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object; tag: 'static' }>;

/** A document that we do not ship. Thrown through the libraries, and known again by its class. */
export class NotShipped extends Error {
  override name = 'NotShipped';
}

/** Answers with the shipped contexts and with `others` (a verification method), and with nothing else: there is no way from here to a network. */
export const loaderWith =
  (others: ReadonlyMap<string, object> = new Map()): Loader =>
  async (url) => {
    const document = contexts.get(url) ?? others.get(url);
    if (document === undefined) throw new NotShipped(url);
    return { contextUrl: null, documentUrl: url, document, tag: 'static' };
  };

export const contextLoader = loaderWith();
