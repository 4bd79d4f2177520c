import { valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';

/** An entry's place in its list: digits and nothing else, so "5abc", "4.9", "0x5" and "-1" are none. Some issuers write a JSON number. Null for anything else. */
export function entryIndex(entry: JsonObject, term: string): number | null {
  const [index, ...others] = valuesOf(entry, term);
  const text = typeof index === 'number' ? String(index) : index;
  return typeof text === 'string' && others.length === 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
