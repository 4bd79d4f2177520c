import type { Achievement, Concept, Said, Words as SaidWords } from '../../model/meaning';
import type { Language } from '../../model/settings';
import type { ShownVerdict } from '../../model/verdict';
import { neutralise } from '../neutralise';
import { levelShown, proven } from '../shown';
import { conceptAddress } from './concept-address';
import { inLanguage } from './in-language';
import { type Held, saysUnfinished } from './matched';

/** The columns: SeQF 1 to 8, and those for which no single level may be shown. */
export const mapLevels = [1, 2, 3, 4, 5, 6, 7, 8, 'none'] as const;
export type MapLevel = (typeof mapLevels)[number];

/** One credential's place in a row. `isUnfinished`: it is signed, and says itself that this was not completed. Then it reaches no level. */
export type Placed = { held: Held; level: MapLevel; isUnfinished: boolean };
/** One competence, with every credential that states it. */
export type MapRow = Said & { key: string; placed: Placed[] };
/** The competences of one field; `label` is null where no field is stated. */
export type MapGroup = { key: string; label: Said | null; rows: MapRow[] };

/**
 * Everything in a case by field and level: a row for each skill that is stated, or for the credential's own name where none is. The same words are one row.
 *
 * Shape: groups and rows in the order of the alphabet, what has no field last. What was proved wrong states nothing and is left out.
 */
export function caseMap(held: readonly Held[], language: Language): MapGroup[] {
  const groups = new Map<string, { label: Said | null; rows: Map<string, MapRow> }>();
  for (const stated of held.filter(({ summary }) => summary.verdict !== 'invalid').flatMap((one) => statedIn(one, language))) {
    const group = groups.get(stated.field.key) ?? { label: stated.field.label, rows: new Map<string, MapRow>() };
    groups.set(stated.field.key, group);
    const row = group.rows.get(stated.key) ?? { ...stated.label, key: `${stated.field.key} ${stated.key}`, placed: [] };
    group.rows.set(stated.key, row);
    if (!row.placed.some(({ held: { id }, level }) => id === stated.placed.held.id && level === stated.placed.level)) row.placed.push(stated.placed);
  }
  const inOrder = byText(language);
  return [...groups]
    .map(([key, { label, rows }]) => ({ key, label, rows: [...rows.values()].toSorted(inOrder) }))
    .toSorted((one, other) => Number(one.label === null) - Number(other.label === null) || inOrder(one.label ?? NOTHING, other.label ?? NOTHING));
}

/** How many in a cell were not completed: none of these has its verdict's mark there. */
export const unfinishedIn = ({ placed }: MapRow, level: MapLevel): number => placed.filter((one) => one.isUnfinished && one.level === level).length;

/** The verdicts that stand in a cell, with how often: what needs attention last. */
export function cellOf({ placed }: MapRow, level: MapLevel): { verdict: ShownVerdict; count: number }[] {
  const counts = new Map<ShownVerdict, number>();
  const here = placed.filter((one) => one.level === level && !one.isUnfinished);
  for (const { held } of here) counts.set(held.summary.verdict, (counts.get(held.summary.verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => ({ verdict, count }));
}

type Field = { key: string; label: Said | null };
type Stated = { field: Field; key: string; label: Said; placed: Placed };

function statedIn(held: Held, language: Language): Stated[] {
  const { achievements } = held.meaning;
  const stated = achievements.slice(0, MOST).flatMap((achievement): Stated[] => {
    const field = fieldOf(achievement.fields, language);
    const seqf = proven[held.summary.verdict] ? achievement.level.seqf : null;
    const placed = placedAt(held, achievements.length === 1 ? levelShown(held.summary) : seqf, [achievement]);
    const skills = [...achievement.skills, ...achievement.outcomes.flatMap(({ skills }) => skills)].slice(0, MOST);
    const named = skills.flatMap((skill) => skillLabel(skill, language)).map((one) => ({ ...one, field, placed }));
    return named.length > 0 ? named : titled(achievement.title, language).map((one) => ({ ...one, field, placed }));
  });
  if (stated.length > 0) return stated;
  const { title, titleLanguage } = held.summary;
  const own = titled([{ text: title ?? '', language: titleLanguage }], language);
  return own.map((one) => ({ ...one, field: NO_FIELD, placed: placedAt(held, levelShown(held.summary), achievements) }));
}

function placedAt(held: Held, seqf: number | null, of: readonly Achievement[]): Placed {
  const isUnfinished = proven[held.summary.verdict] && of.some(saysUnfinished);
  return { held, level: levelOf(isUnfinished ? null : seqf), isUnfinished };
}

const NO_FIELD: Field = { key: '', label: null };
const NOTHING: Said = { text: '', language: null };
const MOST = 100;

function fieldOf([field]: readonly Concept[], language: Language): Field {
  const label = field === undefined ? null : inLanguage(field.words, language);
  if (field === undefined || label === null) return NO_FIELD;
  return { key: conceptAddress(field.id) ?? label.text.toLowerCase(), label };
}

function skillLabel({ id, words }: Concept, language: Language): { key: string; label: Said }[] {
  const label = inLanguage(words, language) ?? (id === null ? null : { text: neutralise(id), language: null });
  return label === null || label.text === '' ? [] : [{ key: label.text.toLowerCase(), label }];
}

function titled(words: SaidWords, language: Language): { key: string; label: Said }[] {
  const label = inLanguage(words, language);
  return label === null ? [] : [{ key: label.text.toLowerCase(), label }];
}

const levelOf = (seqf: number | null): MapLevel => mapLevels.find((level) => level === seqf) ?? 'none';

function byText(language: Language): (one: Said, other: Said) => number {
  const { compare } = new Intl.Collator(language);
  return (one, other) => compare(one.text, other.text);
}
