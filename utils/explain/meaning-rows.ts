import type { Level } from '../model/level';
import type { Achievement, Attached, Concept, LearningOutcome, Related, ResultStatus, Said, Words } from '../model/meaning';
import type { Language } from '../model/settings';
import { dateInWords } from './dates';
import { fieldCode } from './fields';
import { conceptShown, isEsco, kindShown } from './labels';
import { levels, named } from './level-parts';
import { said } from './said';
import { words } from './words';
import { type MeaningRowName, meaningRows } from './words/meaning';
import { workloadShown } from './workload';

/** One thing that is told. `lead` are our words before it, `note` our words below it; `text` is the issuer's, in its own language. */
export type MeaningLine = { text: string; language: string | null; url: string | null; lead: string | null; note: string | null };
/** One row of what an achievement says. Without lines it is not stated, and a reader would look for it. */
export type MeaningRow = { name: MeaningRowName; lines: MeaningLine[]; note: string | null };

/** How the rows are told. `isOnly`: the credential has no other achievement. `endorsed`: somebody's endorsement of it was verified by itself. `isSigned`: it is somebody's word (that is the rule). `besides`: what is told beside it, of who and when: it is not told twice. */
export type Telling = { language: Language; isOnly: boolean; endorsed: boolean; isSigned?: boolean; besides?: readonly (string | null)[] };

/** What an achievement says, in the order in which it is told. Of what is not stated, only the rows that a reader looks for. */
export const rowsOfAchievement = (achievement: Achievement, telling: Telling): MeaningRow[] =>
  meaningRows
    .map((name) => rowOfAchievement(name, achievement, telling))
    .filter(({ name, lines }) => lines.length > 0 || (telling.isOnly && LOOKED_FOR.has(name)))
    .filter(({ name, lines }) => !REPEATED.has(name) || !lines.every(({ text }) => telling.besides?.includes(text)));

/** One of these rows; it has no lines where nothing is stated. */
export function rowOfAchievement(name: MeaningRowName, achievement: Achievement, telling: Telling): MeaningRow {
  const lines = LINES[name](achievement, telling.language);
  return { name, lines, note: lines.length === 0 ? null : noteOf(name, achievement, telling) };
}

/** What was not completed, the gravest first, in sentences; none where everything was, or nothing is said. */
export function unfinishedShown(statuses: readonly ResultStatus[], isSigned: boolean, language: Language): string[] {
  const { unfinished } = words[language].meaning;
  const open = statuses.flatMap((status) => (status === 'Completed' ? [] : [status]));
  return open.map((status) => unfinished[status](statuses.length > 1, isSigned));
}

const LOOKED_FOR: ReadonlySet<MeaningRowName> = new Set(['assessment', 'supervision', 'quality', 'attached']);

const REPEATED: ReadonlySet<MeaningRowName> = new Set(['awardedBy', 'awarded']);

type Lines = (achievement: Achievement, language: Language) => MeaningLine[];
const LINES: Record<MeaningRowName, Lines> = {
  outcomes: ({ outcomes }, language) => outcomes.filter(isKind('outcome')).flatMap((outcome) => outcomeLines(outcome, language)),
  criteria: ({ outcomes }, language) => outcomes.filter(isKind('criteria')).flatMap(({ words }) => wordLines(words, language)),
  description: ({ outcomes }, language) => outcomes.filter(isKind('description')).flatMap(({ words }) => wordLines(words, language)),
  workload: ({ workload }, language) => workload.map((one) => plainLine(workloadShown(one, language), language)),
  assessment: ({ assessment }, language) => conceptLines(assessment, language),
  result: ({ result, statuses }, language) => [
    ...result.flatMap((grade) => wordLines(grade, language)),
    ...statuses.map((status) => plainLine(words[language].meaning.status[status], language)),
  ],
  supervision: ({ supervision }, language) => conceptLines(supervision, language),
  quality: ({ quality }, language) => conceptLines(quality, language),
  participation: ({ participation }, language) => conceptLines(participation, language),
  prerequisites: ({ prerequisites }, language) => prerequisites.flatMap((one) => wordLines(one, language)),
  stackability: stackingLines,
  field: ({ fields }, language) => fields.map((field) => ({ ...conceptLine(field, language), note: codeNote(field) })),
  skills: ({ skills }, language) => conceptLines(skills, language),
  attached: ({ attached }, language) => attached.map((one) => attachedLine(one, language)),
  kind: ({ kind }, language) => kind.map((one) => line(kindShown(one, language), { url: kindShown(one, language).url })),
  awardedBy: ({ awardedBy }, language) => wordLines(awardedBy, language),
  awarded: ({ awarded }, language) => [dateInWords(awarded, language)].flatMap((date) => (date === null ? [] : [plainLine(date, language)])),
  more: ({ more }, language) => more.map((one) => relatedLine(one, null, language)),
};

function noteOf(name: MeaningRowName, { skills, outcomes }: Achievement, { language, endorsed, isSigned = true }: Telling): string | null {
  const { ownQuality, unsignedQuality, qualityEndorsed, escoNote } = words[language].meaning;
  if (name === 'quality' && !isSigned) return unsignedQuality;
  if (name === 'quality') return endorsed ? qualityEndorsed : ownQuality;
  if (name === 'skills') return skills.some(isEsco) ? escoNote : null;
  return name === 'outcomes' && outcomes.some((outcome) => outcome.skills.some(isEsco)) ? escoNote : null;
}

const isKind = (kind: LearningOutcome['kind']) => (outcome: LearningOutcome) => outcome.kind === kind;
const line = ({ text, language }: Said, more: Partial<MeaningLine> = {}): MeaningLine => ({
  text,
  language,
  url: null,
  lead: null,
  note: null,
  ...more,
});
/** A line of our own words, or with no language of its own. */
export const plainLine = (text: string, language: Language | null = null): MeaningLine => line({ text, language });
const conceptLine = (concept: Concept, language: Language): MeaningLine =>
  line(conceptShown(concept, language), { url: conceptShown(concept, language).url });
const conceptLines = (concepts: readonly Concept[], language: Language): MeaningLine[] => concepts.map((concept) => conceptLine(concept, language));

function wordLines(text: Words, language: Language): MeaningLine[] {
  const spoken = said(text, language);
  return spoken === null ? [] : [line(spoken)];
}

/** An outcome with the skills that it names below it, and how widely it is said to be of use; or, where it has no words, its skills. */
function outcomeLines({ words: text, skills, reuse }: LearningOutcome, language: Language): MeaningLine[] {
  const spoken = said(text, language);
  if (spoken === null) return conceptLines(skills, language);
  const names = skills.map((skill) => conceptShown(skill, language).text).join(', ');
  const notes = [names, reuse === undefined ? '' : words[language].meaning.reuse[reuse]].filter((note) => note !== '');
  return [line(spoken, { note: notes.length === 0 ? null : notes.join('. ') })];
}

function codeNote(field: Concept): string | null {
  const code = fieldCode(field);
  return code === null ? null : `ISCED-F ${code}`;
}

function stackingLines({ partial, partOf, leadsTo, parts }: Achievement, language: Language): MeaningLine[] {
  const { meaning } = words[language];
  const isSaid = partial === true || (partial === false && partOf.length === 0);
  const whole = isSaid ? [plainLine(partial ? meaning.partial : meaning.whole, language)] : [];
  const related = [
    ...partOf.map((one) => relatedLine(one, meaning.partOf, language)),
    ...leadsTo.map((one) => relatedLine(one, meaning.leadsTo, language)),
    ...parts.map((one) => relatedLine(one, meaning.parts, language)),
  ];
  return [...whole, ...related];
}

function relatedLine({ words: text, url, level }: Related, lead: string | null, language: Language): MeaningLine {
  const spoken = said(text, language) ?? { text: url === null ? '' : words[language].meaning.link(hostIn(url)), language };
  const stated = level === null ? '' : levelInShort(level, language);
  return line(spoken, { url, lead, note: stated === '' ? null : words[language].meaning.level(stated) });
}

/** The level of a part: its number, or all that was written where it is not one. */
function levelInShort(level: Level, language: Language): string {
  return level.seqf === null ? levels(level, words[language].meaning.and) : named('SeQF', String(level.seqf));
}

/** What was attached: its name, what it shows, and where it lies. */
function attachedLine({ words: text, description, kind, url }: Attached, language: Language): MeaningLine {
  const { link, standsElsewhere } = words[language].meaning;
  const about = said(description, language);
  const name = said(text, language) ?? about ?? { text: url === null ? '' : link(hostIn(url)), language };
  const notes = [kind, name === about ? null : (about?.text ?? null), url === null ? null : standsElsewhere(hostIn(url))];
  return line(name, {
    url,
    note:
      notes
        .filter((note) => note !== null && note !== '')
        .join('. ')
        .replaceAll(/([.!?])\. /g, '$1 ') || null,
  });
}

const hostIn = (url: string): string => URL.parse(url)?.host ?? '';
