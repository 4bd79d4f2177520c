import { canonicalJson } from '../../../encoding/jcs';
import { isObject, type Json, type JsonObject } from '../../../model/json';
import { expandedIri } from './iri';
import { refuse } from './refusal';

/**
 * What a context says of a term.
 *
 * Shape: `predicate` is the IRI as N-Quads have it. `coercion` is `@id`, `@vocab`, `@json` or the IRI of a datatype. `scoped` is the context that the term
 *        brings. `unusual` is the whole definition where it is of a kind that only the library knows: such a term may be defined, but not be used.
 */
export type Definition = {
  iri: string;
  predicate: string;
  coercion: string | null;
  container: '@set' | '@list' | '@graph' | null;
  scoped: JsonObject | null;
  isPrefix: boolean;
  isProtected: boolean;
  unusual: Json;
};
/** The terms that are known somewhere in a document. */
export type Terms = ReadonlyMap<string, Definition>;

type Defining = { context: JsonObject; terms: Map<string, Definition>; done: Map<string, boolean> };

/**
 * The terms after a context. Refused: a context with a keyword beyond `@version` and `@protected`, a term that is an IRI or a keyword by another name than
 * `id` and `type`, and what is wrong by the specification.
 *
 * Shape:  `overrides`: a term may be redefined though it is protected, as the context of a property may.
 * Source: https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm
 */
export function termsAfter(before: Terms, context: JsonObject, { overrides }: { overrides: boolean }): Terms {
  const { '@version': version = 1.1, '@protected': isProtected = false } = context;
  if (version !== 1.1 || typeof isProtected !== 'boolean') refuse();
  const defining: Defining = { context, terms: new Map(before), done: new Map() };
  for (const term of Object.keys(context)) if (term !== '@version' && term !== '@protected') define(defining, term, overrides);
  return defining.terms;
}

/** Do they say the same? */
export const isSameDefinition = (one: Definition | undefined, other: Definition): boolean =>
  one !== undefined &&
  one.iri === other.iri &&
  one.coercion === other.coercion &&
  one.container === other.container &&
  one.isPrefix === other.isPrefix &&
  one.isProtected === other.isProtected &&
  isSameJson(one.scoped, other.scoped) &&
  isSameJson(one.unusual, other.unusual);

const isSameJson = (one: Json, other: Json): boolean => one === other || canonicalJson(one) === canonicalJson(other);

/**
 * Defines a term, after those that its definition needs; these may not redefine what is protected.
 *
 * Source: https://www.w3.org/TR/json-ld11-api/#create-term-definition
 */
function define({ context, terms, done }: Defining, term: string, overrides: boolean): void {
  const isDone = done.get(term);
  if (isDone === true) return;
  if (isDone === false || !/^[^@:/][^:/]*$/.test(term)) refuse();
  done.set(term, false);

  const before = terms.get(term);
  terms.delete(term);
  const after = definitionOf({ context, terms, done }, context[term] ?? null);
  const isKeyword = after.iri.startsWith('@') || term === 'id' || term === 'type';
  if (isKeyword && after.iri !== `@${term}`) refuse();
  if (before?.isProtected && !overrides) {
    after.isProtected = true;
    if (!isSameDefinition(before, after)) refuse();
  }
  terms.set(term, after);
  done.set(term, true);
}

const CONTAINERS = ['@set', '@list', '@graph'] as const;

function definitionOf(defining: Defining, value: Json): Definition {
  const given = typeof value === 'string' ? { '@id': value } : value;
  if (!isObject(given)) return { ...UNUSUAL, unusual: value };
  const { '@id': id, '@type': type, '@container': named, '@context': scoped = null, '@protected': own = null, ...others } = given;
  const isProtected = own === true || (defining.context['@protected'] === true && own !== false);

  const container = named === undefined ? null : CONTAINERS.find((known) => known === named);
  const isUsual = typeof id === 'string' && container !== undefined && (scoped === null ? !('@context' in given) : isObject(scoped));
  if (!isUsual || type === '@none' || Object.keys(others).length > 0) return { ...UNUSUAL, isProtected, unusual: given };
  const iri = id === '@id' || id === '@type' ? id : iriOf(defining, id);
  return {
    iri,
    predicate: `<${iri}>`,
    coercion: type === undefined ? null : coercionOf(defining, type),
    container,
    scoped: isObject(scoped) ? scoped : null,
    isPrefix: typeof value === 'string' && /[:/?#[\]@]$/.test(id),
    isProtected,
    unusual: null,
  };
}

const UNUSUAL: Definition = {
  iri: '',
  predicate: '',
  coercion: null,
  container: null,
  scoped: null,
  isPrefix: false,
  isProtected: false,
  unusual: null,
};

const COERCIONS: readonly Json[] = ['@id', '@vocab', '@json'];

function coercionOf(defining: Defining, type: Json): string {
  if (typeof type !== 'string') return refuse();
  return COERCIONS.includes(type) ? type : iriOf(defining, type);
}

/** What stands for an IRI in a definition: another term, which is defined first, a compact IRI, or an IRI. */
function iriOf(defining: Defining, value: string): string {
  const { context, terms, done } = defining;
  const colon = value.indexOf(':');
  const prefix = value.slice(0, Math.max(colon, 0));
  for (const needed of [value, prefix]) {
    if (Object.hasOwn(context, needed) && needed !== '' && done.get(needed) !== true) define(defining, needed, false);
  }
  const term = terms.get(value);
  if (term === undefined) return expandedIri(terms, value);
  return term.unusual === null && !term.iri.startsWith('@') ? term.iri : refuse();
}
