/** A Swedish personal identity number, in any of its spellings. */
const PERSONNUMMER = /(?<!\d)(?:19|20)?\d{6}[-+\u2010-\u2015\u2212\s]?\d{4}(?!\d)/g;

/** The words before Ladok's code for checking a certificate, and the code: capital letters and at least one digit. */
export const CONTROL_CODE = /((?:kontrollkod|control\s+code)[^\p{L}\d]{0,20})(?=[A-Z]*\d)[A-Z\d]{6,16}(?![\p{L}\d])/giu;

/** Also without a scheme, where there is more behind the path. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/[^\s?#]*[?#]\S+/gi;

/** The page's words without what is nobody's to keep: personal identity numbers, control codes, and addresses, which may hold an e-mail address or a key. */
export const redacted = (words: string): string =>
  words.replace(ADDRESS, '').replace(new RegExp(CONTROL_CODE, 'giu'), '$1•••').replace(PERSONNUMMER, '•••');
