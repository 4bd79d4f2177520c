import type { ReadProblem } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import type { CanonicalHash, CanonicalProblem } from '../json-ld/canonical';
import { readNode } from '../json-ld/read';
import type { Secured } from './suite';
import { usualOptions } from './usual-options';

/**
 * What a suite over the graph signs beside the document: the options of the proof.
 *
 * Shape: `of` gives them as JSON-LD, without the signature; `proofClass` is the IRI of the proof's class.
 */
export type GraphOptions = { proofClass: string; of(secured: Secured): JsonObject };

/** The canonical N-Quads of the options, made once for each proof and hash. */
export function optionsText(secured: Secured, { of }: GraphOptions, hash: CanonicalHash): Promise<Result<string, CanonicalProblem>> {
  const texts = made.get(secured) ?? {};
  made.set(secured, texts);
  texts[hash] ??= textOf(secured, of(secured), hash);
  return texts[hash];
}

async function textOf({ toNQuads }: Secured, options: JsonObject, hash: CanonicalHash): Promise<Result<string, CanonicalProblem>> {
  const usual = usualOptions(options);
  return usual === null ? toNQuads(options, hash) : ok(usual);
}

const made = new WeakMap<Secured, Partial<Record<CanonicalHash, Promise<Result<string, CanonicalProblem>>>>>();

/** The options by our own terms, read from the very text that is signed. Fails: `not-covered` when no node in it is a proof of the class. */
export async function readOptions(secured: Secured, options: GraphOptions): Promise<Result<JsonObject, ReadProblem>> {
  const text = await optionsText(secured, options, 'SHA-256');
  if (!text.ok) return text;
  const node = readNode(text.value, options.proofClass);
  return node.ok || node.problem !== 'not-a-credential' ? node : problem('not-covered');
}
