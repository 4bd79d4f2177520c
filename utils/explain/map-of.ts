import type { Achievement, Concept, Meaning, Words as SaidWords } from '../model/meaning';
import type { Language } from '../model/settings';
import { type ShownVerdict, shownVerdicts } from '../model/verdict';
import { conceptAddress } from './collection/concept-address';
import { inLanguage } from './collection/in-language';
import { broadField, fieldCode, fieldName } from './fields';
import { conceptShown } from './labels';
import { neutralise } from './neutralise';
import { issuerFact, levelShown, proven, type ShownSummary } from './shown';
import { words } from './words';

/** How a credential stands behind what it states, the firmest first. `unfinished`: the issuer itself says that it was not completed. */
export const standings = ['holds', 'look', 'not-now', 'unfinished', 'unchecked', 'claim', 'wrong'] as const;
export type Standing = (typeof standings)[number];

/** An issuer's words, ready to be shown, and their language tag. */
export type Labelled = { text: string; language: string | null };

/** One credential that states a competence. `level`: the SeQF number that may be shown. */
export type Support = { id: string; summary: ShownSummary; standing: Standing; level: number | null };

/** One competence: `supports` are the credentials that state it, the firmest first. The first of them speaks for the row. */
export type MapRow = Labelled & { key: string; supports: [Support, ...Support[]]; field: MapField };
export type MapField = { key: string; label: Labelled | null };
/** Rows under one heading; `ours` is false where the heading holds an issuer's own words. */
export type MapGroup = { key: string; heading: Labelled; ours: boolean; rows: MapRow[] };

/** By what rows are grouped, and how they are ordered within a group. */
export const mapGroupings = ['field', 'level', 'issuer'] as const;
export type MapGrouping = (typeof mapGroupings)[number];
export const mapOrders = ['level', 'page', 'attention'] as const;
export type MapOrder = (typeof mapOrders)[number];

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

/** The competences in groups, in the chosen order. */
export function mapOf(rows: readonly MapRow[], grouping: MapGrouping, order: MapOrder, language: Language): MapGroup[] {
  const sorted = order === 'page' ? rows : rows.toSorted(inOrder[order]);
  const groups = Map.groupBy(sorted, (row) => groupings[grouping](row, language).key);
  return [...groups.values()]
    .flatMap((rows) => (rows[0] === undefined ? [] : [{ ...groupings[grouping](rows[0], language), rows }]))
    .toSorted((one, other) => one.last - other.last)
    .map(({ key, heading, ours, rows }) => ({ key, heading, ours, rows }));
}

/** How many competences there are, and how many of them have a credential that holds. */
export function mapTally(rows: readonly MapRow[]): { all: number; verified: number; confirmed: number; claimed: number } {
  const having = (verdict: ShownVerdict): number =>
    rows.filter(({ supports: [{ summary, standing }] }) => standing === 'holds' && summary.verdict === verdict).length;
  return {
    all: rows.length,
    verified: having('verified'),
    confirmed: having('confirmed-at-source'),
    claimed: rows.filter(({ supports: [first] }) => first.standing === 'claim').length,
  };
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
type Stated = { names: string[]; label: Labelled; field: MapField; support: Support };

function statedIn({ summary, meaning }: Meant, language: Language): Stated[] {
  const achievements = summary.verdict === 'invalid' ? [] : (meaning?.achievements ?? []);
  const stated = achievements.flatMap((achievement) => {
    const level = achievements.length === 1 ? levelShown(summary) : ownLevel(summary, achievement);
    const support = { id: summary.id, summary, standing: standingIn(summary, achievement), level };
    const field = fieldOf(achievement.fields, language);
    const limit = Math.max(10, Math.floor(NAMES_LIMIT / achievements.length));
    return namedIn(achievement, limit, language).map((named) => ({ ...named, field, support }));
  });
  return stated.length > 0 ? stated : byName(summary, language);
}

/** What has no content that is known stands there by its name. */
function byName(summary: ShownSummary, language: Language): Stated[] {
  const named = nameOf([{ text: summary.title ?? '', language: summary.titleLanguage }], language);
  const support = { id: summary.id, summary, standing: standingOf[summary.verdict], level: levelShown(summary) };
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

function named(address: string | null, shown: Labelled | null): Pick<Stated, 'names' | 'label'>[] {
  const label = { text: neutralise(shown?.text ?? '', LABEL_LIMIT), language: shown?.language ?? null };
  return label.text === '' ? [] : [{ names: [...(address === null ? [] : [address]), label.text.toLowerCase()], label }];
}

const ownLevel = ({ verdict }: ShownSummary, { level }: Achievement): number | null => (proven[verdict] ? level.seqf : null);

function standingIn({ verdict }: ShownSummary, { statuses }: Achievement): Standing {
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

const levelIn = ({ supports: [{ level, standing }] }: MapRow): number | null => (standing === 'unfinished' ? null : level);
const attention = ({ supports: [{ summary }] }: MapRow): number => shownVerdicts.indexOf(summary.verdict);

const inOrder: Record<Exclude<MapOrder, 'page'>, (one: MapRow, other: MapRow) => number> = {
  level: (one, other) => (levelIn(other) ?? 0) - (levelIn(one) ?? 0),
  attention: (one, other) => attention(one) - attention(other),
};

/** A row's group. `last` is the larger the later the group stands; those with the same stand in the order of their rows. */
const groupings: Record<MapGrouping, (row: MapRow, language: Language) => Omit<MapGroup, 'rows'> & { last: number }> = {
  field: ({ field }, language) => ({
    key: field.key,
    heading: field.label ?? { text: words[language].map.noField, language: null },
    ours: field.label === null,
    last: Number(field.label === null),
  }),
  level: (row, language) => {
    const level = levelIn(row);
    const { group } = words[language].overview;
    return {
      key: `${level}`,
      heading: { text: level === null ? group.noLevel : group.level(level), language: null },
      ours: true,
      last: -(level ?? 0),
    };
  },
  issuer: ({ supports: [{ summary }] }, language) => {
    const fact = proven[summary.verdict] ? issuerFact(summary, language) : null;
    const text = fact ?? words[language].overview.group.issuerNotProven;
    return { key: fact ?? '', heading: { text, language: null }, ours: fact === null, last: Number(fact === null) };
  },
};
