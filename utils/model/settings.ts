/** The two complete languages. `auto` follows the browser. */
export type Language = 'sv' | 'en';

/** May a service that shows credentials be asked about them: yes, or never. */
export type ProviderChoice = 'on' | 'off';
/** What was chosen, by the services' ids. One that is not there has not been chosen yet: it is asked of the reader first. */
export type ProviderChoices = Readonly<Record<string, ProviderChoice>>;

/** What may be done on a site, the most first: read by itself with marks in the page, the same on a click only, nothing drawn into the page, nothing at all. */
export const siteRules = ['automatic', 'on-click', 'panel-only', 'never'] as const;
export type SiteRule = (typeof siteRules)[number];

/**
 * The reader's choices, in `storage.local` under `settings`. `rules` holds what was chosen for single sites (see `siteOf`); `elsewhere` for all others, null until
 * that is chosen. Which of them hold, the browser's grants decide with them: `utils/model/site-rule.ts`. `askedOnly` are hosts that may be asked for keys and status
 * lists and nothing else: to the browser that is the same grant as for automatic checking, to the reader it is not. `providers` says, by their ids, which
 * services may be asked about the credentials that they show, and which never; one that is not there has not been chosen yet. `hidePeople`: no name, photo or date of
 * birth is shown in the panel, for unbiased reading. `policy` is what an organisation sets over them: it is there in the settings in force, and never stored.
 */
export type Settings = {
  version: 2;
  language: Language | 'auto';
  rules: Record<string, SiteRule>;
  elsewhere: SiteRule | null;
  askedOnly: string[];
  providers: Record<string, ProviderChoice>;
  hidePeople: boolean;
  policy?: Policy;
};

/**
 * What an organisation sets beside its trust lists. What it says nothing about is the reader's to choose; what it sets nobody else changes.
 *
 * Shape: `rules` by site (see `siteOf`), `providers` by the services' ids. `elsewhere` is the rule for all other sites, where the reader can choose only what reads
 *        less. `collections`: may credentials be kept in cases. A policy gives no grant: what is to be read by itself is read on a click until the browser lets us in.
 */
export type Policy = {
  language?: Language;
  rules: Readonly<Record<string, SiteRule>>;
  elsewhere?: SiteRule;
  providers: Readonly<Record<string, ProviderChoice>>;
  hidePeople?: boolean;
  collections?: 'on' | 'off';
};
/** What holds until the reader chooses. */
export const defaultSettings: Settings = {
  version: 2,
  language: 'auto',
  rules: {},
  elsewhere: null,
  askedOnly: [],
  providers: {},
  hidePeople: false,
};
