/**
 * Does an inline context of the document take every word there is (`@vocab`)? Then nothing that stands in it would be left out by the signature, and nothing
 * would be known: the signature can be checked, and no more be believed.
 *
 * Source: https://www.w3.org/TR/json-ld11/#default-vocabulary, https://www.w3.org/TR/vc-data-integrity/#context-validation
 */
export function hasOpenVocabulary(document: unknown): boolean {
  if (Array.isArray(document)) return document.some(hasOpenVocabulary);
  if (typeof document !== 'object' || document === null) return false;
  return Object.entries(document).some(([name, inner]) => (name === '@context' ? takesEveryWord(inner) : hasOpenVocabulary(inner)));
}

function takesEveryWord(context: unknown): boolean {
  if (Array.isArray(context)) return context.some(takesEveryWord);
  return typeof context === 'object' && context !== null && ('@vocab' in context || Object.values(context).some(takesEveryWordIn));
}

/** A term can have a context of its own. */
const takesEveryWordIn = (term: unknown): boolean =>
  typeof term === 'object' && term !== null && '@context' in term && takesEveryWord(term['@context']);
