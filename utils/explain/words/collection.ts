import type { TargetKind, WantedPart } from '../../model/collection';
import type { CoverGroup, MatchedAt } from '../collection/matched';
import type { TargetProblem } from '../collection/target';

/** Why nothing was kept or changed. */
export type CollectionTrouble = 'turned-off' | 'private' | 'not-saved' | 'unreadable' | 'no-case' | 'nothing';

/** Where one can go on from a case. */
export const nextSteps = ['validation', 'register', 'abroad', 'work'] as const;
export type NextStep = (typeof nextSteps)[number];

/** What the counsellor's page says, and the button in the panel that gathers. */
export type CollectionWords = {
  /** The page's name in the list of our pages, and as its title. */
  page: string;
  heading: string;
  lead: string;
  reading: string;
  add: {
    open: string;
    one: string;
    all: (count: number) => string;
    legend: string;
    which: string;
    fresh: string;
    name: string;
    nameMissing: string;
    cancel: string;
    added: (count: number, host: string) => string;
    already: (count: number) => string;
    left: (count: number) => string;
    show: string;
    where: string;
  };
  trouble: Record<CollectionTrouble, string>;
  /** What can still be done where the organisation lets nothing be kept. */
  turnedOff: string;
  cases: { heading: string; none: string; make: string; name: string; hint: string; button: string; made: (date: string) => string };
  sum: (credentials: number, sources: number) => string;
  onlyHere: string;
  back: string;
  rename: string;
  renameLabel: string;
  save: string;
  cancel: string;
  renamed: string;
  undo: string;
  undone: string;
  failed: string;
  gathered: {
    heading: string;
    lead: string;
    none: string;
    when: (moment: string) => string;
    remove: string;
    removeFrom: (host: string) => string;
    removed: (count: number, host: string) => string;
    judged: string;
    notJudged: string;
    fromTab: string;
    tabs: string;
    tabsNone: string;
    fromHost: (count: number, host: string) => string;
  };
  map: {
    heading: string;
    lead: string;
    caption: string;
    level: string;
    none: string;
    /** The column's name where it stands before a mark. */
    atLevel: (level: number) => string;
    noField: string;
    behind: (competence: string) => string;
    empty: string;
  };
  target: {
    heading: string;
    lead: string;
    name: string;
    nameHint: string;
    paste: string;
    pasteHint: string;
    compare: string;
    change: string;
    remove: string;
    removed: string;
    problem: Record<TargetProblem, string>;
    kind: Record<TargetKind, (count: number) => string>;
    left: (count: number) => string;
    group: Record<CoverGroup, string>;
    part: Record<WantedPart, string>;
    months: (count: number) => string;
    proof: (verified: number, confirmed: number) => string;
    level: (seqf: number) => string;
    nothing: string;
    nothingValid: string;
    notCompared: string;
    why: string;
    whyFor: (wanted: string) => string;
    by: { concept: string; words: Record<MatchedAt, string> };
    takeBack: string;
    takeBackOf: (title: string) => string;
    takenBack: string;
    putBack: string;
    putBackOf: (title: string) => string;
    changed: (proof: number, open: number) => string;
    matchTaken: (wanted: string, group: string) => string;
    foot: string;
  };
  steps: { heading: string; lead: string; step: Record<NextStep, { text: string; link: string }> };
  erase: {
    heading: string;
    lead: string;
    button: string;
    question: (name: string) => string;
    text: string;
    yes: string;
    done: (name: string, credentials: number, sources: number) => string;
  };
};

/** The addresses behind the next steps. Opened only by a click. */
export const stepLinks: Record<NextStep, string> = {
  validation: 'https://www.myh.se/validering-och-seqf',
  register: 'https://www.myh.se/kvalifikationer',
  abroad: 'https://www.uhr.se/bedomning-av-utlandsk-utbildning/',
  work: 'https://arbetsformedlingen.se/',
};
