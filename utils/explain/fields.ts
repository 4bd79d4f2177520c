import type { Concept } from '../model/meaning';
import type { Language } from '../model/settings';
import rows from './data/isced-f.json';

/**
 * The fields of education and training: 11 broad (two digits), 29 narrow (three) and 80 detailed (four), and what the classification makes of each: not further
 * defined (a 0 at the end), several fields (8), not elsewhere classified (9).
 *
 * Source: ISCED-F 2013, http://data.europa.eu/snb/isced-f/25831c2 and https://uis.unesco.org/en/topic/international-standard-classification-education-isced
 *         for the English names. The Swedish names are our own wording.
 */
const fields = new Map(rows.map((row) => row.split('|')).map(([code = '', sv = '', en = '']) => [code, { sv, en }] as const));

/** The code of a field, by its address or by the code that stands as its name: `0713`. Null for what is no field of this classification. */
export function fieldCode({ id, words }: Pick<Concept, 'id' | 'words'>): string | null {
  const [, inId] = /^https?:\/\/data\.europa\.eu\/snb\/isced-f\/(\d{2,4})$/.exec(id ?? '') ?? [];
  const code = inId ?? words.map(({ text }) => text).find((text) => /^\d{2,4}$/.test(text));
  return code !== undefined && fieldName(code, 'en') !== null ? code : null;
}

/** The name of a field in the reader's language; null for what is no field. */
export function fieldName(code: string, language: Language): string | null {
  const own = fields.get(code)?.[language];
  if (own !== undefined) return own;
  const [, stem = '', kind = ''] = /^(\d{2,3}?)([089]{1,2})$/.exec(code) ?? [];
  const name = fields.get(stem)?.[language];
  const kindOf = KINDS[kind];
  return name === undefined || kindOf === undefined ? null : kindOf[language](name);
}

/** The broad field that a field belongs to: its first two digits. */
export const broadField = (code: string): string => code.slice(0, 2);

type Naming = Record<Language, (name: string) => string>;
const open: Naming = { sv: (name) => `${name}, utan närmare uppgift`, en: (name) => `${name}, not further defined` };
const several: Naming = { sv: (name) => `${name}, flera områden`, en: (name) => `${name}, several fields` };
const others: Naming = { sv: (name) => `${name}, övrigt`, en: (name) => `${name}, not elsewhere classified` };
const KINDS: Partial<Record<string, Naming>> = { 0: open, 8: several, 9: others, '00': open, 88: several, 99: others };
