import type { EntryPart, ListForm, ListProblem, RenewalDoubt } from '../../model/list-import';

/** What may be wrong with an issuer that somebody typed. */
export type IssuerProblem =
  | 'name-missing'
  | 'id-missing'
  | 'id-not-known-kind'
  | 'id-has-more-than-did'
  | 'id-not-https'
  | 'id-already-there'
  | 'country-unknown';

/** What is said about lists of issuers in the options. */
export type TrustListWords = {
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
