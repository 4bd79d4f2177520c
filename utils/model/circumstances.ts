import type { PersonAsked } from './evidence';
import type { Net } from './net';
import type { Language } from './settings';
import type { KeptLists } from './status-list';
import type { TrustList } from './trust-list';

/**
 * Whatever differs between a browser, a command line and a test.
 *
 * Shape: `now` is milliseconds since 1970; `unreadableLists` counts the trust lists that could not be read; `language` is the reader's.
 *        `providers` are those that may be asked, by their ids; without it none.
 *        `keptLists` are status lists from before this session; without it each is fetched anew.
 */
export type Circumstances = {
  net: Net;
  now: number;
  trustLists: readonly TrustList[];
  providers?: readonly string[];
  keptLists?: KeptLists;
  unreadableLists?: number;
  person?: PersonAsked;
  language?: Language;
};
