import type { Json } from '../model/json';
import { ok, problem, type Result } from '../model/result';
import { parseJson } from './json';
import { remembered } from './remembered';

/** Limits on what is handed to other readers: a JSON-LD library overflows its stack on deep input. */
const MAX_DEPTH = 64;
const MAX_KEYS = 5_000;
const MAX_ITEMS = 5_000;

/** Why a text is not read. */
export type JsonProblem = 'not-json' | 'too-complex' | 'ambiguous-name';

/**
 * The value of a JSON text, where everybody who reads it reads the same: a name that occurs twice in one object is refused,
 * since readers differ in which one they take; so is the name `__proto__`, which some of them drop unseen.
 *
 * Fails:  `not-json`; `ambiguous-name`; `too-complex` beyond 64 levels, 5,000 names or 5,000 items of arrays: the JSON-LD library takes time in the
 *         square of the values of a property.
 * Source: https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
export const parseStrict = (text: string): Result<Json, JsonProblem> => (text.length > SHORT ? parsed(text) : parsedBefore(text));

/** A credential's text is read by one form after the other until one takes it: the last texts are at hand, if they are not too long. Characters. */
const SHORT = 65_536;
const parsedBefore = remembered(16, parsed);

function parsed(text: string): Result<Json, JsonProblem> {
  const value = parseJson(text);
  if (value === undefined) return problem('not-json');
  const fault = faultIn(text);
  return fault === null ? ok(value) : problem(fault);
}

/** Walks through a text that is known to be JSON. One set of names for each open object, null for each open array. */
function faultIn(text: string): JsonProblem | null {
  const open: (Set<string> | null)[] = [];
  let names = 0;
  let items = 0;

  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      if (open.length > MAX_DEPTH) return 'too-complex';
    }
    if (sign === '}' || sign === ']') open.pop();
    if (sign === ',' && open.at(-1) === null) items += 1;
    if (items > MAX_ITEMS) return 'too-complex';
    if (sign !== '"') continue;

    const end = endOfString(text, at);
    if (isName(text, end)) {
      const written = text.slice(at + 1, end);
      const name = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
      const seen = open.at(-1);
      if (seen?.has(name) || name === '__proto__') return 'ambiguous-name';
      seen?.add(name);
      names += 1;
      if (names > MAX_KEYS) return 'too-complex';
    }
    at = end;
  }
  return null;
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

/** A string is a name when a colon follows it. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (' \t\n\r'.includes(text[at] ?? '.')) at += 1;
  return text[at] === ':';
}
