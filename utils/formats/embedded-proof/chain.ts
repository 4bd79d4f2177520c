import { idOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';

/**
 * The proofs that one follows on, in the order in which they stand in the document: it covers them too.
 *
 * Shape:  `previousProof` names them by their ids, one or an array; none for most.
 * Fails:  `malformed` when it is no text, when a name is nobody's or stands twice, or when a proof follows on itself in the end.
 * Source: https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains
 */
export function followedBy(proof: JsonObject, proofs: readonly Json[]): Result<JsonObject[], 'malformed'> {
  const followed = directlyFollowed(proof, proofs);
  return followed === null || leadsBack(proof, proofs) ? problem('malformed') : ok(followed);
}

function directlyFollowed(proof: JsonObject, proofs: readonly Json[]): JsonObject[] | null {
  const names = valuesOf(proof, 'previousProof');
  const matching = proofs.filter(isObject).filter((other) => names.includes(idOf(other)));
  const isEachOnce = names.every((name) => typeof name === 'string' && matching.filter((other) => idOf(other) === name).length === 1);
  return isEachOnce ? matching : null;
}

function leadsBack(start: JsonObject, proofs: readonly Json[]): boolean {
  const reached = new Set<JsonObject>();
  const open = directlyFollowed(start, proofs) ?? [];
  for (let proof = open.pop(); proof !== undefined; proof = open.pop()) {
    if (proof === start) return true;
    if (reached.has(proof)) continue;
    reached.add(proof);
    open.push(...(directlyFollowed(proof, proofs) ?? []));
  }
  return false;
}
