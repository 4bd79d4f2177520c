import type { ReadResult } from '../model/credential';

/**
 * One form that a credential can have. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `recognises` nominates, cheaply; `read` gives the signed form at once, and nothing further down reads the raw text.
 *        Neither throws for anything that the text may hold.
 */
export type Format = {
  id: string;
  spec: string;
  recognises(raw: string): boolean;
  read(raw: string): Promise<ReadResult>;
};
