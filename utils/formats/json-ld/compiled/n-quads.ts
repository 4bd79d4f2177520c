import type { JsonObject } from '../../../model/json';
import { canonicalText } from './labels';
import { datasetOf } from './nodes';
import { Refusal } from './refusal';

/**
 * The canonical N-Quads of a plain document over the contexts that we ship, with SHA-256, without the JSON-LD library and some ten times as fast; null for any
 * other document, whatever is the matter with it. `tests/formats/json-ld/compiled.test.ts` holds that the library gives the same.
 *
 * It is not trusted: a signature that holds over the hash of a text was made over that text, and what does not hold is asked of the library (`canonical.ts`).
 */
export async function compiledNQuads(document: JsonObject): Promise<string | null> {
  try {
    return await canonicalText(datasetOf(document));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
