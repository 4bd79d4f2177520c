import type { Command } from '../../model/command';

/** What the keys of every page and browser do for our reader, in the order in which they are told. */
export const usualKeys = ['next', 'press', 'close', 'panes', 'menu'] as const;
export type UsualKey = (typeof usualKeys)[number];

/** What is told of keys: those that the reader can change, and those that work everywhere. */
export type KeyboardWords = {
  lead: string;
  caption: string;
  does: string;
  keys: string;
  command: Record<Command, string>;
  none: string;
  /** None of them is set. */
  noneAtAll: string;
  change: string;
  /** How they are changed where the browser does not let us open its page. */
  byHand: Record<'chromium' | 'firefox', string>;
  usual: { heading: string; caption: string; key: Record<UsualKey, { keys: string; does: string }> };
};
