import type { Json, JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { parseNQuads, type Quad, type Term } from './n-quads';
import { CREDENTIALS, classTerm, propertyTerm } from './vocabulary';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = `${RDF}type`;
const XSD_BOOLEAN = 'http://www.w3.org/2001/XMLSchema#boolean';
const I18N = 'https://www.w3.org/ns/i18n#';

/** A shared graph unfolds to a tree that can be far larger than itself: this many nodes, values and cells of lists, and no more. */
const MAX_STEPS = 50_000;

export type GraphProblem = 'not-a-credential' | 'ambiguous' | 'too-complex' | 'not-readable';

/**
 * The credential that a canonical N-Quads text holds, as a tree of our own terms. The same graph can be written as JSON in many ways; it can be
 * read from its N-Quads in one only, and that is what was signed.
 *
 * Shape:  a node is an object with `id` (no blank labels) and `type`; a property holds one value or an array, in the canonical order.
 *         A node that stands on its own path is a reference, `{ id }`. Numbers and dates are texts as written, booleans are booleans.
 * Fails:  `not-a-credential` when no node is one; `ambiguous` when not exactly one node can be the root; `too-complex` where the tree
 *         is far larger than an honest one.
 */
export function readCredentialGraph(nQuads: string, signer: string | null): Result<JsonObject, GraphProblem> {
  const quads = parseNQuads(nQuads);
  if (quads === null) return problem('not-readable');
  const graph = indexed(quads);
  const root = rootOf(graph, signer);
  return root.ok ? unfold(graph, root.value) : root;
}

/** The one node of a class in a canonical N-Quads text, as a tree; for proof options. Fails as above. */
export function readNode(nQuads: string, classIri: string): Result<JsonObject, GraphProblem> {
  const quads = parseNQuads(nQuads);
  if (quads === null) return problem('not-readable');
  const graph = indexed(quads);
  const [node, ...others] = nodesOfClass(graph, classIri);
  if (node === undefined) return problem('not-a-credential');
  return others.length > 0 ? problem('ambiguous') : unfold(graph, node);
}

/** Subject to its statements, one map for each graph; `null` is the default graph. */
type Graph = Map<string | null, Map<string, Quad[]>>;

function indexed(quads: readonly Quad[]): Graph {
  const graph: Graph = new Map([[null, new Map()]]);
  for (const quad of quads) {
    const subjects = graph.get(quad.graph) ?? new Map<string, Quad[]>();
    graph.set(quad.graph, subjects);
    const statements = subjects.get(quad.subject);
    if (statements === undefined) subjects.set(quad.subject, [quad]);
    else statements.push(quad);
  }
  return graph;
}

const statementsOf = (graph: Graph, name: string, within: string | null): Quad[] => graph.get(within)?.get(name) ?? [];

const nodesOfClass = (graph: Graph, classIri: string): string[] =>
  [...(graph.get(null) ?? [])]
    .filter(([, quads]) => quads.some(({ predicate, object }) => predicate === TYPE && object.kind === 'node' && object.name === classIri))
    .map(([name]) => name);

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

class TooComplex extends Error {}

function unfold(graph: Graph, root: string): Result<JsonObject, GraphProblem> {
  let steps = 0;
  const spend = (cost: number): void => {
    steps += cost;
    if (steps > MAX_STEPS) throw new TooComplex();
  };

  const treeOf = (name: string, within: string | null, path: readonly string[]): JsonObject => {
    const statements = statementsOf(graph, name, within);
    spend(1 + statements.length);
    const tree: JsonObject = name.startsWith('_:') ? {} : { id: name };
    for (const { predicate, object } of statements) {
      if (predicate === TYPE && object.kind === 'node') add(tree, 'type', classTerm(object.name));
      if (predicate !== TYPE) add(tree, propertyTerm(predicate), valueOf(object, within, [...path, name]));
    }
    return tree;
  };

  const valueOf = (term: Term, within: string | null, path: readonly string[]): Json => {
    if (term.kind === 'literal') return literalOf(term);
    if (path.includes(term.name)) return { id: term.name };
    if (graph.has(term.name)) return graphOf(term.name, path);
    const first = statementsOf(graph, term.name, within).some(({ predicate }) => predicate === `${RDF}first`);
    if (first || term.name === `${RDF}nil`) return listOf(term.name, within, path);
    const isLeaf = !term.name.startsWith('_:') && statementsOf(graph, term.name, within).length === 0;
    return isLeaf ? term.name : treeOf(term.name, within, path);
  };

  const listOf = (start: string, within: string | null, path: readonly string[]): Json[] => {
    const values: Json[] = [];
    const seen = new Set<string>();
    for (let cell = start; cell !== `${RDF}nil` && !seen.has(cell); ) {
      seen.add(cell);
      const quads = statementsOf(graph, cell, within);
      spend(1 + quads.length);
      for (const { predicate, object } of quads) if (predicate === `${RDF}first`) values.push(valueOf(object, within, path));
      const rest = quads.find(({ predicate }) => predicate === `${RDF}rest`)?.object;
      cell = rest?.kind === 'node' ? rest.name : `${RDF}nil`;
    }
    return values;
  };

  /** What stands in a graph of its own (an embedded credential, a proof): its nodes that nothing else in it points to. */
  const graphOf = (name: string, path: readonly string[]): Json => {
    const subjects = graph.get(name) ?? new Map<string, Quad[]>();
    spend([...subjects.values()].reduce((sum, quads) => sum + quads.length, 1));
    const inner = new Set([...subjects.values()].flat().flatMap(({ object }) => (object.kind === 'node' ? [object.name] : [])));
    const roots = [...subjects.keys()].filter((subject) => !inner.has(subject));
    return roots.map((subject) => treeOf(subject, name, [...path, name]));
  };

  try {
    return ok(treeOf(root, null, []));
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError) return problem('too-complex');
    throw error;
  }
}

/** One value stands alone, several in an array. */
function add(tree: JsonObject, term: string, value: Json): void {
  const before = Object.hasOwn(tree, term) ? tree[term] : undefined;
  if (before === undefined) Object.defineProperty(tree, term, { value, enumerable: true, writable: true, configurable: true });
  else if (Array.isArray(before)) before.push(...[value].flat());
  else tree[term] = [before, ...[value].flat()];
}

function literalOf({ text, datatype, language }: Extract<Term, { kind: 'literal' }>): Json {
  if (language !== null) return { '@value': text, '@language': language };
  if (datatype === XSD_BOOLEAN) return text === 'true' || text === '1';
  if (datatype === `${RDF}JSON`) return parsed(text);
  if (!datatype.startsWith(I18N)) return text;
  const [tag = '', direction = ''] = datatype.slice(I18N.length).split('_');
  return { '@value': text, ...(tag !== '' && { '@language': tag }), ...(direction !== '' && { '@direction': direction }) };
}

/** A JSON literal can be written by hand, with any text in it. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
