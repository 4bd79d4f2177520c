import type { Summary } from '../model/examination';
import type { Finding } from '../model/finding';
import type { Concept, LearningOutcome, Meaning } from '../model/meaning';
import type { Outcome } from '../model/outcome';
import type { Language } from '../model/settings';
import type { Entry, TabRecord } from '../model/tab-record';
import { handlesOf, withoutHandles } from './handles';
import { words } from './words';

/**
 * The same page without anybody's name, for unbiased reading: no recipients and no host, and no recipient's name in a title, in what an issuer calls itself, or in the
 * page's words beside a credential; those are left out until it is known whose names they may hold. What an issuer is known by (a list's name, its domain, its
 * identifier) stays.
 */
export function withoutPeople(record: TabRecord, language: Language): TabRecord {
  const hide = hiderOf(record, language);
  return { ...record, host: '', entries: record.entries.map((entry) => withoutNames(entry, hide, words[language].overview.hiddenName)) };
}

/** What hides the names of everybody whom the page's credentials are about in a text. */
export type Hide = (text: string) => string;

/** The same for other texts than the record's: what a credential means, an address. */
export function hiderOf(record: TabRecord, language: Language): Hide {
  const people = record.entries.flatMap(({ state }) => (state.phase === 'done' ? state.results.flatMap(({ recipient }) => recipient ?? []) : []));
  return hideNames(people, words[language].overview.hiddenName);
}

/** What a credential means without these names in it: in a text they are hidden, and an address that holds one is left out. */
export const meaningWithout = (meaning: Meaning, hide: Hide): Meaning =>
  JSON.parse(JSON.stringify(meaning), (key, value: unknown) => {
    if (isConcept(value)) return withoutAddress(value, hide);
    if (typeof value !== 'string' || !TEXTS.has(key) || (key === 'kind' && OURS.has(value))) return value;
    return key === 'url' && names(value, hide) ? null : hide(value);
  }) as Meaning;

/** Where a meaning holds words of the issuer's: what is said, an address, a vocabulary's name, the kind of what is attached. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'url', 'framework', 'kind']);
/** Our own words for what an outcome is, which stand under `kind` too. */
const OURS: ReadonlySet<string> = new Set<LearningOutcome['kind']>(['outcome', 'criteria', 'description']);

const isConcept = (value: unknown): value is Concept => typeof value === 'object' && value !== null && 'id' in value && 'words' in value;

/** A concept by its words alone, where its address holds a name. */
function withoutAddress(concept: Concept, hide: Hide): Concept {
  if (concept.id === null || !names(concept.id, hide)) return concept;
  return {
    ...concept,
    id: null,
    words: concept.words.length > 0 ? concept.words : [{ text: hide(decoded(concept.id).toLowerCase()), language: null }],
  };
}

/** Does an address hold a name, as it stands there or as it would be read? */
const names = (address: string, hide: Hide): boolean =>
  [address, decoded(address)].map((text) => text.toLowerCase().normalize('NFC')).some((text) => hide(text) !== text);

/** An address as it is read: `%C3%85sa` is Åsa. */
const decoded = (address: string): string => address.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) => new TextDecoder().decode(bytesOf(bytes)));
const bytesOf = (written: string): Uint8Array<ArrayBuffer> => Uint8Array.from(written.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));

/**
 * Puts `mark` in the place of these names and of each word in them, whatever their case and accents, and with the s of a genitive.
 *
 * Shape: words of one or two letters and such as are written small (von, de) are hidden only as parts of the whole name; at most 400 words. Digits beside a name go with it
 *        (lindqvist83), and so does a word in which a name is written together (`handlesOf`).
 */
export function hideNames(names: readonly string[], mark: string): Hide {
  const whole = names.map((name) => (name.normalize('NFC').match(WORD) ?? []).join(BETWEEN));
  const words = names.flatMap((name) => name.normalize('NFC').match(WORD) ?? []).filter((word) => word.length > 2 && CAPITAL.test(word));
  const known = [...new Set([...whole, ...words].slice(0, WORDS_LIMIT).flatMap((one) => [one, withoutMarks(one)]))].filter((one) => one !== '');
  if (known.length === 0) return (text) => text;
  const one = `(?:${known.sort((first, second) => second.length - first.length).join('|')})`;
  const run = new RegExp(`(?<!${LETTER})${DIGITS}${one}(?:${BETWEEN}${one})*(?:['’]?s)?${DIGITS}(?!${LETTER})`, 'giu');
  const handles = handlesOf(names);
  return (text) => withoutHandles(text.normalize('NFC'), handles, mark).replace(run, () => mark);
}

/** Letters and marks only: nothing that a pattern could take for its own. */
const WORD = /[\p{L}\p{M}]+/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const BETWEEN = "[\\s.,'’_-]{1,3}";
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const DIGITS = '\\p{N}{0,20}';
const WORDS_LIMIT = 400;
const withoutMarks = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '');

function withoutNames({ finding, twins, state, ...entry }: Entry, hide: Hide, mark: string): Entry {
  const hideLabel: Hide = state.phase === 'checking' ? () => '' : hide;
  return {
    ...entry,
    finding: relabelled(finding, hideLabel),
    ...(twins !== undefined && { twins: twins.map((twin) => ({ ...twin, finding: relabelled(twin.finding, hideLabel) })) }),
    state: state.phase === 'done' ? { ...state, results: state.results.map((summary) => unnamed(summary, hide, mark)) } : state,
  };
}

const relabelled = (finding: Finding, hide: Hide): Finding => ({
  ...finding,
  label: hide(finding.label),
  ...(finding.also !== undefined && { also: finding.also.map((spot) => ({ ...spot, label: hide(spot.label) })) }),
});

/** A summary without these names, and with `mark` for its recipient's. */
export const unnamed = <Known extends Summary>(summary: Known, hide: Hide, mark: string): Known => ({
  ...summary,
  finding: relabelled(summary.finding, hide),
  recipient: summary.recipient === null ? null : mark,
  title: summary.title === null ? null : hide(summary.title),
  issuer: issuerUnnamed(summary.issuer, hide),
  types: summary.types.map(hide),
  level: { ...summary.level, statements: summary.level.statements.map((one) => ({ ...one, text: hide(one.text) })) },
  outcomes: { ...summary.outcomes, status: reworded(summary.outcomes.status, hide), person: reworded(summary.outcomes.person, hide) },
});

/** What it calls itself is the issuer's word; the name of one that a list knows is not. */
const issuerUnnamed = ({ name, claimedName, ...issuer }: Summary['issuer'], hide: Hide): Summary['issuer'] => ({
  ...issuer,
  name: name === null || issuer.known ? name : hide(name),
  claimedName: claimedName === null ? null : hide(claimedName),
});

/** The issuer's own words about its status. */
const reworded = (outcome: Outcome, hide: Hide): Outcome =>
  'text' in outcome && outcome.text !== undefined ? { ...outcome, text: hide(outcome.text) } : outcome;
