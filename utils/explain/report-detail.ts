import type { Achievement, Concept, Meaning, Said, Words } from '../model/meaning';
import type { CardLine } from '../model/messages';
import type { Language } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import { answersOf, knownAnswers, unknownAnswers } from './answers';
import { dateInWords } from './dates';
import { neutralise } from './neutralise';
import { said } from './said';
import { issuedShown, proven, type ShownSummary, sentenceShown, titleShown, verdictShown } from './shown';
import type { Hide } from './without-people';
import { words } from './words';
import { elementIds, MANDATORY_ELEMENTS } from './words/detail';

/** One credential told in detail on paper. `says` are the issuer's words by what they are about, each with its language; none where nothing was proved. */
export type DetailInReport = {
  key: string;
  number: number;
  verdict: ShownVerdict;
  word: string;
  title: string;
  titleLanguage: string | null;
  lead: string;
  known: CardLine[];
  unknown: CardLine[];
  says: { name: string; values: Said[] }[];
};

/** On paper nothing is "today": the sentences are written as of this long after, in milliseconds. */
const LATER = 10 * 86_400_000;

/** A credential in detail. `meaning` is null where it is not kept; `hide` takes names out of a text. */
export function detailInReport(summary: ShownSummary, meaning: Meaning | null, number: number, hide: Hide, language: Language): DetailInReport {
  const answers = answersOf(summary, language, summary.examinedAt + LATER);
  return {
    key: summary.id,
    number,
    verdict: summary.verdict,
    word: verdictShown(summary, language),
    title: titleShown(summary, language),
    titleLanguage: summary.titleLanguage,
    lead: [sentenceShown(summary, language), issuedShown(summary, language)].filter((text) => text !== '').join(' '),
    known: knownAnswers(answers),
    unknown: unknownAnswers(answers, summary.verdict, language),
    says: proven[summary.verdict] ? saidBy(summary, meaning?.achievements ?? [], hide, language) : [],
  };
}

/** The most values of one row: a paper is read from beginning to end. */
const VALUES_LIMIT = 12;
const OUTCOME_KINDS = ['outcome', 'criteria', 'description'] as const;

function saidBy(summary: ShownSummary, achievements: readonly Achievement[], hide: Hide, language: Language): DetailInReport['says'] {
  const { says, more, workload, elementsStated } = words[language].report;
  const { levelSentence } = words[language];
  const theirs = (all: readonly Words[]): Said[] => cleaned(all, hide, language);
  const concepts = (of: (achievement: Achievement) => readonly Concept[]): Said[] => theirs(achievements.flatMap(of).map((concept) => concept.words));
  const outcomes = achievements.flatMap((achievement) => achievement.outcomes);
  const kind = OUTCOME_KINDS.find((one) => outcomes.some((outcome) => outcome.kind === one)) ?? 'outcome';
  const mandatory = elementIds.slice(0, MANDATORY_ELEMENTS);
  const stated = mandatory.filter((id) => summary.elements.stated.includes(id)).length;
  const rows: DetailInReport['says'] = [
    { name: says[kind], values: theirs(outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => outcome.words)) },
    { name: says.skills, values: concepts(({ skills }) => skills) },
    {
      name: says.workload,
      values: achievements.flatMap((one) => one.workload.flatMap(({ amount, unit }) => own(workload[unit](neutralise(amount, 40))))),
    },
    { name: says.assessment, values: concepts(({ assessment }) => assessment) },
    { name: says.supervision, values: concepts(({ supervision }) => supervision) },
    { name: says.quality, values: concepts(({ quality }) => quality) },
    { name: says.until, values: own(dateInWords(summary.validUntil, language)) },
    { name: says.level, values: own(levelSentence[summary.level.basis](summary.level)) },
    { name: says.elements, values: summary.microCredential ? own(elementsStated(stated, mandatory.length)) : [] },
  ];
  return rows
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({
      name,
      values: values.length <= VALUES_LIMIT ? values : [...values.slice(0, VALUES_LIMIT), ...own(more(values.length - VALUES_LIMIT))],
    }));
}

/** Our own words stand among the issuer's. */
const own = (text: string | null): Said[] => (text === null ? [] : [{ text, language: null }]);

/** Each thing once, in the reader's language where it is said in that. */
function cleaned(all: readonly Words[], hide: Hide, language: Language): Said[] {
  const spoken = all.flatMap((one) => said(one, language) ?? []).map((one) => ({ ...one, text: hide(neutralise(one.text, 600)) }));
  return spoken.filter(({ text }, index) => text !== '' && spoken.findIndex((other) => other.text === text) === index);
}
