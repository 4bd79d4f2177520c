import type { Proof, ReadProblem } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { canonicalNQuads } from '../json-ld/canonical';
import { isTooCostly } from '../json-ld/cost';
import { suiteOf } from '../suites/table';
import { once, readProofs, unsupported } from './proofs';

/** Proofs beyond this number are not looked at, nor are two that each take a good part of a second: nothing honest has them. */
const MAX_PROOFS = 8;
const MAX_SLOW = 1;

/** A document's proofs, and what they cover: its graph, as canonical N-Quads; its JSON; or nothing that we know of. */
export type SecuredDocument = { signs: 'graph'; text: string; proofs: Proof[] } | { signs: 'json' | 'nothing'; proofs: Proof[] };

/**
 * The proofs in a document, a credential or a presentation. Where one of them signs the graph, that is what is read.
 *
 * Fails: `too-complex` for more proofs, or a larger graph, than an honest document has; as `canonicalNQuads`; as the proofs do.
 */
export async function readSecured(document: JsonObject, proofs: readonly Json[]): Promise<Result<SecuredDocument, ReadProblem>> {
  if (areTooMany(proofs)) return problem('too-complex');
  const known = proofs.flatMap((given) => suiteOf(given) ?? []);
  if (known.length === 0) return ok({ signs: 'nothing', proofs: proofs.map(unsupported) });
  if (known.some(({ signs }) => signs === 'graph')) return readGraph(document, proofs);
  const read = await readProofs({ document, proofs, canonical: async () => problem('not-covered'), readAs: 'json' });
  return read.ok ? ok({ signs: 'json', proofs: read.value }) : read;
}

const areTooMany = (proofs: readonly Json[]): boolean =>
  proofs.length > MAX_PROOFS || proofs.filter((proof) => suiteOf(proof)?.effort !== undefined).length > MAX_SLOW;

async function readGraph(document: JsonObject, proofs: readonly Json[]): Promise<Result<SecuredDocument, ReadProblem>> {
  const options = proofs.map((proof) => ({ '@context': document['@context'], ...(isObject(proof) && proof) }));
  const again = proofs.filter((proof) => isObject(proof) && proof.previousProof !== undefined).map(() => document);
  if (isTooCostly([document, ...options, ...again])) return problem('too-complex');
  const canonical = once((hash) => canonicalNQuads(document, hash));
  const text = await canonical('SHA-256');
  if (!text.ok) return text;

  const read = await readProofs({ document, proofs, canonical, readAs: 'graph' });
  return read.ok ? ok({ signs: 'graph', text: text.value, proofs: read.value }) : read;
}
