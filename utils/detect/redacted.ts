import { CONTROL_CODE } from './control-code';

/** Signs that nobody sees, between any two digits. */
const UNSEEN = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*';
const digits = (count: number): string => `(?:\\d${UNSEEN}){${count}}`;

/** A Swedish personal identity number, in any of its spellings. */
const PERSONNUMMER = new RegExp(
  `(?<!\\d)(?:(?:1${UNSEEN}9|2${UNSEEN}0)${UNSEEN})?${digits(6)}(?:\\s?[-+\\u2010-\\u2015\\u2212]\\s?|\\s)?${UNSEEN}${digits(3)}\\d(?!\\d)`,
  'g',
);

/** Also without a scheme, where there is more behind the path. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/[^\s?#]*[?#]\S+/gi;

/** The page's words without what is nobody's to keep: personal identity numbers, control codes, and addresses, which may hold an e-mail address or a key. */
export const redacted = (words: string): string =>
  words.replace(ADDRESS, '').replace(new RegExp(CONTROL_CODE, 'giu'), '$1•••').replace(PERSONNUMMER, '•••');
