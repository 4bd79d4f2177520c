import canonicalize from 'canonicalize';
import type { Json } from '../model/json';

/**
 * The one text that a JSON value has under the JSON Canonicalization Scheme; null where it has none: half of a surrogate pair, a number beyond all numbers.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: Json): string | null {
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}
