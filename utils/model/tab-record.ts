import type { Summary } from './examination';
import type { Finding } from './finding';

/** The same credential at another place, handed in by a frame as a finding of its own. */
export type Twin = { finding: Finding; frameId: number };

/**
 * One finding's place on the screen: still being checked, or done with what was in it (often one credential, sometimes several, sometimes none).
 * `frameId` is the browser's number for the frame that handed it in: no other frame may change it or hear of it. The badge stands at `finding`; `twins` are
 * the other places. `text` is a digest of what was read, missing where nothing was.
 */
export type Entry = {
  finding: Finding;
  frameId?: number;
  twins?: Twin[];
  text?: string;
  state: { phase: 'checking' } | { phase: 'done'; results: Summary[] } | { phase: 'error'; code: string };
};

/** Why not all of a page was read: more than is looked into, or it changes so much that it is not followed any more. */
export const pageLimits = ['too-many', 'restless'] as const;
export type Limit = (typeof pageLimits)[number];

/**
 * What is known about one tab, kept for the session only. Popup, panel and badges are views of it.
 *
 * Shape: `host` is the page's host, nothing more of its address. `access`: may we be on this page at all (`not-allowed`: the browser admits no extension),
 *        on every visit (`automatic`), once by a click (`clicked`), not yet (`on-click`), or by the reader's
 *        own choice not at all (`never`). `looked`: the page has been searched through once.
 *        `document` is the browser's id of the page's document, where it gives one. `marked` is the finding whose badge was clicked last.
 *        `limits`: why not all of the page was read. `order`: by frame, the ids of what stands in it, from the first to the last.
 *        `drawn`: the script that draws badges has been put into the page.
 *        The text of an embedded finding is not here (`raw` is `""`): it is the evidence's `raw`.
 */
export type TabRecord = {
  version: 3;
  tabId: number;
  host: string;
  access: 'not-allowed' | 'on-click' | 'clicked' | 'automatic' | 'never';
  looked: boolean;
  entries: Entry[];
  document?: string;
  marked?: string;
  drawn?: true;
  limits?: Limit[];
  order?: Record<number, string[]>;
};
