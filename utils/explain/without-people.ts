import type { Summary } from '../model/examination';
import type { Finding } from '../model/finding';
import type { Meaning } from '../model/meaning';
import type { Outcome } from '../model/outcome';
import type { Language } from '../model/settings';
import type { Entry, TabRecord } from '../model/tab-record';
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
    if (typeof value !== 'string' || (key !== 'text' && key !== 'url')) return value;
    const hidden = hide(value);
    return key === 'url' && hidden !== value ? null : hidden;
  }) as Meaning;

/**
 * Puts `mark` in the place of these names and of each word in them, whatever their case and accents, and with the s of a genitive.
 *
 * Shape: words of one or two letters and such as are written small (von, de) are hidden only as parts of the whole name; at most 400 words.
 */
export function hideNames(names: readonly string[], mark: string): Hide {
  const whole = names.map((name) => (name.normalize('NFC').match(WORD) ?? []).join(BETWEEN));
  const words = names.flatMap((name) => name.normalize('NFC').match(WORD) ?? []).filter((word) => word.length > 2 && CAPITAL.test(word));
  const known = [...new Set([...whole, ...words].slice(0, WORDS_LIMIT).flatMap((one) => [one, withoutMarks(one)]))].filter((one) => one !== '');
  if (known.length === 0) return (text) => text;
  const one = `(?:${known.sort((first, second) => second.length - first.length).join('|')})`;
  const run = new RegExp(`(?<!${LETTER})${one}(?:${BETWEEN}${one})*(?:['’]?s)?(?!${LETTER})`, 'giu');
  return (text) => text.normalize('NFC').replace(run, () => mark);
}

/** Letters and marks only: nothing that a pattern could take for its own. */
const WORD = /[\p{L}\p{M}]+/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const BETWEEN = "[\\s.,'’_-]{1,3}";
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
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
  issuer: { ...summary.issuer, claimedName: summary.issuer.claimedName === null ? null : hide(summary.issuer.claimedName) },
  outcomes: { ...summary.outcomes, status: reworded(summary.outcomes.status, hide), person: reworded(summary.outcomes.person, hide) },
});

/** The issuer's own words about its status. */
const reworded = (outcome: Outcome, hide: Hide): Outcome =>
  'text' in outcome && outcome.text !== undefined ? { ...outcome, text: hide(outcome.text) } : outcome;
