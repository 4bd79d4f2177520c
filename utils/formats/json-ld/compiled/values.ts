import { canonicalJson } from '../../../encoding/jcs';
import type { Json } from '../../../model/json';
import { RDF } from '../vocabulary';
import { UNEQUALLED } from './dataset';
import type { Definition, Terms } from './definition';
import { expandedIri } from './iri';
import { refuse } from './refusal';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** A value as N-Quads have it, and what must be the same for the library to take two for one. */
export type Value = { text: string; source?: unknown };

/**
 * What a text, a number or a boolean under a term stands for.
 *
 * Source: https://www.w3.org/TR/json-ld11-api/#value-expansion, https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion
 */
export function scalarValue({ coercion }: Definition, terms: Terms, value: string | number | boolean): Value {
  if (coercion !== '@id' && coercion !== '@vocab') return { text: literal(value, coercion), source: value };
  if (typeof value !== 'string') return refuse();
  return { text: `<${coercion === '@vocab' ? termOrIri(terms, value) : expandedIri(terms, value)}>` };
}

/** A JSON literal. A member of this name is lost on the way through the library. */
export function jsonValue(value: Json): Value {
  const text = value === null || /"__proto__"\s*:/.test(JSON.stringify(value)) ? null : canonicalJson(value);
  return { text: text === null ? refuse() : written(text, `${RDF}JSON`), source: UNEQUALLED };
}

/** A class, or a value of a fixed set: by a term, or by its IRI. */
export function termOrIri(terms: Terms, value: string): string {
  const term = terms.get(value);
  if (term === undefined) return expandedIri(terms, value);
  return term.unusual !== null || term.iri.startsWith('@') ? refuse() : term.iri;
}

function literal(value: string | number | boolean, datatype: string | null): string {
  if (typeof value === 'boolean') return written(String(value), datatype ?? `${XSD}boolean`);
  if (typeof value === 'number') return numberLiteral(value, datatype);
  return datatype === `${XSD}double` ? refuse() : written(value, datatype ?? `${XSD}string`);
}

/** What is too large for an integer, or has a fraction, is a double; as the library tells it. */
function numberLiteral(value: number, datatype: string | null): string {
  const isDouble = datatype === `${XSD}double` || String(value).includes('.') || Math.abs(value) >= 1e21;
  if (!isDouble) return written(value.toFixed(0), datatype ?? `${XSD}integer`);
  return written(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), datatype ?? `${XSD}double`);
}

/** Source: https://www.w3.org/TR/rdf-canon/#canonical-quads */
function written(text: string, datatype: string): string {
  const escaped = ESCAPED.test(text) ? text.replace(EACH_ESCAPED, escape) : text;
  return datatype === `${XSD}string` ? `"${escaped}"` : `"${escaped}"^^<${datatype}>`;
}

/** All but what stands as it is. */
const ESCAPED = /[^ !#-[\]-~\u0080-\uFFFF]/;
const EACH_ESCAPED = new RegExp(ESCAPED, 'g');
const ESCAPES: Record<string, string> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

const escape = (sign: string): string => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
