import { isObject, type Json, type JsonObject } from '@/utils/model/json';

/**
 * The same claims as a reading of the signed graph gives them: every property an array, texts with a language as value objects, numbers as they are
 * written, references to nothing but an identifier as plain strings.
 */
export function inGraphForm(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([term, inner]) => [term, term === 'id' ? inner : (Array.isArray(inner) ? inner : [inner]).flatMap(valueForm)]),
  );
}

function valueForm(value: Json): Json[] {
  if (typeof value === 'number') return [String(value)];
  if (!isObject(value)) return [value];
  const entries = Object.entries(value);
  if (entries.length === 1 && typeof value.id === 'string') return [value.id];
  if (entries.length > 0 && entries.every(([tag]) => /^[a-z]{2}$/.test(tag) && tag !== 'id')) {
    return entries.flatMap(([tag, text]) => (Array.isArray(text) ? text : [text]).map((one) => ({ '@value': one, '@language': tag })));
  }
  return [inGraphForm(value)];
}
