import type { Examination } from './examination';
import type { Finding } from './finding';
import type { Result } from './result';
import type { Limit } from './tab-record';
import type { ShownVerdict } from './verdict';

/** One line of the hover card: the outcome's glyph, a strong lead and the sentence after it. */
export type CardLine = { glyph: ShownVerdict | 'info'; lead: string; text: string };

/**
 * What a badge may show: words, already in the reader's language, and nothing that was fetched.
 * Shape: `level` is the SeQF number or null, `levelText` its label.  `more` names the way to the panel. `link` leads to where the reader can look, an https address.
 */
export type BadgeView = {
  part: string;
  verdict: ShownVerdict;
  word: string;
  sentence: string;
  title: string;
  meta: string;
  level: number | null;
  levelText: string;
  lines: CardLine[];
  more: string;
  link?: { url: string; text: string };
};

/** What a page script may ask. Everything here comes from a page: trust none of it. It gets words to show, never a fetched body, never a verdict to keep. */
export type FromPage = {
  /** Examine one finding. Asking again with the same finding gives the same job's answer. */
  examine: { ask: { finding: Finding }; answer: { badges: BadgeView[]; language: string } };
  /**
   * The page has been searched: how many findings there are. Makes the background put in the script that asks about them. The answer has the words for a badge that
   * waits, and for one that the extension has left behind ("Ladda om sidan"). `gone` are findings that stood under another address of the same document
   * and stand there no more: another person's page, drawn without loading. `limits` say why not all of it was read. `order` has the findings' ids as they stand, from the first to the last.
   */
  looked: { ask: { count: number; gone?: string[]; limits?: Limit[]; order?: string[] }; answer: { checking: string; stale?: string } };
  /** A real click on a badge: mark the credential, and open the panel where the browser lets us. `how` says how to open it by hand, where it does not. */
  open: { ask: { findingId: string }; answer: { opened: boolean; how?: string } };
};

/** What our own pages (popup, side panel, options, welcome) may ask. Their state they read from storage. */
export type FromOwnPages = {
  /** Look through a tab now (after a click, or again). */
  look: { ask: { tabId: number }; answer: null };
  /** Examine one finding again, past every cache. */
  recheck: { ask: { tabId: number; findingId: string }; answer: null };
  /** The rules or the grants changed: what is registered and what is open follows. Answered when it has. */
  sites: { ask: Record<string, never>; answer: null };
  /**
   * Examine what somebody gave us that stands on no page: a text, a file (a `data:` address), an https address. Nothing of it is kept. `fresh` passes every cache.
   * The problem is a short word for a fault of ours.
   */
  preview: { ask: { carried: Given; fresh: boolean }; answer: Result<Examination[], string> };
};

/** What somebody may give us. */
export type Given = { kind: 'embedded'; raw: string } | { kind: 'linked'; url: string };

/** What the background sends to a page script: the badges of one finding, again (a trust list changed, a permission was given); look again; take the badges away; leave. */
export type ToPage = { kind: 'badges'; findingId: string; badges: BadgeView[] } | { kind: 'look' } | { kind: 'undraw' } | { kind: 'leave' };

/** A handler for each question of one of the maps above: a missing one does not compile. */
export type Answers<Map extends Record<string, { ask: unknown; answer: unknown }>, Sender> = {
  [Kind in keyof Map]: (ask: Map[Kind]['ask'], sender: Sender) => Promise<Map[Kind]['answer']>;
};
