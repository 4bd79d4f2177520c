/** A value as a PDF writes it: names and references to other objects have a form of their own. */
export type PdfValue = null | boolean | number | string | { name: string } | { ref: number } | PdfValue[] | PdfDictionary;
export type PdfDictionary = Map<string, PdfValue>;

/** How much may still be read: each value costs one, and so do sixteen signs of whatever is read: a name, a number, a string, a comment, white space. */
export type Budget = { left: number };

/** A value, and where it ends. */
export type ReadAt = { value: PdfValue; end: number };

/**
 * The value that stands at a place in a PDF; null where none does, where it nests too deeply, or where the budget is spent.
 *
 * Shape:  `text` has one character for each byte.
 * Source: ISO 32000-2:2020, 7.2 and 7.3
 */
export const readValue = (text: string, at: number, budget: Budget): ReadAt | null => valueAt(text, at, budget, 0);

/** Where the next token begins: white space and comments are passed over. */
export function afterSpace(text: string, from: number, budget: Budget): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === PERCENT) at = endOfLine(text, at);
    else if (!isSpace(sign)) break;
  }
  spend(budget, at - from);
  return at;
}

/** Signs that are looked at more than once, in a file made for that, would take a time in the square of its length. */
function spend(budget: Budget, signs: number): void {
  budget.left -= signs >> 4;
}

const PERCENT = 0x25;
const isSpace = (sign: number): boolean => sign === 0x20 || sign === 0x0a || sign === 0x0d || sign === 0x09 || sign === 0x0c || sign === 0;

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

const DEEPEST = 32;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}R(?!\w)/y;
const NUMBER = /[+-]*(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEXADECIMAL = /<([\dA-Fa-f\0\t\n\f\r ]*)>/y;
const LONGEST_HEXADECIMAL = 16_384; // signs
const WORD = /true|false|null/y;

function valueAt(text: string, from: number, budget: Budget, depth: number): ReadAt | null {
  budget.left -= 1;
  if (budget.left < 0 || depth > DEEPEST) return null;
  const at = afterSpace(text, from, budget);
  if (text.startsWith('<<', at)) return dictionaryAt(text, at + 2, budget, depth);
  if (text[at] === '[') return arrayAt(text, at + 1, budget, depth);
  if (text[at] === '(') return stringAt(text, at + 1, budget);
  const plain = plainAt(text, at);
  spend(budget, (plain?.end ?? at) - at);
  return plain;
}

/** What is no collection: one token. */
function plainAt(text: string, at: number): ReadAt | null {
  const reference = matchAt(REFERENCE, text, at);
  if (reference !== null) return { value: { ref: Number(reference[1]) }, end: REFERENCE.lastIndex };
  const number = matchAt(NUMBER, text, at);
  if (number !== null) return { value: Number(number[0].replace(/^[+-]+/, (sign) => sign.slice(-1))), end: NUMBER.lastIndex };
  const name = matchAt(NAME, text, at);
  if (name !== null) return { value: { name: unescaped(name[1] ?? '') }, end: NAME.lastIndex };
  const hexadecimal = matchAt(HEXADECIMAL, text, at);
  if (hexadecimal !== null) return { value: fromHexadecimal(hexadecimal[1] ?? ''), end: HEXADECIMAL.lastIndex };
  const word = matchAt(WORD, text, at);
  return word === null ? null : { value: WORDS[word[0]] ?? null, end: WORD.lastIndex };
}

const WORDS: Record<string, boolean> = { true: true, false: false };

function dictionaryAt(text: string, from: number, budget: Budget, depth: number): ReadAt | null {
  const value: PdfDictionary = new Map();
  let at = afterSpace(text, from, budget);
  while (!text.startsWith('>>', at)) {
    const key = matchAt(NAME, text, at);
    const member = key === null ? null : valueAt(text, NAME.lastIndex, budget, depth + 1);
    if (key === null || member === null) return null;
    spend(budget, key[0].length);
    value.set(unescaped(key[1] ?? ''), member.value);
    at = afterSpace(text, member.end, budget);
  }
  return { value, end: at + 2 };
}

function arrayAt(text: string, from: number, budget: Budget, depth: number): ReadAt | null {
  const value: PdfValue[] = [];
  let at = afterSpace(text, from, budget);
  while (text[at] !== ']') {
    const member = valueAt(text, at, budget, depth + 1);
    if (member === null) return null;
    value.push(member.value);
    at = afterSpace(text, member.end, budget);
  }
  return { value, end: at + 1 };
}

/** Parentheses stand in pairs, or behind a backslash. */
function stringAt(text: string, from: number, budget: Budget): ReadAt | null {
  let open = 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')' && --open === 0) break;
  }
  spend(budget, at - from);
  return at >= text.length ? null : { value: text.slice(from, at).replace(ESCAPED, meantBy), end: at + 1 };
}

const ESCAPED = /\\([0-7]{1,3}|\r\n|[\s\S])/g;
const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' };

const meantBy = (_all: string, escaped: string): string =>
  /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff) : (SIGNS[escaped] ?? escaped);

const unescaped = (name: string): string => name.replace(/#([\dA-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A last digit that stands alone is followed by a zero. A very long one is a signature or a picture, and nobody asks for it. */
const fromHexadecimal = (digits: string): string =>
  digits.length > LONGEST_HEXADECIMAL
    ? ''
    : (`${digits.replace(/[^\dA-Fa-f]/g, '')}0`.match(/../g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
