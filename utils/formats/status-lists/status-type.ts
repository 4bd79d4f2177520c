import type { Credential, Read } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import type { Outcome, UnknownCode } from '../../model/outcome';
import type { Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';

/** The most that a list may inflate to, in bytes: 128 million entries of one bit. The lists of one text may inflate to eight times as much together. */
const MAX_INFLATED = 16 * 1024 * 1024;
const MAX_TOGETHER = 8 * MAX_INFLATED;

/**
 * The most that one of a credential's lists may inflate to, in bytes: of what one text may cost each of its credentials has an equal share, and of that each entry.
 * Of fifty credentials with eight entries each, a list may have two and a half million entries.
 */
export const inflatedLimit = (entries: number, among: number): number => Math.min(MAX_INFLATED, Math.floor(MAX_TOGETHER / (entries * among)));

/**
 * A list that was read, before anybody asked who signed it: its signed form, its proofs, and what it says.
 *
 * Shape: `ttl` is how long it may be used after it was fetched, in milliseconds, as it says itself; null where it does not say. `content` inflates it, to
 *        `limit` bytes: ask who signed it first.
 */
export type OpenList = { read: Read; ttl: number | null; content(limit: number): Promise<Result<ListContent, UnknownCode>> };

/**
 * One way of saying whether a credential is still in force. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `accept` is what we ask the list's server for. `believedBy`: a list is believed because its own proof is the issuer's, or because the issuer
 *        signed its `address`, where nobody signs the list itself. `address` is where the list stands, null when the entry names no place.
 *        `open` reads the text that stands there; `issuer` is the credential's, for lists that name none. `isAt`: is it the list of that address, and
 *        not another one of the same issuer? `lookUp` says what the list means for an entry; whether the list may be believed is asked elsewhere.
 */
export type StatusType = {
  id: string;
  spec: string;
  accept: string;
  believedBy: 'proof' | 'address';
  address(entry: JsonObject): string | null;
  open(text: string, issuer: string): Promise<Result<OpenList, UnknownCode>>;
  isAt(list: Credential, url: string): boolean;
  lookUp(entry: JsonObject, content: ListContent, credential: Credential): Outcome;
};
