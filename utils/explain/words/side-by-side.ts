import type { SameBy } from '../same-skills';
import type { MeaningRowName } from './meaning';

/** What an achievement tells that is compared. */
export type ComparedTold = Exclude<MeaningRowName, 'skills' | 'attached' | 'awardedBy' | 'more'>;
/** The rows of the comparison. */
export type ComparedName = ComparedTold | 'recipient' | 'issuer' | 'level' | 'skills' | 'from' | 'until';

/** Why a credential's rows are empty: it was proved wrong, could not be checked, nobody signed its dates, or what it says is not kept here. */
export type Silence = 'invalid' | 'unverifiable' | 'unsigned' | 'not-kept';

/** What is said around two credentials side by side. */
export type SideBySideWords = {
  /** The way to it, and the choice of the other. */
  open: string;
  legend: string;
  which: string;
  show: string;
  cancel: string;
  /** In a case: the button, and what both are called in their lists. */
  choose: string;
  first: string;
  second: string;
  heading: string;
  lead: string;
  back: string;
  caption: string;
  verdict: string;
  issuer: string;
  /** One of the credentials in the list to choose from. */
  choice: (title: string, verdict: string) => string;
  openOne: (title: string) => string;
  withheld: string;
  notKept: string;
  notShown: string;
  /** Said once, beside the verdict, where rows are empty for another reason than that nothing is stated. */
  silent: Record<Silence, string>;
  unitsDiffer: string;
  skillsNote: string;
  same: Record<SameBy, string>;
  foot: string;
};
