import type { Credential } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import type { UnknownCode } from '../../model/outcome';
import type { Result } from '../../model/result';

/**
 * One way of saying whether a credential is still in force. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `address` is where the list stands, null when the entry names none. `purpose` is what the entry's bit means.
 *        `lookUp` reads the number at the entry's place, 0 where nothing is set; whether the list may be believed is asked elsewhere.
 */
export type StatusType = {
  id: string;
  spec: string;
  address(entry: JsonObject): string | null;
  purpose(entry: JsonObject): string | null;
  lookUp(entry: JsonObject, list: Credential): Promise<Result<number, UnknownCode>>;
};
