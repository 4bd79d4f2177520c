import type { Language, SiteRule } from '../model/settings';
import type { TrustListWords } from './words/trust-lists';
import { en } from './words.options.en';
import { sv } from './words.options.sv';

/** The sections of the options page, in order. */
export const optionsSections = ['language', 'sites', 'services', 'lists', 'keyboard', 'privacy'] as const;
export type OptionsSection = (typeof optionsSections)[number];

/** What may be wrong with an address that somebody typed to name a website. */
export type AddressProblem = 'empty' | 'not-an-address' | 'not-https';

/** The services that show credentials, by what can come of asking them: a signature that is checked here, the word of a server, or nothing that a machine can read. */
export const serviceGroups = ['signed', 'at-source', 'elsewhere'] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** Who may be asked when a credential is checked, or a list fetched. Each is a row of the table "what leaves the browser". */
export const asked = ['issuer', 'status', 'service', 'link', 'pointed', 'other', 'list'] as const;
export type Asked = (typeof asked)[number];

/** Every sentence of the options page. A missing key does not compile, in either language. */
export type OptionsWords = {
  title: string;
  lead: string;
  /** What is wrong in what the organisation sets. */
  policy: { faulty: string; part: (name: string) => string; entry: (part: string, name: string) => string; more: (count: number) => string };
  pages: { label: string; preview: string; options: string; welcome: string; glossary: string; collection: string };
  onThisPage: string;
  goTo: string;
  undo: string;
  undone: string;
  cancel: string;
  failed: string;
  section: Record<OptionsSection, string>;
  language: { label: string; auto: Record<Language, string>; own: Record<Language, string>; hint: string; saved: string };
  sites: {
    lead: string;
    caption: string;
    site: string;
    check: string;
    change: string;
    all: string;
    allRule: string;
    allMeans: Record<SiteRule, string>;
    ruleFor: (host: string) => string;
    /** Rows that have no rule: a site that may only be asked, and a grant for many hosts at once. */
    without: Record<'asked' | 'wide', string>;
    alsoAsked: string;
    search: string;
    shown: (found: number, all: number) => string;
    remove: string;
    removeSite: (host: string) => string;
    add: { label: string; example: string; mode: string; button: string; hint: string };
    problem: Record<AddressProblem, string>;
    said: {
      elsewhere: Record<SiteRule, string>;
      rule: Record<SiteRule, (host: string) => string>;
      removed: (host: string) => string;
      refused: string;
    };
  };
  services: {
    lead: string;
    group: Record<ServiceGroup, { heading: string; means: string }>;
    count: (count: number) => string;
    areOn: (names: string[]) => string;
    areOff: (names: string[]) => string;
    service: string;
    mayAsk: string;
    mayAskNamed: (name: string) => string;
    choice: Record<'ask' | 'on' | 'off', string>;
    picturesOnly: string;
    /** The name of a link to a service's own page. */
    visit: (name: string) => string;
    never: string;
    said: Record<'ask' | 'on' | 'off', (name: string) => string> & { refused: string };
  };
  lists: TrustListWords;
  privacy: {
    lead: string;
    leaves: string;
    leavesLead: string;
    who: string;
    when: string;
    learns: string;
    asked: Record<Asked, { who: string; when: string; learns: string }>;
    never: string;
    session: string;
    stored: (lists: number, sites: number, services: number, cases?: number) => string;
    copy: { save: string; fileName: string; saved: string };
    erase: string;
    dialog: { heading: string; text: string; erase: string };
    erased: string;
  };
};

/** The options page's sentences in both languages. */
export const optionsWords: Record<Language, OptionsWords> = { sv, en };
