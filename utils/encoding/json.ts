import type { Json } from '../model/json';

/**
 * The value of a JSON text; undefined when it is not JSON. It may nest deeper than other readers stand, and say a name twice: what is signed is read by
 * `parseStrict`.
 */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
