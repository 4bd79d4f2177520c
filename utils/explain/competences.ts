import type { Achievement, Concept, Meaning, Said, Words as SaidWords } from '../model/meaning';
import type { Language } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import { conceptAddress } from './collection/concept-address';
import { inLanguage } from './collection/in-language';
import { broadField, fieldCode, fieldName } from './fields';
import { conceptShown } from './labels';
import { neutralise } from './neutralise';
import { levelShown, proven, type ShownSummary } from './shown';

/** How a credential stands behind what it states, the firmest first. `unfinished`: the issuer itself says that it was not completed. */
export const standings = ['holds', 'look', 'not-now', 'unfinished', 'unchecked', 'claim', 'wrong'] as const;
export type Standing = (typeof standings)[number];

/** One credential that states a competence. `level`: the SeQF number that may be shown. */
export type Support = { id: string; summary: ShownSummary; standing: Standing; level: number | null };

/** One competence: `supports` are the credentials that state it, the firmest first. The first of them speaks for the row. */
export type MapRow = Said & { key: string; supports: [Support, ...Support[]]; field: MapField };
export type MapField = { key: string; label: Said | null };
/** A credential of the page and what it means; null where that is not known. */
export type Meant = { summary: ShownSummary; meaning: Meaning | null };

/**
 * What the page's credentials state that a person can do, each competence once: the skills, else the learning outcomes, else the name. No score, and no sum of levels:
 * the firmest credential speaks for a competence, and a higher level that stands on less never stands in its place.
 *
 * Shape: at most 300 rows. What nothing proves never names or places a row that something proven states too.
 */
export function competencesOf(page: readonly Meant[], language: Language): MapRow[] {
  const found = new Map<string, Stated[]>();
  const keys = new Map<string, string>();
  for (const stated of page.flatMap((one) => statedIn(one, language))) {
    const key = stated.names.map((name) => keys.get(name)).find((known) => known !== undefined) ?? stated.names[0] ?? '';
    for (const name of stated.names) if (!keys.has(name)) keys.set(name, key);
    const same = found.get(key);
    if (same === undefined) found.set(key, [stated]);
    else same.push(stated);
  }
  return [...found].slice(0, ROWS_LIMIT).flatMap(([key, all]) => rowFrom(key, all));
}

const ROWS_LIMIT = 300;
const LABEL_LIMIT = 160; // graphemes
/** So many competences are read of one credential, and at least ten of each of its achievements. */
const NAMES_LIMIT = 200;

const standingOf: Record<ShownVerdict, Standing> = {
  verified: 'holds',
  'confirmed-at-source': 'holds',
  'issuer-unknown': 'look',
  'status-unknown': 'look',
  expired: 'not-now',
  revoked: 'not-now',
  suspended: 'not-now',
  'not-yet-valid': 'not-now',
  unverifiable: 'unchecked',
  unsigned: 'claim',
  invalid: 'wrong',
};

/** A competence as one credential states it: by which names it is known, which of them is shown, and in which field it is placed. */
type Stated = { names: string[]; label: Said; field: MapField; support: Support };

function statedIn({ summary, meaning }: Meant, language: Language): Stated[] {
  const achievements = summary.verdict === 'invalid' ? [] : (meaning?.achievements ?? []);
  const stated = achievements.flatMap((achievement) => {
    const level = achievements.length === 1 ? levelShown(summary) : ownLevel(summary, achievement);
    const support = { id: summary.id, summary, standing: standingIn(summary, achievement.statuses), level };
    const field = fieldOf(achievement.fields, language);
    const limit = Math.max(10, Math.floor(NAMES_LIMIT / achievements.length));
    return namedIn(achievement, limit, language).map((named) => ({ ...named, field, support }));
  });
  return stated.length > 0 ? stated : byName(summary, achievements, language);
}

/** What has no content that is known stands there by its name, and for no more than the least completed of what is in it. */
function byName(summary: ShownSummary, achievements: readonly Achievement[], language: Language): Stated[] {
  const named = nameOf([{ text: summary.title ?? '', language: summary.titleLanguage }], language);
  const support = { id: summary.id, summary, standing: standingOfAll(summary, achievements), level: levelShown(summary) };
  return named.map((one) => ({ ...one, field: NO_FIELD, support }));
}

function namedIn({ skills, outcomes, title }: Achievement, limit: number, language: Language): Pick<Stated, 'names' | 'label'>[] {
  const concepts = [...skills, ...outcomes.flatMap((outcome) => outcome.skills)].slice(0, limit);
  const learnt = outcomes.filter(({ kind }) => kind === 'outcome').slice(0, limit);
  const ways = [
    concepts.flatMap((concept) => conceptName(concept, language)),
    learnt.flatMap(({ words: said }) => nameOf(said, language)),
    nameOf(title, language),
  ];
  return ways.find(({ length }) => length > 0) ?? [];
}

const conceptName = (concept: Concept, language: Language): Pick<Stated, 'names' | 'label'>[] =>
  named(conceptAddress(concept.id), conceptShown(concept, language));

const nameOf = (said: SaidWords, language: Language): Pick<Stated, 'names' | 'label'>[] => named(null, inLanguage(said, language));

function named(address: string | null, shown: Said | null): Pick<Stated, 'names' | 'label'>[] {
  const label = { text: neutralise(shown?.text ?? '', LABEL_LIMIT), language: shown?.language ?? null };
  return label.text === '' ? [] : [{ names: [...(address === null ? [] : [address]), label.text.toLowerCase()], label }];
}

const ownLevel = ({ verdict }: ShownSummary, { level }: Achievement): number | null => (proven[verdict] ? level.seqf : null);

/** How a credential stands behind all that is in it: for no more than the least completed. */
export const standingOfAll = (summary: ShownSummary, achievements: readonly Achievement[]): Standing =>
  standingIn(
    summary,
    achievements.flatMap(({ statuses }) => statuses),
  );

function standingIn({ verdict }: ShownSummary, statuses: Achievement['statuses']): Standing {
  const isUnfinished = proven[verdict] && statuses.some((status) => status !== 'Completed');
  return isUnfinished ? 'unfinished' : standingOf[verdict];
}

const NO_FIELD: MapField = { key: '', label: null };

/** The broad field of the European classification, where a code is stated; else the field as it is called. */
function fieldOf(fields: readonly Concept[], language: Language): MapField {
  const code = fields.map(fieldCode).find((one) => one !== null);
  const broad = code === undefined ? null : fieldName(broadField(code), language);
  if (code !== undefined && broad !== null) return { key: broadField(code), label: { text: broad, language } };
  const [label] = fields.slice(0, 1).flatMap((field) => conceptName(field, language));
  return label === undefined ? NO_FIELD : { key: label.names[0] ?? '', label: label.label };
}

/** The firmest statement gives the row its name; the firmest that says one, its field. */
function rowFrom(key: string, all: readonly Stated[]): MapRow[] {
  const firm = all.toSorted((one, other) => firmness(one.support) - firmness(other.support) || (other.support.level ?? 0) - (one.support.level ?? 0));
  const [first, ...others] = firm;
  if (first === undefined) return [];
  const supports = others
    .map(({ support }) => support)
    .filter(({ id }, index, list) => id !== first.support.id && list.findIndex((one) => one.id === id) === index);
  const field = firm.find(({ field, support }) => field.label !== null && support.standing === first.support.standing)?.field ?? NO_FIELD;
  return [{ key, ...first.label, supports: [first.support, ...supports], field }];
}

const firmness = ({ standing }: Support): number => standings.indexOf(standing);
