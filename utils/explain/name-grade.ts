import { neutralise } from './neutralise';
import { romanised } from './romanised';

/** How alike two names are, in four words. It says nothing of whether they are the same person's. */
export const nameGrades = ['same', 'nearly', 'partly', 'different'] as const;
export type NameGrade = (typeof nameGrades)[number];

/** In what two names differ. */
export const nameDifferences = ['order', 'spacing', 'accents', 'letters', 'initials', 'more'] as const;
export type NameDifference = (typeof nameDifferences)[number];

/** How alike they are and in what they differ, or that they cannot be compared: one of them is written with letters that we have no Latin ones for. */
export type NameCompared = { grade: NameGrade; differences: NameDifference[] } | { grade: null };

/**
 * Compares a name with another by its words, whatever their case and order.
 *
 * Outcome: `same`: the same words. `nearly`: the same but for accents, other letters or spaces, or one has up to three names more than the other beside at least two in common.
 *          `partly`: at least one name in common. `different`: none, or only initials. Null where there is nothing to compare.
 */
export function compareNames(signed: string, typed: string): NameCompared | null {
  const [one, other] = [wordsOf(signed), wordsOf(typed)];
  if (one.length === 0 || other.length === 0) return null;
  if ([...one, ...other].some((word) => romanised(word) === null))
    return sameWords(one, other) ? { grade: 'same', differences: inOtherOrder(one, other) } : { grade: null };
  if (one.length !== other.length && loosely(one.join('')) === loosely(other.join(''))) return { grade: 'nearly', differences: ['spacing'] };
  return graded(one, other);
}

/** How two words are the same, the most alike first. */
const likenesses: readonly { by: NameDifference | null; are: (one: string, other: string) => boolean }[] = [
  { by: null, are: (one, other) => one === other },
  { by: 'accents', are: (one, other) => isLatin(one) === isLatin(other) && loosely(one) === loosely(other) },
  { by: 'letters', are: (one, other) => isLatin(one) !== isLatin(other) && byEar(one) === byEar(other) },
  { by: 'initials', are: (one, other) => (one.length === 1) !== (other.length === 1) && loosely(one)[0] === loosely(other)[0] },
];

function graded(one: readonly string[], other: readonly string[]): NameCompared {
  const right = [...other];
  const found: (NameDifference | null)[] = [];
  const left = likenesses.reduce<readonly string[]>((words, { by, are }) => {
    return words.filter((word) => {
      const at = right.findIndex((candidate) => are(word, candidate));
      if (at !== -1) found.push(...right.splice(at, 1).map(() => by));
      return at === -1;
    });
  }, one);
  const whole = found.filter((by) => by !== 'initials').length;
  const differences = nameDifferences.filter((by) => found.includes(by));
  if (left.length + right.length > 0 && whole > 0) differences.push('more');
  if (whole === 0) return { grade: 'different', differences: [] };
  if (left.length + right.length === 0 && differences.length === 0) return { grade: 'same', differences: inOtherOrder(one, other) };
  const isCovered = left.length === 0 || right.length === 0;
  const isNearly =
    isCovered && left.length + right.length <= MORE && (whole > 1 || (left.length + right.length === 0 && !differences.includes('initials')));
  return { grade: isNearly ? 'nearly' : 'partly', differences };
}

/** A credential that names a whole list of people is nearly nobody's. */
const MORE = 3;
const WORDS_LIMIT = 20;
const NAME_LIMIT = 300; // graphemes

const wordsOf = (name: string): string[] =>
  neutralise(name, NAME_LIMIT)
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/['’`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_LIMIT);

const sameWords = (one: readonly string[], other: readonly string[]): boolean => one.toSorted().join(' ') === other.toSorted().join(' ');
const inOtherOrder = (one: readonly string[], other: readonly string[]): NameDifference[] => (one.join(' ') === other.join(' ') ? [] : ['order']);
const isLatin = (word: string): boolean => /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(word);

/** In Latin letters without accents; å and aa, ö, ø and oe, ü and ue are one. */
const loosely = (word: string): string => (romanised(word) ?? word).replaceAll(/aa|ae|oe|ue/g, (pair) => pair.slice(0, 1));

/** As different countries write the sounds of another alphabet: Julija, Yulia and Yuliya. */
const byEar = (word: string): string =>
  loosely(word)
    .replaceAll(/kh|x/g, 'h')
    .replaceAll('w', 'v')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1+/g, '$1');
