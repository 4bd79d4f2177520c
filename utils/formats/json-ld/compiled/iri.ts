import type { Terms } from './definition';
import { refuse } from './refusal';

/** An absolute IRI that stands in N-Quads as it is written: no sign in it that would be escaped there, and none of a script that is rare in IRIs. */
const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~\u00A1-\u167F]*$/;

/**
 * What a text with a colon stands for: a compact IRI under one of the prefixes, or the IRI that it is. Anything else is refused: names of blank nodes,
 * relative addresses, and what would be escaped.
 *
 * Source: https://www.w3.org/TR/json-ld11-api/#iri-expansion, steps 6 to 7
 */
export function expandedIri(terms: Terms, value: string): string {
  const colon = value.indexOf(':');
  const prefix = value.startsWith('//', colon + 1) ? undefined : terms.get(value.slice(0, Math.max(colon, 0)));
  const iri = prefix?.isPrefix === true ? prefix.iri + value.slice(colon + 1) : value;
  return PLAIN_IRI.test(iri) ? iri : refuse();
}
