/** A Swedish personal identity number, or a coordination number: a date whose month is one, and four digits. https://www4.skatteverket.se/rattsligvagledning/edition/2024.1/330243.html */
const PERSONNUMMER = /(?<!\d)(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:[0-3]|[6-9])\d[-+\u2010-\u2015\u2212\s]?\d{4}(?!\d)/g;

/** Ladok's code for checking a certificate, and the words before it. */
export const CONTROL_CODE = /([Kk]ontrollkod|KONTROLLKOD|[Cc]ontrol\s+[Cc]ode)([^\p{L}\d]{0,20})(?=[A-Z]*\d)[A-Z\d]{6,16}(?![\p{L}\d])/u;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;

/** The page's words without what is nobody's to keep: personal identity numbers, control codes, and addresses, which may hold an e-mail address or a key. */
export const redacted = (words: string): string =>
  words.replace(ADDRESS, '').replace(PERSONNUMMER, '•••').replace(new RegExp(CONTROL_CODE, 'gu'), '$1$2•••');
