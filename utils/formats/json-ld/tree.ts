import { parseJson } from '../../encoding/json';
import type { Json, JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { type Graph, statementsOf } from './graph';
import type { Quad, Term } from './n-quads';
import { classTerm, propertyTerm, RDF, TYPE } from './vocabulary';

const XSD_BOOLEAN = 'http://www.w3.org/2001/XMLSchema#boolean';
const I18N = 'https://www.w3.org/ns/i18n#';

/** A shared graph unfolds to a tree that can be far larger than itself: this many nodes, values and cells of lists, and no more. */
const MAX_STEPS = 50_000;

/**
 * A node of the default graph unfolded to a tree of our own terms.
 *
 * Shape: a node is an object with `id` (no blank labels) and `type`; a property holds one value or an array, in the canonical order.
 *        A node that stands on its own path is a reference, `{ id }`. Numbers and dates are texts as written, booleans are booleans.
 * Fails: `too-complex` where the tree is far larger than an honest one.
 */
export function treeOf(graph: Graph, root: string): Result<JsonObject, 'too-complex'> {
  try {
    return ok(nodeAt({ graph, stepsLeft: MAX_STEPS }, root, { within: null, path: [] }));
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError) return problem('too-complex');
    throw error;
  }
}

class TooComplex extends Error {}

type Unfolding = { graph: Graph; stepsLeft: number };

/** Where in the tree we are: in which graph, and below which nodes. */
type Place = { within: string | null; path: readonly string[] };

function spend(unfolding: Unfolding, steps: number): void {
  unfolding.stepsLeft -= steps;
  if (unfolding.stepsLeft < 0) throw new TooComplex();
}

function nodeAt(unfolding: Unfolding, name: string, { within, path }: Place): JsonObject {
  const statements = statementsOf(unfolding.graph, name, within);
  spend(unfolding, 1 + statements.length);
  const tree: JsonObject = name.startsWith('_:') ? {} : { id: name };
  const below = { within, path: [...path, name] };
  for (const { predicate, object } of statements) {
    if (predicate === TYPE && object.kind === 'node') add(tree, 'type', classTerm(object.name));
    if (predicate !== TYPE) add(tree, propertyTerm(predicate), valueOf(unfolding, object, below));
  }
  return tree;
}

function valueOf(unfolding: Unfolding, term: Term, place: Place): Json {
  if (term.kind === 'literal') return literalOf(term);
  const { name } = term;
  if (place.path.includes(name)) return { id: name };
  if (unfolding.graph.has(name)) return nodesIn(unfolding, name, place.path);
  const statements = statementsOf(unfolding.graph, name, place.within);
  if (name === `${RDF}nil` || statements.some(({ predicate }) => predicate === `${RDF}first`)) return itemsOf(unfolding, name, place);
  const isLeaf = !name.startsWith('_:') && statements.length === 0;
  return isLeaf ? name : nodeAt(unfolding, name, place);
}

/** The items of a list, cell by cell. */
function itemsOf(unfolding: Unfolding, start: string, place: Place): Json[] {
  const items: Json[] = [];
  const seen = new Set<string>();
  for (let cell = start; cell !== `${RDF}nil` && !seen.has(cell); ) {
    seen.add(cell);
    const statements = statementsOf(unfolding.graph, cell, place.within);
    spend(unfolding, 1 + statements.length);
    for (const { predicate, object } of statements) if (predicate === `${RDF}first`) items.push(valueOf(unfolding, object, place));
    const rest = statements.find(({ predicate }) => predicate === `${RDF}rest`)?.object;
    cell = rest?.kind === 'node' ? rest.name : `${RDF}nil`;
  }
  return items;
}

/** What stands in a graph of its own (an embedded credential, a proof): its nodes that nothing else in it points to. */
function nodesIn(unfolding: Unfolding, graphName: string, path: readonly string[]): Json[] {
  const subjects = unfolding.graph.get(graphName) ?? new Map<string, Quad[]>();
  const quads = [...subjects.values()].flat();
  spend(unfolding, 1 + quads.length);
  const inner = new Set(quads.flatMap(({ object }) => (object.kind === 'node' ? [object.name] : [])));
  const roots = [...subjects.keys()].filter((subject) => !inner.has(subject));
  return roots.map((subject) => nodeAt(unfolding, subject, { within: graphName, path: [...path, graphName] }));
}

/** One value stands alone, several in an array. */
function add(tree: JsonObject, term: string, value: Json): void {
  const before = Object.hasOwn(tree, term) ? tree[term] : undefined;
  if (before === undefined && term !== '__proto__') tree[term] = value;
  else if (before === undefined) Object.defineProperty(tree, term, { value, enumerable: true, writable: true, configurable: true });
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
  const value = parseJson(text);
  return value === undefined ? text : value;
}
