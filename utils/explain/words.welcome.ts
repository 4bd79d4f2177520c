import type { Language, SiteRule } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import { en } from './words.welcome.en';
import { sv } from './words.welcome.sv';

/** The marks grouped by what they mean for the reader, in the order in which they are explained. Each verdict stands in exactly one group. */
export const markGroups = {
  holds: ['verified', 'confirmed-at-source'],
  'not-all-known': ['issuer-unknown', 'status-unknown', 'unverifiable', 'unsigned'],
  'not-now': ['expired', 'not-yet-valid', 'suspended', 'revoked'],
  wrong: ['invalid'],
} as const satisfies Record<string, readonly ShownVerdict[]>;
export type MarkGroup = keyof typeof markGroups;

/** Where the reader may want us to check: when asked, on websites named one by one, or everywhere. */
export const choices = ['on-click', 'chosen', 'everywhere'] as const;
export type Choice = (typeof choices)[number];

/** How the panel is opened differs: Firefox lets no click on a page open its sidebar. */
export type BrowserKind = 'chromium' | 'firefox';

/** Every sentence of the welcome page. A missing key does not compile, in either language. */
export type WelcomeWords = {
  title: string;
  lead: string;
  read: {
    heading: string;
    text: string;
    more: string;
    example: string;
    course: string;
    school: string;
    degree: string;
    college: string;
    job: string;
    employer: string;
  };
  marks: { heading: string; text: string[]; more: string; group: Record<MarkGroup, string>; means: Record<ShownVerdict, string> };
  panel: {
    heading: string;
    text: string;
    open: Record<BrowserKind, (shortcut: string | null) => string>;
    title: string;
    issuer: string;
    when: string;
    expired: string;
    onPage: string;
    inPanel: string;
  };
  where: {
    heading: string;
    text: string;
    choice: Record<Choice, { name: string; means: string }>;
    save: string;
    tryExample: string;
    toOptions: string;
    saved: Record<Choice, string>;
    /** The organisation has decided: what holds on all websites that it has no rule of its own for. */
    set: { text: string; holds: Record<SiteRule, string>; allow: string; toOptions: string };
    /** The browser did not let us check everywhere: this is what holds instead. */
    refused: Record<Exclude<Choice, 'everywhere'>, string>;
  };
};

/** The welcome page's sentences in both languages. */
export const welcomeWords: Record<Language, WelcomeWords> = { sv, en };
