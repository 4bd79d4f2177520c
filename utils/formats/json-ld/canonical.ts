import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import type { JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { contexts } from './contexts';
import { contextLoader } from './loader';

/** Why a document has no canonical form here. */
export type CanonicalProblem = 'context-unknown' | 'not-covered' | 'too-complex';
/** The hash by which blank nodes are named, and by which the text is hashed for a signature. */
export type CanonicalHash = 'SHA-256' | 'SHA-384';

/**
 * The canonical N-Quads of a JSON-LD document: the very text whose hash an RDFC signature covers.
 *
 * Fails:  `context-unknown` for a context that we do not ship; `not-covered` when the document holds something that would be dropped, so that no
 *         signature could cover it (safe mode); `too-complex` when the graph is made to cost more than an honest one does.
 * Source: https://www.w3.org/TR/rdf-canon/, https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-rdfc-2022
 */
export async function canonicalNQuads(document: JsonObject, hash: CanonicalHash = 'SHA-256'): Promise<Result<string, CanonicalProblem>> {
  if (!contextsShipped(document)) return problem('context-unknown');
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
}

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
