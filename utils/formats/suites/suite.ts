import type { ReadProblem, Withheld } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import type { Key } from '../../model/key';
import type { Outcome, UnknownCode } from '../../model/outcome';
import type { Result } from '../../model/result';
import type { CanonicalHash, CanonicalProblem, ToNQuads } from '../json-ld/canonical';

/**
 * A document with its proofs, as one of them is checked.
 *
 * Shape: `document` is without any proof; `proof` is the one under check, its value included. `covered` is what it covers: the document, and under `proof`
 *        those that it follows on (`previousProof`), in an array. `canonical` gives the canonical N-Quads of `covered`, made once for each hash;
 *        `toNQuads` makes those of anything else beside it.
 */
export type Secured = {
  document: JsonObject;
  proof: JsonObject;
  covered: JsonObject;
  canonical(hash: CanonicalHash): Promise<Result<string, CanonicalProblem>>;
  toNQuads: ToNQuads;
};

/**
 * One way of proving a document by a proof embedded in it. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `signs` says what its signature covers: the graph that the document stands for, or its JSON. `malformed` looks at the proof before any key;
 *        `unchecked` says why no key would help to check it. `withheld`: the document may be a part of what was signed, with so much left out.
 *        `options` are the proof's options as signed, by our own terms. `prepare` makes ready what needs no key. `holds` asks whether the signature holds
 *        under a key; it never throws. `effort`, for one that takes a good part of a second: how long it takes to check this proof, in fiftieths of a second
 *        (measured, roughly).
 */
export type Suite = {
  id: string;
  spec: string;
  signs: 'graph' | 'json';
  effort?(proof: JsonObject): number;
  recognises(proof: JsonObject): boolean;
  malformed(proof: JsonObject): boolean;
  unchecked?(proof: JsonObject): UnknownCode | null;
  withheld?(proof: JsonObject): Withheld;
  options(secured: Secured): Promise<Result<JsonObject, ReadProblem>>;
  prepare?(secured: Secured): Promise<unknown>;
  holds(secured: Secured, key: Key): Promise<Outcome>;
};
