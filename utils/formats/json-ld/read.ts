import type { JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { type Graph, graphOf, nodesOfClass, statementsOf } from './graph';
import type { Quad } from './n-quads';
import { treeOf } from './tree';
import { CREDENTIALS } from './vocabulary';

type GraphProblem = 'not-a-credential' | 'ambiguous' | 'too-complex' | 'not-readable';

/**
 * The credential that a canonical N-Quads text holds, as a tree of our own terms. The same graph can be written as JSON in many ways; it can be
 * read from its N-Quads in one only, and that is what was signed.
 *
 * Shape:  as `treeOf`. `signer` is the DID of the key that signed, null where none is named.
 * Fails:  `not-a-credential` when no node is one; `ambiguous` when not exactly one node can be the root; `too-complex` where the tree
 *         is far larger than an honest one; `not-readable` for a text that is not in canonical form.
 */
export function readCredentialGraph(nQuads: string, signer: string | null): Result<JsonObject, GraphProblem> {
  const graph = graphOf(nQuads);
  if (graph === null) return problem('not-readable');
  const root = rootOf(graph, signer);
  return root.ok ? treeOf(graph, root.value) : root;
}

/** The one node of a class in a canonical N-Quads text, as a tree; for proof options. Fails as above. */
export function readNode(nQuads: string, classIri: string): Result<JsonObject, GraphProblem> {
  const graph = graphOf(nQuads);
  if (graph === null) return problem('not-readable');
  const [node, ...others] = nodesOfClass(graph, classIri);
  if (node === undefined) return problem('not-a-credential');
  return others.length > 0 ? problem('ambiguous') : treeOf(graph, node);
}

/**
 * The root: among the nodes of class VerifiableCredential in the default graph, the one that no other node points to. Where an endorsement
 * points back to what it endorses there is none: then those from which every node can be reached, and whose only issuer is the signer.
 */
function rootOf(graph: Graph, signer: string | null): Result<string, GraphProblem> {
  const credentials = nodesOfClass(graph, `${CREDENTIALS}VerifiableCredential`);
  if (credentials.length === 0) return problem('not-a-credential');

  const pointedTo = new Set<string>();
  for (const [subject, quads] of graph.get(null) ?? []) {
    for (const { object } of quads) if (object.kind === 'node' && object.name !== subject) pointedTo.add(object.name);
  }
  const free = credentials.filter((name) => !pointedTo.has(name));
  const roots = free.length > 0 ? free : credentials.filter((name) => reachesAll(graph, name) && isIssuedBy(graph, name, signer));
  const [root, ...others] = roots;
  return root === undefined || others.length > 0 ? problem('ambiguous') : ok(root);
}

function reachesAll(graph: Graph, start: string): boolean {
  const subjects = graph.get(null) ?? new Map<string, Quad[]>();
  const reached = new Set([start]);
  for (const name of reached) {
    for (const { object } of subjects.get(name) ?? []) if (object.kind === 'node') reached.add(object.name);
  }
  return [...subjects.keys()].every((name) => reached.has(name));
}

function isIssuedBy(graph: Graph, name: string, signer: string | null): boolean {
  const issuers = statementsOf(graph, name, null).filter(({ predicate }) => predicate === `${CREDENTIALS}issuer`);
  return issuers.length === 1 && issuers[0]?.object.kind === 'node' && issuers[0].object.name === signer;
}
