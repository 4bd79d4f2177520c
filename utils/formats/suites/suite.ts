import type { JsonObject } from '../../model/json';
import type { Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';

/** A proof beside the document that it covers, and the two canonical texts that were read out of them. */
export type Signed = { document: JsonObject; proof: JsonObject; documentText: string; proofText: string };

/**
 * One way of proving a JSON-LD document by a proof embedded in it. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `proofClass` is the IRI of the proof's class. `canonicalProof` gives the canonical N-Quads of the proof options that are signed; it throws
 *        where they cannot be covered. `malformed` looks at the value before any key. `holds` never throws.
 */
export type Suite = {
  id: string;
  spec: string;
  proofClass: string;
  recognises(proof: JsonObject): boolean;
  malformed(proof: JsonObject): boolean;
  canonicalProof(proof: JsonObject, document: JsonObject): Promise<string>;
  holds(signed: Signed, key: Key): Promise<Outcome>;
};
