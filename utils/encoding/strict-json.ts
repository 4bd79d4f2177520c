import type { Json } from '../model/json';
import { ok, problem, type Result } from '../model/result';
import { parseJson } from './json';
import { remembered } from './remembered';

/** How much a text may hold: levels, names, and items of arrays. */
export type JsonLimits = { depth: number; names: number; items: number };

/** Limits on what is handed to other readers: a JSON-LD library overflows its stack on deep input. */
const CREDENTIAL: JsonLimits = { depth: 64, names: 5_000, items: 5_000 };

/** Why a text is not read. */
export type JsonProblem = 'not-json' | 'too-complex' | 'ambiguous-name';

/**
 * The value of a JSON text, where everybody who reads it reads the same: a name that occurs twice in one object is refused,
 * since readers differ in which one they take; so is the name `__proto__`, which some of them drop unseen. A credential's text is read by one form after
 * the other until one takes it: the last texts are at hand.
 *
 * Fails:  `not-json`; `ambiguous-name`; `too-complex` beyond 64 levels, 5,000 names or 5,000 items of arrays: the JSON-LD library takes time in the
 *         square of the values of a property.
 * Source: https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
export const parseStrict: (text: string) => Result<Json, JsonProblem> = remembered(16, (text) => parseWithin(text, CREDENTIAL));

/** The same within other limits, of a text that is read once. */
export function parseWithin(text: string, limits: JsonLimits): Result<Json, JsonProblem> {
  const value = parseJson(text);
  if (value === undefined) return problem('not-json');
  const extent = { names: 0, items: 0, most: limits.depth, isDeep: false, hasProto: false };
  measure(value, 1, extent);
  if (extent.isDeep || extent.items > limits.items) return problem('too-complex');
  const written = namesIn(text);
  if (written > limits.names) return problem('too-complex');
  return extent.hasProto || extent.names < written ? problem('ambiguous-name') : ok(value);
}

/** What there is in a value. Of what lies deeper than we read nothing is counted. */
type Extent = { names: number; items: number; most: number; isDeep: boolean; hasProto: boolean };

function measure(value: Json, depth: number, extent: Extent): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > extent.most) extent.isDeep = true;
  if (extent.isDeep) return;
  if (Array.isArray(value)) {
    extent.items += value.length;
    for (const item of value) measure(item, depth + 1, extent);
    return;
  }
  for (const name of Object.keys(value)) {
    extent.names += 1;
    if (name === '__proto__') extent.hasProto = true;
    else measure(value[name] ?? null, depth + 1, extent);
  }
}

/** How many names are written in a text that is known to be JSON: a colon follows each, and stands nowhere else but in texts. One that stands twice is in the value once. */
function namesIn(text: string): number {
  let names = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') at = endOfString(text, at);
    else if (text[at] === ':') names += 1;
  }
  return names;
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}
