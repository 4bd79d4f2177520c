import type { KeyResult } from './key';
import type { Request } from './net';
import type { Listed } from './trust-list';

/** What the reader wants compared with the credential's person. It stays on this computer. */
export type PersonAsked = { name?: string; email?: string };

/**
 * Everything that was fetched or known when a credential was judged: with it the judgement can be repeated without a network.
 *
 * Shape: plain JSON. `now` is milliseconds since 1970. `raw` is the credential as it was found. `keys` by verification method;
 *        `requests` in the order in which they were asked, bodies included; `listed` says which lists know the issuer;
 *        `unreadableLists` counts the trust lists that could not be read. `presentation` is the raw presentation that it was handed over in.
 *        `inherits`: it has no `@context` of its own, so that `raw` was given its surrounding's. `among` is how many credentials stood in the same text, where
 *        there were several: they share what one text may cost.
 */
export type Evidence = {
  now: number;
  raw: string;
  keys: Record<string, KeyResult>;
  requests: Request[];
  listed: Listed[];
  unreadableLists: number;
  person: PersonAsked | null;
  presentation?: string;
  inherits?: boolean;
  among?: number;
};
