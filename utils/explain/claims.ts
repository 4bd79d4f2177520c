import { idOf, valuesOf } from '../model/claims';
import { isObject, type Json } from '../model/json';

/** A text and its language tag in lower case, or null where none is given. */
export type Text = { text: string; language: string | null };

/*
 * Readers for what is shown: as generous as issuers are various. What decides a verdict is read by `model/claims.ts` alone.
 */

/** More values than an honest credential holds in one place. What is beyond is not read, so that no tree can make reading slow. */
const VALUES_LIMIT = 2000;

/**
 * The values of a term, however it was written: one value, an array, a `@list`.
 *
 * Shape: never an array, never null; own properties only; at most 2000.
 */
export function values(node: Json | undefined, term: string): Json[] {
  if (!isObject(node)) return [];
  const found = valuesOf(node, term);
  const [only] = found;
  const list = found.length === 1 && isObject(only) ? only['@list'] : undefined;
  return listOf(list === undefined ? found : list);
}

/** The values at the end of a path of terms (`credentialSubject.hasClaim.title`), from one node or from several; at most 2000. */
export function at(start: Json | readonly Json[], path: string): Json[] {
  let nodes = listOf(start as Json);
  for (const term of path.split('.')) nodes = step(nodes, term);
  return nodes;
}

/**
 * Every text in a value.
 *
 * Shape: a string, a number, `{"@value", "@language"}`, a language map (`{"sv": "...", "en": ["..."]}`), or an array of these.
 */
export function textsOf(value: Json | undefined): Text[] {
  return listOf(value).flatMap(textsOfOne);
}

/** The texts at the end of a path. */
export const textsAt = (start: Json | readonly Json[], path: string): Text[] => textsOf(at(start, path));

/** The identifier that a value is or has, also one that is written as a typed value: `{"@value", "@type": "xsd:anyURI"}`. */
export function uriOf(value: Json | undefined): string | null {
  const typed = isObject(value) ? value['@value'] : undefined;
  return idOf(value) ?? (typeof typed === 'string' ? typed : null);
}

/** A single value as it is written, without its type or language: `5` and `"5"` and `{"@value": "5"}` are all `"5"`. */
export function scalarOf(value: Json | undefined): string | null {
  const plain = isObject(value) ? value['@value'] : value;
  if (typeof plain === 'string') return plain.trim();
  return typeof plain === 'number' || typeof plain === 'boolean' ? String(plain) : null;
}

/** The single values of a term, as written. */
export const scalars = (node: Json | undefined, term: string): string[] => values(node, term).flatMap((value) => scalarOf(value) ?? []);

/** The places where a tree may begin: the claims, and what the European SD-JWT profile puts under `elm`. */
export const rootsOf = (claims: Json): Json[] => [claims, ...at(claims, 'elm').filter(isObject)];

/** Arrays may stand in arrays, but no honest credential goes deeper than two. */
function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [value];
  const list: Json[] = [];
  for (const item of value) {
    for (const inner of Array.isArray(item) ? item : [item]) {
      if (list.length === VALUES_LIMIT) return list;
      if (inner !== null && !Array.isArray(inner)) list.push(inner);
    }
  }
  return list;
}

function step(nodes: readonly Json[], term: string): Json[] {
  const found: Json[] = [];
  for (const node of nodes) {
    for (const value of values(node, term)) {
      if (found.length === VALUES_LIMIT) return found;
      found.push(value);
    }
  }
  return found;
}

function textsOfOne(value: Json): Text[] {
  if (typeof value === 'string') return [{ text: value, language: null }];
  if (typeof value === 'number') return [{ text: String(value), language: null }];
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, '@value')) {
    const text = scalarOf(value);
    return text === null ? [] : [{ text, language: tagOf(value['@language']) }];
  }
  const entries = Object.entries(value).filter(([tag]) => tag !== NOT_DISCLOSED);
  if (!isLanguageMap(entries)) return [];
  return entries.flatMap(([tag, texts]) => listOf(texts).flatMap((text) => (typeof text === 'string' ? [{ text, language: tagOf(tag) }] : [])));
}

/** Where digests of what was not disclosed stand: no language. https://www.rfc-editor.org/rfc/rfc9901#section-4.2.4.1 */
const NOT_DISCLOSED = '_sd';
const LANGUAGE_TAG = /^(?:@none|(?!url$)[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4})$/i;

/** `{"id": "..."}` alone is a reference, not a text in Indonesian. */
function isLanguageMap(entries: [string, Json][]): boolean {
  if (entries.length === 0 || (entries.length === 1 && entries[0]?.[0] === 'id')) return false;
  return entries.every(([tag, value]) => LANGUAGE_TAG.test(tag) && (typeof value === 'string' || Array.isArray(value)));
}

function tagOf(tag: Json | undefined): string | null {
  if (typeof tag !== 'string' || !LANGUAGE_TAG.test(tag)) return null;
  return ['und', '@none'].includes(tag.toLowerCase()) ? null : tag.toLowerCase();
}
