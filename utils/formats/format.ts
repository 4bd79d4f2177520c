import type { ReadResult } from '../model/credential';
import type { Answers } from '../model/net';

/**
 * One form that a credential can have. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `recognises` nominates, cheaply; `read` gives the signed form at once, and nothing further down reads the raw text. A form that cannot be read
 *        from its own text alone (a badge that its server vouches for) says in `asks` which addresses it needs next, given the answers that are there;
 *        none when it has all it can use. `effort` is how long its proofs take to check, in fiftieths of a second; nothing where it is missing. None of them
 *        throws for anything that the text may hold.
 */
export type Format = {
  id: string;
  spec: string;
  recognises(raw: string): boolean;
  asks?(raw: string, answers: Answers): readonly string[];
  effort?(raw: string): number;
  read(raw: string, answers: Answers): Promise<ReadResult>;
};
