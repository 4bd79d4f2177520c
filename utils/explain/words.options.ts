import type { EntryPart, ListForm, ListProblem, RenewalDoubt } from '../model/list-import';
import type { Language, SiteRule } from '../model/settings';
import { en } from './words.options.en';
import { sv } from './words.options.sv';

/** The sections of the options page, in order. */
export const optionsSections = ['language', 'sites', 'services', 'lists', 'privacy'] as const;
export type OptionsSection = (typeof optionsSections)[number];

/** What may be wrong with an address that somebody typed to name a website. */
export type AddressProblem = 'empty' | 'not-an-address' | 'not-https';

/** What may be wrong with an issuer that somebody typed. */
export type IssuerProblem =
  | 'name-missing'
  | 'id-missing'
  | 'id-not-known-kind'
  | 'id-has-more-than-did'
  | 'id-not-https'
  | 'id-already-there'
  | 'country-unknown';

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
  pages: { label: string; options: string; welcome: string };
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
  lists: {
    lead: string;
    caption: string;
    list: string;
    issuers: string;
    updated: string;
    change: string;
    none: string;
    unreadable: (count: number) => string;
    edit: string;
    editList: (name: string) => string;
    close: string;
    remove: string;
    removeNamed: (name: string) => string;
    exported: string;
    exportNamed: (name: string) => string;
    create: string;
    importFile: string;
    address: { label: string; example: string; hint: string; button: string; asking: string; allow: (host: string) => string; problem: string };
    /** Lists that the organisation set: how they are marked, and what is wrong with them. */
    managed: {
      mark: string;
      lead: string;
      faulty: string;
      fault: { policy: string; list: (list: number, why: string) => string; entry: (list: number, entry: string) => string };
    };
    renew: string;
    renewNamed: (name: string) => string;
    /** Where a copy came from and when; "" for what is not known. */
    fetched: (host: string, date: string | null) => string;
    notFetched: (date: string, why: string) => string;
    keptOut: (date: string, why: string) => string;
    editor: {
      detaches: (host: string) => string;
      newHeading: string;
      heading: (name: string) => string;
      name: string;
      publisher: string;
      publisherHint: string;
      ownName: string;
      ownPublisher: string;
      nameMissing: string;
      publisherMissing: string;
      save: string;
      create: string;
      issuers: string;
      noIssuers: string;
      addIssuer: string;
    };
    issuer: {
      heading: string;
      editHeading: (name: string) => string;
      name: string;
      id: string;
      idHint: string;
      why: string;
      country: string;
      countryHint: string;
      add: string;
      save: string;
      problem: Record<IssuerProblem, string>;
    };
    review: {
      heading: string;
      from: (publisher: string, updated: string) => string;
      count: (count: number) => string;
      replaces: (name: string) => string;
      skipped: (count: number) => string;
      skippedEntry: (number: number, why: EntryPart) => string;
      save: string;
      replace: string;
      /** What one should know before trusting it. */
      caution: Record<ListForm, string>;
      problem: Record<ListProblem, string>;
      more: (count: number) => string;
      /** Why a newer copy was kept out. */
      doubt: Record<RenewalDoubt, string>;
      doubtHeading: string;
      replaceAnyway: string;
      keep: string;
    };
    said: {
      created: (name: string) => string;
      saved: string;
      removed: (name: string) => string;
      issuerAdded: (name: string) => string;
      issuerRemoved: (name: string) => string;
      imported: (issuers: number, skipped: number) => string;
      renewed: (name: string) => string;
    };
  };
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
    stored: (lists: number, sites: number, services: number) => string;
    erase: string;
    dialog: { heading: string; text: string; erase: string };
    erased: string;
  };
};

/** The options page's sentences in both languages. */
export const optionsWords: Record<Language, OptionsWords> = { sv, en };
