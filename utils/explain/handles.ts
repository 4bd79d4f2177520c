import { romanised } from './romanised';

/** Names as they are written together in addresses: `long` are found anywhere in a word, `short` only where digits or an @ say that the word is nobody's ordinary one. */
export type Handles = { long: RegExp | null; short: ReadonlySet<string> };

/**
 * The ways in which people write these names together: all of it, two names of it in either order, an initial and a name: annalindqvist, lindqvistanna, alindqvist, annal.
 *
 * Shape: in Latin letters without accents. Of eight letters and more they are `long`: shorter ones are ordinary words too often (Bo Stad, Per Son).
 */
export function handlesOf(names: readonly string[]): Handles {
  const all = [...new Set(names.slice(0, NAMES_LIMIT).flatMap(togetherIn))];
  const long = all.filter(({ length }) => length >= LONG);
  return {
    long: long.length === 0 ? null : new RegExp(long.join('|')),
    short: new Set(all.filter(({ length }) => length >= SHORT && length < LONG)),
  };
}

/** Puts `mark` in the place of every word that holds such a handle. A word with a capital at its beginning alone is read as an ordinary one: Karlstad is a town, whoever is called Karl Stad. */
export const withoutHandles = (text: string, { long, short }: Handles, mark: string): string =>
  long === null && short.size === 0
    ? text
    : text.replaceAll(WORD, (word, at: number) => {
        const letters = romanised(word.replaceAll(/\p{N}/gu, ''))?.replace(/s$/, '') ?? '';
        if (letters.length < SHORT) return word;
        const isMarked = /\p{N}/u.test(word) || text[at - 1] === '@' || text[at + word.length] === '@';
        if (isMarked && (short.has(letters) || short.has(`${letters}s`))) return mark;
        const isHandle = long !== null && (isMarked || !ORDINARY.test(word)) && long.test(`${letters}s`);
        return isHandle ? mark : word;
      });

const NAMES_LIMIT = 100;
const PARTS_LIMIT = 5; // of one name
const LONG = 8; // letters
const SHORT = 4;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ORDINARY = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

function togetherIn(name: string): string[] {
  const parts = (name.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, PARTS_LIMIT).flatMap((part) => romanised(part) || []);
  if (parts.length < 2) return [];
  const pairs = parts.flatMap((one, at) => parts.flatMap((other, index) => (at === index ? [] : [[one, other] as const])));
  return [parts.join(''), ...pairs.flatMap(([one, other]) => [one + other, one.slice(0, 1) + other, one + other.slice(0, 1)])];
}
