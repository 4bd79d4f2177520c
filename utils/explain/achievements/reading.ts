import type { Json } from '../../model/json';
import type { Achievement, Concept, Related, Words } from '../../model/meaning';
import { at, type Text, textsAt, textsOf, uriOf } from '../claims';
import { neutralise } from '../neutralise';

/** What one achievement may hold of each, and of all together. */
export const LIMITS = { achievements: 20, outcomes: 50, skills: 100, others: 30 } as const;
const TEXT_LIMIT = 2000; // graphemes
const LABEL_LIMIT = 300; // graphemes
const URL_LIMIT = 2000; // characters
const SAME_LANGUAGE_LIMIT = 20;

/** Everything that states an achievement, and nothing of it stated: each reader fills in what its data model has. */
export const bare = (nodes: Pick<Achievement, 'title' | 'level'>): Achievement => ({
  kind: [],
  awardedBy: [],
  awarded: null,
  outcomes: [],
  skills: [],
  fields: [],
  workload: [],
  assessment: [],
  supervision: [],
  result: [],
  statuses: [],
  quality: [],
  participation: [],
  prerequisites: [],
  partial: null,
  partOf: [],
  leadsTo: [],
  parts: [],
  attached: [],
  more: [],
  ...nodes,
});

/** Several texts as one thing said: in Swedish and English where it is, and else in the language that comes first. */
export function wordsFrom(texts: readonly Text[], limit = TEXT_LIMIT): Words {
  const spoken = texts.filter(({ text }) => text.trim() !== '');
  const ours = OURS.map((wanted) => spoken.filter(({ language }) => language?.split('-')[0] === wanted)).filter(({ length }) => length > 0);
  const groups = ours.length > 0 ? ours : [spoken.filter(({ language }) => language === spoken[0]?.language)];
  return groups.flatMap((group) => {
    const parts = [...new Set(group.slice(0, SAME_LANGUAGE_LIMIT).map(({ text }) => text.trim()))];
    const text = cleaned(parts.reduce(joined, ''), limit);
    return text === '' ? [] : [{ text, language: group[0]?.language ?? null }];
  });
}

/** Cut before it is cleaned, too: cleaning looks at every letter, and a shared text can stand in a thousand places. */
function cleaned(text: string, limit: number): string {
  const most = limit * UNITS_IN_A_LETTER;
  const clean = neutralise(text.slice(0, most), limit);
  return text.length > most && clean !== '' && !clean.endsWith('…') ? `${clean}…` : clean;
}

const UNITS_IN_A_LETTER = 4; // UTF-16 units, far more than any language needs

const OURS = ['sv', 'en'];
const joined = (before: string, text: string): string => {
  if (before === '') return text;
  return /[.!?:;]$/.test(before) ? `${before} ${text}` : `${before}, ${text}`;
};

/** The words at the end of a path, as one thing said. */
export const wordsAt = (start: Json | readonly Json[], path: string): Words => wordsFrom(textsAt(start, path));

/** The first of several paths where something is said. */
export const firstWords = (start: Json | readonly Json[], paths: readonly string[]): Words =>
  paths.map((path) => wordsAt(start, path)).find(({ length }) => length > 0) ?? [];

/** The first of several nodes that says something under one of the names. */
export const firstNamed = (nodes: readonly Json[], paths: readonly string[]): Words =>
  nodes.map((node) => firstWords(node, paths)).find(({ length }) => length > 0) ?? [];

/** Running text of Open Badges, which may be written in Markdown: its words without the marks of headings, emphasis and links. */
export const proseAt = (start: Json | readonly Json[], path: string): Words =>
  wordsFrom(textsAt(start, path).map(({ text, language }) => ({ text: withoutMarks(text.slice(0, PROSE_LIMIT)), language })));

const PROSE_LIMIT = 20_000; // characters
const withoutMarks = (text: string): string =>
  text
    .replaceAll(/^[ \t]{0,3}(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
    .replaceAll(/\[([^[\]]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
    .replaceAll('**', '');

/** Words that are short: a name, a kind. */
export const labelOf = (value: Json, paths: readonly string[]): Words =>
  [textsOf(value), ...paths.map((path) => textsAt(value, path))].map((texts) => wordsFrom(texts, LABEL_LIMIT)).find(({ length }) => length > 0) ?? [];

/** One text that we take as it is written, without a language. */
export const plainly = (text: string): Words => wordsFrom([{ text, language: null }]);

/** A web address with https, or null: nothing else becomes a link. */
export function linkOf(value: Json | undefined): string | null {
  const uri = uriOf(value)?.trim() ?? '';
  if (!/^https:\/\//i.test(uri) || uri.length > URL_LIMIT) return null;
  const url = URL.parse(uri);
  return url === null || url.username !== '' || url.password !== '' ? null : url.href;
}

/** An identifier that stands for a concept: an address, http among them. It is no link. */
function addressOf(value: Json | undefined): string | null {
  const uri = uriOf(value)?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(uri) && uri.length <= URL_LIMIT ? neutralise(uri, URL_LIMIT) : null;
}

/** A concept: an address, words, or a node with both. None where it says nothing. */
export function conceptOf(value: Json): Concept[] {
  const id = addressOf(value);
  const words = typeof value === 'string' && id !== null ? [] : labelOf(value, CONCEPT_NAMES);
  if (id === null && words.length === 0) return [];
  return [{ id, words, framework: schemeOf(value) }];
}

const CONCEPT_NAMES = ['prefLabel', 'title', 'name', 'noteLiteral', 'altLabel', 'notation'];

/** The vocabulary, as stated: by its name, else by its address. */
function schemeOf(value: Json): string | null {
  const [scheme] = [...at(value, 'inScheme'), ...at(value, 'inDefinedTermSet')];
  if (scheme === undefined) return null;
  const [name] = labelOf(scheme, ['prefLabel', 'name', 'title']);
  return addressOf(scheme) ?? name?.text ?? null;
}

/** The concepts at the end of several paths, each once. */
export const conceptsAt = (start: Json | readonly Json[], paths: readonly string[], limit: number = LIMITS.others): Concept[] =>
  distinct(paths.flatMap((path) => at(start, path).slice(0, limit).flatMap(conceptOf))).slice(0, limit);

/** Each thing once, by all that it says. */
export function distinct<One>(all: readonly One[]): One[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one);
    return seen.size !== seen.add(key).size;
  });
}

/** Something that stands above, beside or below: its name, a link to it, and no level. */
export const relatedOf = (value: Json, names: readonly string[], urls: readonly string[]): Related[] => {
  const words = typeof value === 'string' && /^\w+:/.test(value) ? [] : labelOf(value, names);
  const url = [value, ...urls.flatMap((path) => at(value, path))].map(linkOf).find((link) => link !== null) ?? null;
  return words.length === 0 && url === null ? [] : [{ words, url, level: null }];
};

/** A date as written; null for what is none. */
export const dateOf = (nodes: Json | readonly Json[], path: string): string | null => {
  const [date] = textsAt(nodes, path);
  return date !== undefined && !Number.isNaN(Date.parse(date.text)) ? date.text : null;
};

const LARGEST_AMOUNT = 1_000_000;

/** A number as people write it: `3.0E0` of a graph is 3. Null for what is none, or less than nothing. */
export function amountOf(value: Json | undefined): string | null {
  const [written] = textsOf(value);
  const text = written?.text.trim() ?? '';
  if (!/^\d{1,9}(?:[.,]\d{1,6})?(?:E\+?\d)?$/i.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  return number > 0 && number <= LARGEST_AMOUNT ? String(number) : null;
}
