import type { JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { compiledNQuads } from './compiled/n-quads';
import { contexts } from './contexts';
import { contextLoader } from './loader';

/** Why a document has no canonical form here. */
export type CanonicalProblem = 'context-unknown' | 'not-covered' | 'too-complex' | 'ambiguous';
/** The hash by which blank nodes are named, and by which the text is hashed for a signature. */
export type CanonicalHash = 'SHA-256' | 'SHA-384';

/** One way to make canonical N-Quads of a JSON-LD document. */
export type ToNQuads = (document: JsonObject, hash?: CanonicalHash) => Promise<Result<string, CanonicalProblem>>;

/**
 * The canonical N-Quads of a JSON-LD document: the very text whose hash an RDFC signature covers. Plain documents are written straight down, all others by the
 * library. A text that was written straight down is as good as the signature that holds over it; where none holds, `libraryNQuads` has the last word.
 *
 * Fails: as `libraryNQuads`; `ambiguous` where the two differ and it is the library's text that would be signed, but not read.
 */
export const canonicalNQuads: ToNQuads = async (document, hash = 'SHA-256') => {
  const compiled = await compiledNQuads(document);
  if (compiled === null) return libraryNQuads(document, hash);
  if (hash === 'SHA-256') return ok(compiled);
  // Other hashes give other names to blank nodes, but what is read is the text of this one.
  const read = await libraryNQuads(document, 'SHA-256');
  if (!read.ok) return read;
  return read.value === compiled ? libraryNQuads(document, hash) : problem('ambiguous');
};

/**
 * The same by the JSON-LD library alone.
 *
 * Fails:  `context-unknown` for a context that we do not ship; `not-covered` when the document holds something that would be dropped, so that no
 *         signature could cover it (safe mode); `too-complex` when the graph is made to cost more than an honest one does.
 * Source: https://www.w3.org/TR/rdf-canon/, https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-rdfc-2022
 */
export const libraryNQuads: ToNQuads = async (document, hash = 'SHA-256') => {
  if (!contextsShipped(document)) return problem('context-unknown');
  const [{ default: jsonld }, { canonize }] = await Promise.all([import('jsonld'), import('rdf-canonize')]);
  let dataset: object[];
  try {
    dataset = await jsonld.toRDF(document, {
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      produceGeneralizedRdf: false,
      documentLoader: contextLoader,
    });
  } catch {
    // Safe mode refused it, or it is not JSON-LD: either way the signature cannot be shown to cover what stands there.
    return problem('not-covered');
  }
  try {
    const text = await canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads', messageDigestAlgorithm: hash });
    // Half of a surrogate pair has no bytes of its own: any other could stand in its place under the same hash.
    return text.isWellFormed() ? ok(text) : problem('not-covered');
  } catch {
    return problem('too-complex');
  }
};

/** Are all the addresses in every `@context` of the tree ones that we ship? Inline contexts are judged by what they lead to. */
function contextsShipped(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(contextsShipped);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => (name === '@context' ? addressesShipped(inner) : contextsShipped(inner)));
}

function addressesShipped(context: unknown): boolean {
  if (Array.isArray(context)) return context.every(addressesShipped);
  if (typeof context === 'string') return contexts.has(context);
  return contextsShipped(context);
}
