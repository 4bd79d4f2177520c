import type { Meaning } from '../model/meaning';
import type { Language } from '../model/settings';
import { shownVerdicts } from '../model/verdict';
import { neutralise } from './neutralise';
import type { Row } from './rows';
import { issuerFact, levelShown, proven, type ShownSummary } from './shown';
import { words } from './words';

/** The orders in which the panel can show what is on a page. `whole`: what calls itself part of the same thing stands together. */
export const orders = ['page', 'attention', 'level', 'issuer', 'whole'] as const;
export type Order = (typeof orders)[number];

/** Rows that belong together. `heading` is `""` where the list is one. `ours` is false where the heading holds an issuer's own words. */
export type Group = { key: string; heading: string; ours: boolean; rows: Row[] };

/** What is known to be said in each credential, by its examination's id. */
export type Meanings = Readonly<Record<string, Meaning>>;

/**
 * The page's credentials in groups. Within a group they stand as on the page. What nothing proves is never put under an issuer, a level or a whole: it could
 * name any.
 */
export const arranged = (rows: readonly Row[], order: Order, language: Language, meanings: Meanings = {}): Group[] =>
  arrangements[order](rows, language, meanings);

/** More rows than this are not taken in at one look: their groups are closed until they are opened; on the map, where there are several. */
export const OPEN_ROWS = 30;

/** The orders that say something about these rows: as on the page always, by wholes only where at least two say to be part of the same. */
export const ordersFor = (rows: readonly Row[], meanings: Meanings): Order[] =>
  orders.filter((order) => order !== 'whole' || groupedBy(rows, (row) => wholeOf(row, meanings)?.key ?? null).some(({ rows }) => rows.length > 1));

type Arrange = (rows: readonly Row[], language: Language, meanings: Meanings) => Group[];

const arrangements: Record<Order, Arrange> = {
  page: (rows) => [{ key: 'page', heading: '', ours: true, rows: [...rows] }],
  attention: byAttention,
  level: byLevel,
  issuer: byIssuer,
  whole: byWhole,
};

function byAttention(rows: readonly Row[], language: Language): Group[] {
  const { verdict, checking, overview } = words[language];
  const judged = shownVerdicts.map((one) => ({ key: one, heading: verdict[one], ours: true, rows: rows.filter((row) => verdictOf(row) === one) }));
  const failed = { key: 'error', heading: overview.group.notFinished, ours: true, rows: rows.filter(({ phase }) => phase === 'error') };
  const waiting = { key: 'checking', heading: checking, ours: true, rows: rows.filter(({ phase }) => phase === 'checking') };
  return filled([failed, ...judged, waiting]);
}

function byLevel(rows: readonly Row[], language: Language): Group[] {
  const { group } = words[language].overview;
  const levels = LEVELS.map((level) => ({
    key: `level-${level}`,
    heading: group.level(level),
    ours: true,
    rows: rows.filter((row) => levelOf(row) === level),
  }));
  return filled([...levels, { key: 'level-none', heading: group.noLevel, ours: true, rows: rows.filter((row) => levelOf(row) === null) }]);
}

const levelOf = (row: Row): number | null => (row.phase === 'done' ? levelShown(row.summary) : null);
const LEVELS = [8, 7, 6, 5, 4, 3, 2, 1];

function byIssuer(rows: readonly Row[], language: Language): Group[] {
  const issuerOf = (row: Row): string | null => (row.phase === 'done' ? provenIssuer(row.summary, language) : null);
  const known = groupedBy(rows, issuerOf).map(({ key, rows }) => ({ key: `issuer-${key}`, heading: key, ours: false, rows }));
  const { issuerNotProven } = words[language].overview.group;
  return filled([...known, { key: 'issuer', heading: issuerNotProven, ours: true, rows: rows.filter((row) => issuerOf(row) === null) }]);
}

function byWhole(rows: readonly Row[], language: Language, meanings: Meanings): Group[] {
  const { group } = words[language].overview;
  const wholes = groupedBy(rows, (row) => wholeOf(row, meanings)?.key ?? null).map(({ key, rows }) => ({
    key: `whole-${key}`,
    heading: group.partOf(rows.map((row) => wholeOf(row, meanings)?.name).find((name) => name !== undefined) ?? ''),
    ours: false,
    rows,
  }));
  return filled([...wholes, { key: 'whole', heading: group.noWhole, ours: true, rows: rows.filter((row) => wholeOf(row, meanings) === null) }]);
}

/** Whose it is proved to be: under no other name is anything grouped. */
const provenIssuer = (summary: ShownSummary, language: Language): string | null => (proven[summary.verdict] ? issuerFact(summary, language) : null);

/** The first thing that a proven credential says to be part of: two are the same where they have the same address, or where one issuer gives them the same name. */
function wholeOf(row: Row, meanings: Meanings): { key: string; name: string } | null {
  if (row.phase !== 'done' || !proven[row.summary.verdict]) return null;
  const [whole] = (meanings[row.summary.id]?.achievements ?? []).flatMap(({ partOf }) => partOf);
  const name = neutralise(whole?.words[0]?.text ?? '', 120);
  if (whole === undefined || name === '') return null;
  return { key: whole.url ?? `${row.summary.issuer.id} ${name}`, name };
}

/** Rows by a key, in the order of the page. What has none is left out. */
function groupedBy(rows: readonly Row[], keyOf: (row: Row) => string | null): { key: string; rows: Row[] }[] {
  const groups = Map.groupBy(rows, keyOf);
  return [...groups].flatMap(([key, rows]) => (key === null ? [] : [{ key, rows }]));
}

const verdictOf = (row: Row): string | null => (row.phase === 'done' ? row.summary.verdict : null);
const filled = (groups: Group[]): Group[] => groups.filter(({ rows }) => rows.length > 0);
