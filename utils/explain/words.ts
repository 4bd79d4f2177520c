import type { Language } from '../model/settings';
import type { AdvertWords } from './words/advert';
import type { CodeWords } from './words/codes';
import type { CollectionWords } from './words/collection';
import type { MapWords } from './words/competence-map';
import type { DetailWords } from './words/detail';
import type { KeyboardWords } from './words/keyboard';
import type { MeaningWords } from './words/meaning';
import type { MendedWords } from './words/mended';
import type { NoNamesWords } from './words/no-names';
import type { OneAwayWords } from './words/one-away';
import type { OverviewWords } from './words/overview';
import type { PersonWords } from './words/person';
import type { PreviewWords } from './words/preview';
import type { ReportWords } from './words/report';
import type { ScreenWords } from './words/screens';
import type { SideBySideWords } from './words/side-by-side';
import type { SiteRuleWords } from './words/site-rules';
import type { VerdictWords } from './words/verdicts';
import { en } from './words.en';
import { sv } from './words.sv';

/**
 * Every sentence that the product can say about credentials. A missing key does not compile, in either language.
 *
 * Shape: verdicts and levels stand at the top; `answers` words the checks, `screen` popup and panel, `rules` what may be done on a site, `detail` one credential in the panel, `overview` the order of its list,
 *        `preview` the page where a person sees an own credential, `map` the competence map, `person` comparing the person, `report` the page to print, `sideBySide` two
 *        credentials compared, `keyboard` the keys.
 */
export type Words = VerdictWords & {
  answers: CodeWords;
  screen: ScreenWords;
  rules: SiteRuleWords;
  detail: DetailWords;
  meaning: MeaningWords;
  oneAway: OneAwayWords;
  overview: OverviewWords;
  collection: CollectionWords;
  advert: AdvertWords;
  noNames: NoNamesWords;
  mended: MendedWords;
  preview: PreviewWords;
  map: MapWords;
  person: PersonWords;
  report: ReportWords;
  sideBySide: SideBySideWords;
  keyboard: KeyboardWords;
};

/** The two complete dictionaries. */
export const words: Record<Language, Words> = { sv, en };
