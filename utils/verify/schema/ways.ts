/** The longest text that a pattern is asked about, in characters: so often, at most, something in it can repeat. */
export const LONGEST = 100;

/**
 * In how many ways, at most, a pattern can be laid over a text of `LONGEST` characters: JavaScript's search may try them all. Infinity where what repeats can
 * itself be laid in several ways, where something points back, and for what is not known here.
 *
 * Shape:  a repetition can end in `LONGEST` places, what is optional be there or not; of alternatives that begin with different signs only one can fit. The
 *         pattern is one of JavaScript's with the flag `u`; one that is none may get any number.
 * Source: https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
 */
export function waysOf(pattern: string): number {
  const reader: Reader = { signs: pattern.match(SIGNS) ?? [], at: 0 };
  const first = readSequence(reader);
  const isAnchored = reader.signs[0] === '^' && reader.at === reader.signs.length;
  const { ways } = readAlternatives(first, reader);
  return reader.at === reader.signs.length ? ways * (isAnchored ? 1 : LONGEST) : Infinity;
}

/** Where we are among the signs of a pattern: an escape, a class, the opening of a group and a quantifier are one each. */
type Reader = { readonly signs: readonly string[]; at: number };
const ESCAPE = String.raw`\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^])`;
const CLASS = String.raw`\[(?:\\[^]|[^\]\\])*\]`;
const OPENING = String.raw`\((?:\?(?:<?[=!]|<[^>]*>|[^]))?`;
const QUANTIFIER = String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})\??`;
const SIGNS = new RegExp(`${ESCAPE}|${CLASS}|${OPENING}|${QUANTIFIER}|[^]`, 'gu');

/** A part of a pattern: in how many ways it fits, and the signs that it can begin with; null where they are not known, or where it can be empty. */
type Part = { ways: number; firsts: ReadonlySet<string> | null };

const UNKNOWN: Part = { ways: Infinity, firsts: null };
/** What takes no sign of the text. */
const PLACES = ['^', '$', '\\b', '\\B'];

function readAlternatives(first: Part, reader: Reader): Part {
  const parts = [first];
  while (reader.signs[reader.at] === '|') {
    reader.at += 1;
    parts.push(readSequence(reader));
  }
  const ways = parts.map((part) => part.ways);
  const firsts = parts.flatMap((part) => (part.firsts === null ? [null] : [...part.firsts]));
  const known = new Set(firsts.filter((sign) => sign !== null));
  const areApart = known.size === firsts.length;
  return { ways: areApart ? Math.max(...ways) : ways.reduce((sum, one) => sum + one, 0), firsts: firsts.includes(null) ? null : known };
}

function readSequence(reader: Reader): Part {
  let ways = 1;
  let firsts: Part['firsts'] | undefined;
  for (let sign = reader.signs[reader.at]; sign !== undefined && sign !== '|' && sign !== ')'; sign = reader.signs[reader.at]) {
    const isPlace = PLACES.includes(sign);
    const part = readRepeated(reader);
    ways *= part.ways;
    if (!isPlace && firsts === undefined) firsts = part.firsts;
  }
  return { ways, firsts: firsts ?? null };
}

function readRepeated(reader: Reader): Part {
  const part = readOne(reader);
  const quantifier = reader.signs[reader.at] ?? '';
  if (!IS_QUANTIFIER.test(quantifier)) return part;
  reader.at += 1;
  return repeated(part, quantifier);
}

const IS_QUANTIFIER = new RegExp(`^${QUANTIFIER}$`, 'u');
const GROUPS = /^\((?:\?(?::|<?[=!]|<[^=!].*>))?$/su;

function readOne(reader: Reader): Part {
  const sign = reader.signs[reader.at] ?? '';
  reader.at += 1;
  if (sign.startsWith('(')) return readGroup(sign, reader);
  const isUnknown = IS_QUANTIFIER.test(sign) || /^\\[1-9k]/.test(sign);
  return isUnknown ? UNKNOWN : { ways: 1, firsts: PLACES.includes(sign) ? null : signsOf(sign) };
}

/** What looks ahead or behind takes no sign of the text. */
function readGroup(opening: string, reader: Reader): Part {
  const part = readAlternatives(readSequence(reader), reader);
  const isWhole = reader.signs[reader.at] === ')' && GROUPS.test(opening);
  reader.at += 1;
  if (!isWhole) return UNKNOWN;
  return /[=!]$/.test(opening) ? { ways: part.ways, firsts: null } : part;
}

function repeated({ ways, firsts }: Part, quantifier: string): Part {
  const times = timesOf(quantifier);
  return { ways: waysOfTimes(ways, times), firsts: times.least === 0 ? null : firsts };
}

/** How often what stands before a quantifier may come; without end where `most` is Infinity. */
type Times = { least: number; most: number };

function timesOf(quantifier: string): Times {
  if (quantifier.startsWith('*')) return { least: 0, most: Infinity };
  if (quantifier.startsWith('+')) return { least: 1, most: Infinity };
  if (quantifier.startsWith('?')) return { least: 0, most: 1 };
  const [, least = '', comma = '', most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (comma === '') return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === '' ? Infinity : Number(most) };
}

/** Each number of times is a way of its own, and each time goes its own way. */
function waysOfTimes(ways: number, { least, most }: Times): number {
  if (most === Infinity) return ways === 1 ? LONGEST : Infinity;
  if (least > LONGEST) return Infinity;
  const counts = Array.from({ length: Math.min(most, LONGEST) - least + 1 }, (_none, at) => least + at);
  return counts.reduce((sum, times) => sum + ways ** times, 0);
}

/** Signs that may stand for others than those of ASCII. */
const BEYOND_ASCII = /^\.$|^\[\^|[^\0-\x7F]|\\[DWSsPpux]/u;
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** The signs of a text that one of a pattern's fits; null where there are others than those of ASCII. */
function signsOf(sign: string): ReadonlySet<string> | null {
  if (BEYOND_ASCII.test(sign)) return null;
  try {
    const fits = new RegExp(`^(?:${sign})$`, 'u');
    return new Set(ASCII.filter((one) => fits.test(one)));
  } catch {
    return null;
  }
}
