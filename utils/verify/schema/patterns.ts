import { isObject, type Json, type JsonObject } from '../../model/json';

/** Longer texts are not searched: what a pattern is for (dates, codes, identifiers) is shorter. Characters. */
const MAX_TEXT = 100;
/** With so many parts that repeat, a search takes at most the cube of a text's length. */
const MAX_REPEATS = 3;
const MAX_OPTIONAL = 12;

/**
 * A schema whose patterns cannot be made to search for ever: each looks at short texts only, longer ones pass it. Null where one of them repeats what repeats,
 * points back, or repeats in too many places: JavaScript's search goes through every way of matching these.
 *
 * Source: https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
 */
export function withSafePatterns(schema: JsonObject): JsonObject | null {
  const found = patternsIn(schema);
  return found.every(isSafe) ? (withShortTexts(schema) as JsonObject) : null;
}

function patternsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  if (!isObject(value)) return [];
  const own = typeof value.pattern === 'string' ? [value.pattern] : [];
  const names = isObject(value.patternProperties) ? Object.keys(value.patternProperties) : [];
  return [...own, ...names, ...Object.values(value).flatMap(patternsIn)];
}

function withShortTexts(value: Json): Json {
  if (Array.isArray(value)) return value.map(withShortTexts);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Json] =>
    name === 'pattern' && typeof inner === 'string' ? [name, `^[^]{${MAX_TEXT + 1}}|(?:${inner})`] : [name, withShortTexts(inner)],
  );
  return Object.fromEntries(entries);
}

/** Does a search by it end soon, whatever the text? */
export function isSafe(pattern: string): boolean {
  const text = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[(?:\^?\]?)[^\]]*\]/g, 'x');
  if (pattern.length > 500 || /\\/.test(text)) return false;
  const open: { repeats: boolean; chooses: boolean }[] = [];
  let before = { repeats: false, chooses: false };
  let [repeats, optional] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const [quantifier = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(text.slice(at)) ?? [];
    if (quantifier !== '' && text[at - 1] !== '(') {
      const isRepeat = quantifier !== '?' && quantifier !== '{1}' && quantifier !== '{0,1}';
      if (isRepeat && (before.repeats || before.chooses)) return false;
      const isFixed = /^\{\d+\}$/.test(quantifier);
      repeats += isRepeat && !isFixed ? 1 : 0;
      optional += isRepeat ? 0 : 1;
      const inner = open.at(-1);
      if (inner !== undefined) inner.repeats ||= isRepeat && !isFixed;
      at += quantifier.length - 1;
      continue;
    }
    before = { repeats: false, chooses: false };
    if (text[at] === '(') open.push({ repeats: false, chooses: false });
    const inner = open.at(-1);
    if (text[at] === '|' && inner !== undefined) inner.chooses = true;
    if (text[at] === ')' && inner !== undefined) {
      before = inner;
      open.pop();
      const outer = open.at(-1);
      if (outer !== undefined) outer.repeats ||= inner.repeats;
      if (outer !== undefined) outer.chooses ||= inner.chooses;
    }
  }
  return repeats <= MAX_REPEATS && optional <= MAX_OPTIONAL;
}
