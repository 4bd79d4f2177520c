import type { PersonAsked } from './evidence';
import type { Net } from './net';
import type { Draw } from './picture';
import type { Language, ProviderChoices } from './settings';
import type { KeptLists } from './status-list';
import type { TrustList } from './trust-list';

/**
 * Whatever differs between a browser, a command line and a test.
 *
 * Shape: `now` is milliseconds since 1970; `unreadableLists` counts the trust lists that could not be read; `language` is the reader's.
 *        `providers` says which services that show credentials may be asked, and which never; without it none may.
 *        `draw` makes points of a picture, for the codes in it; without it none is read.
 *        `keptLists` are status lists from before this session; without it each is fetched anew.
 */
export type Circumstances = {
  net: Net;
  now: number;
  trustLists: readonly TrustList[];
  providers?: ProviderChoices;
  draw?: Draw;
  keptLists?: KeptLists;
  unreadableLists?: number;
  person?: PersonAsked;
  language?: Language;
};
