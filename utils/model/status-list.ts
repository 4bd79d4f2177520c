import type { Credential, Proof } from './credential';
import type { Fetched } from './net';
import type { Outcome } from './outcome';

/**
 * What a list says of those who are in it.
 *
 * Shape: `bits`: numbers whose width the entry says, the leftmost bit first; `purposes` is what the list is for, null where its kind has one purpose.
 *        `numbers`: numbers of `size` bits, the lowest first. `names`: the identifiers of those that are revoked, with the issuer's reason.
 */
export type ListContent =
  | { kind: 'bits'; bytes: Uint8Array; purposes: readonly string[] | null }
  | { kind: 'numbers'; bytes: Uint8Array; size: number }
  | { kind: 'names'; revoked: ReadonlyMap<string, string>; issuer: string | null };

/** A proof without its signature: `answers` is what it said under a key, by the key as JSON. */
export type KeptProof = Omit<Proof, 'holds'> & { answers: Record<string, Outcome> };

/**
 * A signed status list that was fetched, whose signature held, and that was inflated: so that none of this need be done again for a while.
 *
 * Shape: plain data and bytes. `kind` is the row of the code's table, `issuer` whom it was opened for. `until` is the last moment at which it may be used
 *        without asking for it again, in milliseconds since 1970; `ttl` is milliseconds.
 */
export type KeptList = {
  kind: string;
  issuer: string;
  fetched: Fetched;
  until: number;
  format: string;
  credential: Credential;
  proofs: KeptProof[];
  ttl: number | null;
  content: ListContent;
};

/** Where such lists are kept beyond the session, by address. Never throws; what cannot be kept is not kept. */
export type KeptLists = { read(url: string): Promise<KeptList | null>; keep(list: KeptList): Promise<void> };
