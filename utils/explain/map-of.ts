import type { Said } from '../model/meaning';
import type { Language } from '../model/settings';
import { type ShownVerdict, shownVerdicts } from '../model/verdict';
import type { MapRow } from './competences';
import { issuerFact, proven } from './shown';
import { words } from './words';

/** Rows under one heading; `ours` is false where the heading holds an issuer's own words. */
export type MapGroup = { key: string; heading: Said; ours: boolean; rows: MapRow[] };

/** By what rows are grouped, and how they are ordered within a group. */
export const mapGroupings = ['field', 'level', 'issuer'] as const;
export type MapGrouping = (typeof mapGroupings)[number];
export const mapOrders = ['level', 'page', 'attention'] as const;
export type MapOrder = (typeof mapOrders)[number];

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
