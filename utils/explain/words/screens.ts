import type { Limit } from '../../model/tab-record';
import type { WayOnCode } from '../way-on';

/** How many credentials stand where: `closer` are those that the reader should look at more closely, `waiting` those that need the reader's permission first. */
export type Tally = { found: number; verified: number; confirmed: number; closer: number; waiting: number; checking: number };

/** A screen's state that is not a list of credentials: what is going on, and what it means. */
export type StateWords = { title: string; text: string };

/** What popup and side panel say around the credentials. */
export type ScreenWords = {
  heading: string;
  browserPage: string;
  foundOnPage: (count: number) => string;
  /** The rest of the sum: "3 är verifierade, 4 behöver du titta närmare på." */
  summary: (tally: Tally) => string;
  progress: (done: number, total: number) => string;
  progressName: string;
  credentials: string;
  pageSays: (label: string) => string;
  everything: string;
  /** How many endorsements a credential has, and how many of them could not be confirmed. */
  endorsements: (count: number, unconfirmed: number) => string;
  anEndorsement: string;
  checkedHere: string;
  settings: string;
  lookAgain: string;
  /** Leads to the page where one sees an own credential. */
  checkOwn: string;
  /** Why not all of the page was read. */
  limits: Record<Limit, string>;
  /** The entry in the browser's menu, and what stands over the answer where it holds no credential. */
  checkThis: string;
  askedFor: string;
  checkAlways: (host: string) => string;
  allowSite: (host: string) => string;
  resume: string;
  tryAgain: string;
  showAll: string;
  looking: StateWords;
  empty: StateWords & { more: string };
  notAllowed: StateWords;
  onClick: StateWords & { more: string };
  never: StateWords;
  offline: StateWords;
  error: StateWords & { code: (code: string) => string };
  /** What is asked for before a server may be asked: `for` says what lies there. */
  ask: { status: (host: string) => string; other: (host: string) => string; allow: (host: string) => string; learns: string };
  /** What is asked for before a service that shows credentials may be asked about one. */
  askProvider: {
    shownAt: (name: string) => string;
    ask: (name: string) => string;
    /** The same in the popup, of so many credentials; and where another place has the button. */
    askAbout: (name: string, count: number) => string;
    inPanel: (name: string) => string;
    learns: (name: string) => string;
    /** The same of several services, said once; and that there are more than have a button. */
    eachLearns: string;
    more: string;
    lasts: (name: string) => string;
  };
  /** A link to where the reader can look, by the answer that says so. */
  wayOn: Record<WayOnCode, (name: string) => string>;
};
