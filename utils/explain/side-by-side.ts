import type { Meaning, Said, Workload } from '../model/meaning';
import type { Language } from '../model/settings';
import { dateInWords } from './dates';
import { levelLines } from './level-lines';
import { type MeaningLine, plainLine, rowOfAchievement, unfinishedShown } from './meaning-rows';
import { said } from './said';
import { skillLines, skillsIn } from './same-skills';
import { beginsLater, domainShown, issuerSaid, levelShown, proven, recipientShown, type ShownSummary, sentenceShown } from './shown';
import { words } from './words';
import type { ComparedName, ComparedTold, Silence } from './words/side-by-side';

/** One of two credentials. `meaning` is null where it is not kept any more; `endorsed`: an endorsement of it was verified by itself. */
export type Side = { summary: ShownSummary; meaning: Meaning | null; endorsed: boolean };

/** What a credential tells in a row; `of` is the achievement that it tells it of, where it has several. */
export type Told = { of: Said | null; lines: MeaningLine[]; note: string | null };

/**
 * One credential's place in a row. `withheld`: not there, and its holder may keep it back. `not-kept`: it is not here any more. `not-shown`: its proof does not hold, so nothing
 * that it says is laid beside another's words.
 */
export type Cell = { kind: 'told'; told: Told[] } | { kind: 'not-stated' | 'withheld' | 'not-kept' | 'not-shown' };

/** One row of the comparison: our name for it, both credentials, and what must be said of the two together. */
export type ComparedRow = { name: ComparedName; label: string; cells: [Cell, Cell]; note: string | null };

/**
 * Two credentials side by side, row by row, as each tells of itself. No score, no winner, and nothing counted over: a workload stays in its own unit.
 *
 * Shape: the rows that a reader looks for always, `Anges inte` among them; the others where one of the two tells something.
 */
export function sideBySide(one: Side, other: Side, language: Language): ComparedRow[] {
  return ROWS.map(([name, cellOf]) => ({
    name,
    label: labelOf(name, [one, other], language),
    cells: [cellOf(one, other, language), cellOf(other, one, language)] satisfies [Cell, Cell],
    note: noteOf(name, one, other, language),
  })).filter(({ name, cells }) => ALWAYS.has(name) || cells.some(({ kind }) => kind === 'told'));
}

/** Why the verdict is what it is, what the credential itself says was not completed, and why rows of it are empty. */
export function verdictLines(side: Side, language: Language): string[] {
  const { summary, meaning } = side;
  const silence = silenceOf(side);
  const statuses = summary.verdict === 'invalid' ? [] : (meaning?.achievements ?? []).flatMap((achievement) => achievement.statuses);
  return [
    sentenceShown(summary, language),
    ...unfinishedShown([...new Set(statuses)], proven[summary.verdict], language),
    ...(silence === null ? [] : [words[language].sideBySide.silent[silence]]),
  ];
}

function silenceOf({ summary: { verdict }, meaning }: Side): Silence | null {
  if (verdict === 'invalid' || verdict === 'unverifiable') return verdict;
  if (meaning === null) return 'not-kept';
  return verdict === 'unsigned' ? verdict : null;
}

type CellOf = (own: Side, other: Side, language: Language) => Cell;

/** Does it say anything that may be laid beside another's words? What nobody signed does, as its own claim. */
const speaks = ({ summary: { verdict } }: Side): boolean => verdict !== 'invalid' && verdict !== 'unverifiable';

/** What stands on the whole credential. */
const ofWhole =
  (textsOf: (own: Side, language: Language) => (string | null)[], mayTell: (own: Side) => boolean): CellOf =>
  (own, _other, language) => {
    if (!mayTell(own)) return { kind: 'not-shown' };
    const texts = new Set(textsOf(own, language).flatMap((text) => (text === null || text === '' ? [] : [text])));
    return cellFrom(own, [{ of: null, lines: [...texts].map((text) => plainLine(text)), note: null }]);
  };

/** Whom it names may be told as what it says of itself, unless it was proved wrong. */
const isNotWrong = ({ summary: { verdict } }: Side): boolean => verdict !== 'invalid';

/** Dates are told only of what is proven, as on the time line. */
const isDated = ({ summary: { verdict } }: Side): boolean => proven[verdict];

/** What each of its achievements tells. */
const ofAchievements =
  (name: ComparedTold): CellOf =>
  (own, _other, language) => {
    const { summary, endorsed } = own;
    const telling = { language, isOnly: false, endorsed, isSigned: proven[summary.verdict] };
    return achievementsCell(own, language, (achievement) => {
      const { lines, note } = rowOfAchievement(name, achievement, telling);
      return { lines, note: name === 'quality' ? note : null };
    });
  };

const level: CellOf = (own, _other, language) => {
  if (!speaks(own)) return { kind: 'not-shown' };
  return { kind: 'told', told: [{ of: null, lines: levelLines(own.summary.level, language), note: null }, ...levelsOfSeveral(own, language)] };
};

const skills: CellOf = (own, other, language) => {
  const beside = speaks(other) ? (other.meaning?.achievements ?? []) : [];
  return achievementsCell(own, language, (achievement) => ({ lines: skillLines(achievement, beside, language), note: null }));
};

const awarded: CellOf = (own, other, language) => (isDated(own) ? ofAchievements('awarded')(own, other, language) : { kind: 'not-shown' });

/** The rows in their order: who, what it stands for, how it was earned, what it is about, when. */
const ROWS: readonly (readonly [ComparedName, CellOf])[] = [
  ['recipient', ofWhole(({ summary }) => [recipientShown(summary)], isNotWrong)],
  ['issuer', ofWhole(({ summary }, language) => [issuerSaid(summary, language), domainShown(summary)], isNotWrong)],
  ['kind', ofAchievements('kind')],
  ['level', level],
  ['workload', ofAchievements('workload')],
  ['outcomes', ofAchievements('outcomes')],
  ['criteria', ofAchievements('criteria')],
  ['description', ofAchievements('description')],
  ['assessment', ofAchievements('assessment')],
  ['result', ofAchievements('result')],
  ['supervision', ofAchievements('supervision')],
  ['quality', ofAchievements('quality')],
  ['participation', ofAchievements('participation')],
  ['prerequisites', ofAchievements('prerequisites')],
  ['stackability', ofAchievements('stackability')],
  ['skills', skills],
  ['field', ofAchievements('field')],
  ['awarded', awarded],
  ['from', ofWhole(({ summary }, language) => [dateInWords(summary.validFrom, language)], isDated)],
  ['until', ofWhole(({ summary }, language) => [dateInWords(summary.validUntil, language)], isDated)],
];

/** What a reader looks for: not stated is an answer, too. */
const ALWAYS: ReadonlySet<ComparedName> = new Set<ComparedName>([
  'issuer',
  'level',
  'workload',
  'outcomes',
  'assessment',
  'supervision',
  'quality',
  'skills',
  'field',
  'from',
  'until',
]);

function achievementsCell(own: Side, language: Language, tell: (achievement: Meaning['achievements'][number]) => Omit<Told, 'of'>): Cell {
  if (!speaks(own)) return { kind: 'not-shown' };
  if (own.meaning === null) return { kind: 'not-kept' };
  const { achievements } = own.meaning;
  const several = achievements.length > 1;
  return cellFrom(
    own,
    achievements.map((achievement) => ({ of: several ? nameOf(achievement.title, language) : null, ...tell(achievement) })),
  );
}

function cellFrom({ summary }: Side, all: readonly Told[]): Cell {
  const told = all.filter(({ lines }) => lines.length > 0);
  if (told.length > 0) return { kind: 'told', told };
  return { kind: summary.withheld === 0 ? 'not-stated' : 'withheld' };
}

const nameOf = (title: Parameters<typeof said>[0], language: Language): Said =>
  said(title, language) ?? { text: words[language].meaning.hasNoName, language };

/** The level of each achievement, where there are several and they state one. */
function levelsOfSeveral({ meaning }: Side, language: Language): Told[] {
  const achievements = meaning?.achievements ?? [];
  if (achievements.length < 2) return [];
  return achievements
    .filter((achievement) => achievement.level.statements.length > 0)
    .map((achievement) => ({ of: nameOf(achievement.title, language), lines: levelLines(achievement.level, language), note: null }));
}

function labelOf(name: ComparedName, sides: readonly Side[], language: Language): string {
  const { sideBySide: own, meaning, detail } = words[language];
  if (name === 'issuer') return own.issuer;
  if (name === 'level') return detail.level;
  if (name === 'from') return sides.some(({ summary }) => beginsLater(summary)) ? detail.fact.start : detail.fact.from;
  return name === 'recipient' || name === 'until' ? detail.fact[name] : meaning.row[name];
}

function noteOf(name: ComparedName, one: Side, other: Side, language: Language): string | null {
  const { sideBySide: own, detail } = words[language];
  if (name === 'level') return [one, other].some(({ summary }) => levelShown(summary) !== null) ? detail.levelMeans : null;
  if (name === 'workload') return unitsDiffer(workloadsOf(one), workloadsOf(other)) ? own.unitsDiffer : null;
  if (name === 'skills') return [one, other].some(hasSkills) ? own.skillsNote : null;
  return null;
}

const hasSkills = (side: Side): boolean => speaks(side) && (side.meaning?.achievements ?? []).some((achievement) => skillsIn(achievement).length > 0);

const workloadsOf = (side: Side): Workload[] => (speaks(side) ? (side.meaning?.achievements ?? []).flatMap(({ workload }) => workload) : []);

/** Both say how much, and not once in the same unit. */
function unitsDiffer(one: readonly Workload[], other: readonly Workload[]): boolean {
  const units = new Set(one.map(unitOf));
  return one.length > 0 && other.length > 0 && !other.some((workload) => units.has(unitOf(workload)));
}

const unitOf = ({ unit, framework }: Workload): string => (unit === 'credits' ? `credits ${framework ?? ''}` : unit);
