import type { Achievement, Meaning, Said } from '../model/meaning';
import type { CardLine } from '../model/messages';
import type { Language } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import { answersOf, knownAnswers, unknownAnswers } from './answers';
import { dateInWords } from './dates';
import { type MeaningLine, rowsOfAchievement, unfinishedShown } from './meaning-rows';
import { neutralise } from './neutralise';
import { said } from './said';
import { issuedShown, proven, type ShownSummary, sentenceShown, titleShown, verdictShown } from './shown';
import type { Hide } from './without-people';
import { words } from './words';
import { elementIds, MANDATORY_ELEMENTS } from './words/detail';

/** One thing that the issuer says: in its own language, and in small what we say about it. */
export type ValueInReport = Said & { note: string | null };

/** One credential told in detail on paper. `unfinished` says that something was not completed. `says` are the issuer's words by what they are about; none where nothing was proved. */
export type DetailInReport = {
  key: string;
  number: number;
  verdict: ShownVerdict;
  word: string;
  title: string;
  titleLanguage: string | null;
  lead: string;
  unfinished: string | null;
  known: CardLine[];
  unknown: CardLine[];
  says: { name: string; values: ValueInReport[] }[];
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
    unfinished: unfinishedIn(summary, meaning, language),
    known: knownAnswers(answers),
    unknown: unknownAnswers(answers, summary.verdict, language),
    says: proven[summary.verdict] ? saidBy(summary, meaning?.achievements ?? [], hide, language) : [],
  };
}

/** That something was not completed, in sentences: a signed credential can say so, and a reader would else take it for the opposite. Null where nothing says it. */
export function unfinishedIn({ verdict }: ShownSummary, meaning: Meaning | null, language: Language): string | null {
  if (verdict === 'invalid') return null;
  const statuses = [...new Set((meaning?.achievements ?? []).flatMap((achievement) => achievement.statuses))];
  return unfinishedShown(statuses, proven[verdict], language).join(' ') || null;
}

/** The most values of one row: a paper is read from beginning to end. */
const VALUES_LIMIT = 12;

function saidBy(summary: ShownSummary, achievements: readonly Achievement[], hide: Hide, language: Language): DetailInReport['says'] {
  const { says, elementsStated, more } = words[language].report;
  const mandatory = elementIds.slice(0, MANDATORY_ELEMENTS);
  const stated = mandatory.filter((id) => summary.elements.stated.includes(id)).length;
  const rows: DetailInReport['says'] = [
    ...achievements.flatMap((achievement) => rowsOf(achievement, achievements.length === 1, language)),
    { name: says.until, values: own(dateInWords(summary.validUntil, language), language) },
    { name: says.level, values: own(words[language].levelSentence[summary.level.basis](summary.level), language) },
    { name: says.elements, values: summary.microCredential ? own(elementsStated(stated, mandatory.length), language) : [] },
  ];
  return rows
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({
      name,
      values: [
        ...values.slice(0, VALUES_LIMIT).map((value) => ({ ...value, text: hide(value.text), note: value.note === null ? null : hide(value.note) })),
        ...(values.length > VALUES_LIMIT ? own(more(values.length - VALUES_LIMIT), language) : []),
      ],
    }));
}

/** The rows of one achievement as the panel has them; of several, each under its name. */
function rowsOf(achievement: Achievement, isOnly: boolean, language: Language): DetailInReport['says'] {
  const { meaning, report } = words[language];
  const name = said(achievement.title, language);
  const rows = rowsOfAchievement(achievement, { language, isOnly, endorsed: false }).map((row) => ({
    name: meaning.row[row.name],
    values: row.lines.length === 0 ? own(meaning.notStated, language) : row.lines.map(valueOf),
  }));
  return isOnly || name === null ? rows : [{ name: report.says.part, values: [{ ...name, text: neutralise(name.text), note: null }] }, ...rows];
}

const valueOf = ({ text, language, lead, note }: MeaningLine): ValueInReport => ({
  text: neutralise(lead === null ? text : `${lead} ${text}`, 600),
  language,
  note: note === null ? null : neutralise(note, 600),
});

/** Our own words stand among the issuer's. */
const own = (text: string | null, language: Language): ValueInReport[] => (text === null ? [] : [{ text, language, note: null }]);
