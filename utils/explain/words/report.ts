import type { LevelBasis } from '../../model/level';

/** What the report says: a page to print, and the controls around it. */
export type ReportWords = {
  title: string;
  create: string;
  /** The controls, which are not printed. */
  controls: string;
  print: string;
  printHint: string;
  saveJson: string;
  jsonHint: string;
  jsonHasNames: string;
  language: string;
  languages: Record<'sv' | 'en', string>;
  hideNames: string;
  inDetail: string;
  all: string;
  ready: string;
  waiting: string;
  gone: { title: string; text: string };
  empty: { title: string; text: string };
  offline: string;
  restless: string;
  namesHidden: string;
  fact: Record<'page' | 'checked' | 'program' | 'browser', string>;
  /** "21 november 2026 kl. 14.32" */
  moment: (date: string, clock: string) => string;
  /** From the first to the last. */
  between: (first: string, last: string) => string;
  hiddenHost: string;
  summary: string;
  inOrder: string;
  column: Record<'credential' | 'issuer' | 'issued' | 'level' | 'verdict', string>;
  notShown: string;
  notStated: string;
  notFinished: string;
  levelInstead: Record<Exclude<LevelBasis, 'stated_seqf' | 'derived_eqf' | 'derived_nqf'>, string>;
  levelNote: string;
  /** Which rows have a derived level, and how it came about. */
  derived: (numbers: string, chain: string) => string;
  lists: string;
  noLists: string;
  unreadableLists: (count: number) => string;
  listColumn: Record<'name' | 'publisher' | 'updated' | 'issuers' | 'hash', string>;
  howToRead: string;
  details: (count: number) => string;
  chosen: string;
  /** What the issuer says, by what it is about. */
  says: Record<'part' | 'until' | 'level' | 'elements', string>;
  elementsStated: (stated: number, of: number) => string;
  /** How many more there are than stand here. */
  more: (count: number) => string;
  hashes: string;
  hashesText: string;
  noEvidence: string;
  file: (name: string) => string;
  notProof: string;
  notChecked: string;
  unchecked: {
    person: string;
    claims: string;
    attached: string;
    page: string;
    since: (moment: string) => string;
    unfinished: (count: number) => string;
    gone: (count: number) => string;
  };
  foot: (program: string, made: string, host: string) => string;
  /** "Sida 1 av 2", around the two numbers. */
  pageOf: [before: string, between: string];
};
