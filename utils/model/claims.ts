import { isObject, type Json, type JsonObject } from './json';

/** All values of a term, none where it is missing or null: one value and an array of one are the same. */
export function valuesOf(node: JsonObject, term: string): Json[] {
  const value = Object.hasOwn(node, term) ? node[term] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of a term that has exactly one; null otherwise. */
export function textOf(node: JsonObject, term: string): string | null {
  const [value, ...others] = valuesOf(node, term);
  return typeof value === 'string' && others.length === 0 ? value : null;
}

/** The types of a node, under either of the names that JSON-LD has for them. */
export const typesOf = (node: JsonObject): string[] =>
  [...valuesOf(node, 'type'), ...valuesOf(node, '@type')].filter((type) => typeof type === 'string');

/** The identifier of a value: itself, or its `id`. Null where it has none. */
export function idOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const id = value.id ?? value['@id'];
  return typeof id === 'string' ? id : null;
}
