import type { Meaning } from '../model/meaning';
import type { Language } from '../model/settings';
import type { TabRecord } from '../model/tab-record';
import type { ShownVerdict } from '../model/verdict';
import { clockOf, dateInWords, dayOf } from './dates';
import { pageInFull } from './host-name';
import { plainChain } from './level-parts';
import { neutralise } from './neutralise';
import { type DetailInReport, detailInReport, unfinishedIn } from './report-detail';
import { countsOf, type Row, rowsOf, tallyOf } from './rows';
import { issuerFact, levelShown, proven, type ShownSummary, sentenceShown, titleShown, verdictShown } from './shown';
import { sumInWords } from './tab-state';
import { type Hide, hiderOf, withoutPeople } from './without-people';
import { words } from './words';

/** A trust list as the report tells of it: which copy. */
export type ListInReport = { name: string; publisher: string; updated: string; issuers: number; sha256: string };

/** What was taken down of a page when the report was made. `hashes` and `meanings` by the examinations' ids; a hash that is missing is no longer kept. `made` is milliseconds since 1970. */
export type ReportSource = {
  record: TabRecord;
  made: number;
  program: string;
  browser: string | null;
  offline: boolean;
  lists: readonly ListInReport[];
  unreadableLists: number;
  hashes: Readonly<Record<string, string>>;
  meanings: Readonly<Record<string, Meaning>>;
  file: { name: string; sha256: string };
};

/** What the reader chose: the language, whether names are hidden, and the keys of the rows that are told in detail. */
export type ReportChoices = { language: Language; hideNames: boolean; detailed: readonly string[] };

/** One line of the table: everything in words, `verdict` null where we failed. `notes`: that something was not completed, and what stands in support of it. */
export type ReportRow = {
  key: string;
  number: number;
  verdict: ShownVerdict | null;
  word: string;
  title: string;
  titleLanguage: string | null;
  notes: string[];
  issuer: string;
  issued: string;
  level: string;
  hash: string;
};

/** Everything that stands on the paper, in words. */
export type ReportView = {
  host: string;
  facts: { name: string; value: string }[];
  remarks: string[];
  sum: string;
  counts: { verdict: ShownVerdict; word: string; count: number }[];
  rows: ReportRow[];
  levelNotes: string[];
  lists: ListInReport[];
  listsText: string | null;
  reading: { word: string; text: string }[];
  details: DetailInReport[];
  file: { name: string; sha256: string };
  /** That the file has the names which the paper hides. */
  fileNote: string | null;
  unchecked: string[];
  foot: string;
};

/** What a report says of a page's examinations. Nothing that needs a colour to be understood; nothing of one that was proved wrong but its verdict and the name it claims. */
export function reportOf(source: ReportSource, { language, hideNames, detailed }: ReportChoices): ReportView {
  const record = hideNames ? withoutPeople(source.record, language) : source.record;
  const hide: Hide = hideNames ? hiderOf(source.record, language) : (text) => text;
  const { report, screen, verdict } = words[language];
  const rows = rowsOf(record.entries);
  const tally = tallyOf(rows);
  const { found, rest } = sumInWords(tally, words[language]);
  const host = hideNames ? report.hiddenHost : pageInFull(record.host, language);
  const shown = rows.map((row, index) => rowOf(row, index + 1, source, language));
  return {
    host,
    facts: factsOf(source, rows, host, language),
    remarks: [
      ...(hideNames ? [report.namesHidden] : []),
      ...(source.offline ? [report.offline] : []),
      ...(record.limits ?? []).map((limit) => (limit === 'too-many' ? screen.limits[limit] : report.restless)),
    ],
    sum: rows.length === 0 ? '' : `${found} ${rest}`,
    counts: countsOf(rows).map((one) => ({ ...one, word: verdict[one.verdict] })),
    rows: shown,
    levelNotes: levelNotesOf(rows, language),
    lists: [...source.lists],
    listsText: listsText(source, language),
    reading: readingOf(rows, language),
    details: rows.flatMap((row, index) =>
      row.phase === 'done' && detailed.includes(row.key)
        ? [detailInReport(row.summary, source.meanings[row.key] ?? null, index + 1, hide, language)]
        : [],
    ),
    file: source.file,
    fileNote: hideNames && rows.length > 0 ? report.jsonHasNames : null,
    unchecked: uncheckedIn(source, rows, shown, language),
    foot: report.foot(source.program, `${dayOf(source.made)} ${clockOf(source.made, language)}`, hideNames ? '' : pageInFull(record.host, language)),
  };
}

/** A moment on paper is never "today": "21 november 2026 kl. 14.32". */
const momentOnPaper = (at: number, language: Language): string =>
  words[language].report.moment(dateInWords(dayOf(at), language) ?? '', clockOf(at, language));

function factsOf({ made, program, browser }: ReportSource, rows: readonly Row[], host: string, language: Language): ReportView['facts'] {
  const { fact, between } = words[language].report;
  const [first, last] = checkedFrom(rows, made).map((at) => momentOnPaper(at, language));
  const facts = [
    { name: fact.checked, value: first === last ? `${first}` : between(`${first}`, `${last}`) },
    { name: fact.program, value: program },
    { name: fact.page, value: host },
    { name: fact.browser, value: browser ?? '' },
  ];
  return facts.filter(({ value }) => value !== '');
}

function checkedFrom(rows: readonly Row[], made: number): [first: number, last: number] {
  const times = rows.flatMap((row) => (row.phase === 'done' ? [row.summary.examinedAt] : []));
  return times.length === 0 ? [made, made] : [Math.min(...times), Math.max(...times)];
}

function rowOf(row: Row, number: number, { hashes, meanings }: ReportSource, language: Language): ReportRow {
  const { report, screen } = words[language];
  if (row.phase !== 'done') {
    const label = neutralise(row.finding.label, 80) || words[language].unnamed;
    const open = { verdict: null, word: report.notFinished, notes: [], issuer: report.notShown, issued: report.notShown, level: report.notShown };
    return { key: row.key, number, title: label, titleLanguage: null, hash: report.noEvidence, ...open };
  }
  const { summary, endorsements } = row;
  const isProven = proven[summary.verdict];
  const unconfirmed = endorsements.filter(({ verdict }) => !proven[verdict]).length;
  return {
    key: row.key,
    number,
    verdict: summary.verdict,
    word: verdictShown(summary, language),
    title: titleShown(summary, language),
    titleLanguage: summary.titleLanguage,
    notes: [
      unfinishedIn(summary, meanings[row.key] ?? null, language),
      endorsements.length === 0 ? null : screen.endorsements(endorsements.length, unconfirmed),
    ].filter((note) => note !== null),
    issuer: issuerFact(summary, language) ?? report.notShown,
    issued: isProven ? (dateInWords(summary.validFrom, language) ?? report.notStated) : report.notShown,
    level: levelOnPaper(summary, language),
    hash: hashes[row.key] ?? report.noEvidence,
  };
}

/** "5", "5*" where it is derived, or the word for why there is none. */
function levelOnPaper(summary: ShownSummary, language: Language): string {
  const { notShown, levelInstead } = words[language].report;
  const { basis } = summary.level;
  const seqf = levelShown(summary);
  if (seqf !== null) return basis === 'stated_seqf' ? `${seqf}` : `${seqf}*`;
  if (basis === 'stated_seqf' || basis === 'derived_eqf' || basis === 'derived_nqf') return notShown;
  return proven[summary.verdict] || basis === 'self_asserted' ? levelInstead[basis] : notShown;
}

/** That a list could not be read, or that there is none. */
function listsText({ lists, unreadableLists }: ReportSource, language: Language): string | null {
  const { report } = words[language];
  if (unreadableLists > 0) return report.unreadableLists(unreadableLists);
  return lists.length === 0 ? report.noLists : null;
}

/** What a level is, and of those that are derived how: the rows with the same way together. */
function levelNotesOf(rows: readonly Row[], language: Language): string[] {
  const { levelNote, derived } = words[language].report;
  const numbers = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.phase !== 'done' || levelShown(row.summary) === null || row.summary.level.basis === 'stated_seqf') return;
    const chain = plainChain(row.summary.level);
    numbers.set(chain, [...(numbers.get(chain) ?? []), index + 1]);
  });
  return [levelNote, ...[...numbers].map(([chain, those]) => derived(new Intl.ListFormat(language).format(those.map(String)), chain))];
}

/** Each verdict that occurs, with its sentence: the same word can have two, for what was signed and what a server answers for. */
function readingOf(rows: readonly Row[], language: Language): ReportView['reading'] {
  const said = rows.flatMap((row) =>
    row.phase === 'done' ? [{ word: words[language].verdict[row.summary.verdict], text: sentenceShown(row.summary, language) }] : [],
  );
  return said.filter((one, index) => said.findIndex(({ text }) => text === one.text) === index);
}

function uncheckedIn({ made }: ReportSource, rows: readonly Row[], shown: readonly ReportRow[], language: Language): string[] {
  const { unchecked, noEvidence } = words[language].report;
  const unfinished = shown.filter(({ verdict }) => verdict === null).length;
  const gone = shown.filter(({ verdict, hash }) => verdict !== null && hash === noEvidence).length;
  return [
    ...(unfinished > 0 ? [unchecked.unfinished(unfinished)] : []),
    ...(gone > 0 ? [unchecked.gone(gone)] : []),
    ...(rows.length > 0 ? [unchecked.person, unchecked.claims, unchecked.attached] : []),
    unchecked.page,
    unchecked.since(momentOnPaper(checkedFrom(rows, made)[1], language)),
  ];
}
