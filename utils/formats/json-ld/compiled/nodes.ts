import { isObject, type Json, type JsonObject } from '../../../model/json';
import { RDF, TYPE } from '../vocabulary';
import { blankNode, type Dataset, type Name, UNEQUALLED } from './dataset';
import { type Definition, isSameDefinition } from './definition';
import { entered, listOf } from './entering';
import { expandedIri } from './iri';
import { refuse } from './refusal';
import { afterProperty, firstState, type State } from './state';
import { jsonValue, scalarValue, termOrIri, type Value } from './values';

/** Nothing honest stands so deep. */
const MAX_DEPTH = 40;

/**
 * The statements of a document: expansion, the flattening of its nodes and their writing down as RDF, all in one pass. Throws a `Refusal` for all that is not
 * plain: a member that is no term, a null, an array in an array, an object with a keyword in it but `@context`.
 *
 * Source: https://www.w3.org/TR/json-ld11-api/#expansion-algorithm, https://www.w3.org/TR/json-ld11-api/#node-map-generation,
 *         https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm
 */
export function datasetOf(document: JsonObject): Dataset {
  const dataset: Dataset = { quads: [], blankNodes: 0 };
  addNode(document, { dataset, state: firstState(), property: null, graph: null, depth: 0 });
  return dataset.quads.length > 0 ? dataset : refuse();
}

/** Where a node stands: in which state, under which property, in which graph. */
type Place = { dataset: Dataset; state: State; property: Definition | null; graph: number | null; depth: number };

/** Where a value stands: as above, with the node that has it. */
type Within = Place & { subject: Name; property: Definition };

function addNode(node: JsonObject, place: Place): Name {
  const { dataset, graph, depth } = place;
  if (depth > MAX_DEPTH) refuse();
  const { types, state } = entered(place.state, place.property, node);
  const subject = node.id === undefined ? blankNode(dataset) : nodeName(node.id, state);
  for (const name of Object.keys(node)) {
    const value = node[name] ?? null;
    if (name === '@context') continue;
    const property = state.terms.get(name);
    if (property === undefined || property.unusual !== null || property.iri.startsWith(RDF)) return refuse();
    if (property.iri === '@type') addTypes(value, { dataset, graph, subject, terms: types.terms });
    else if (property.iri !== '@id') addProperty(value, { dataset, graph, depth, property, subject, state: stateUnder(name, property, state) });
  }
  return subject;
}

const nodeName = (id: Json, { terms }: State): string => (typeof id === 'string' ? `<${expandedIri(terms, id)}>` : refuse());

/** A node that has classes, and the terms by which they are named. */
type Typed = Pick<Within, 'dataset' | 'graph' | 'subject'> & Pick<State, 'terms'>;

function addTypes(value: Json, { dataset, graph, subject, terms }: Typed): void {
  for (const type of listOf(value)) dataset.quads.push({ subject, predicate: CLASS, object: `<${termOrIri(terms, type)}>`, graph });
}

const CLASS = `<${TYPE}>`;

/** Below a property that brings a context, the property itself must still be what it was. */
function stateUnder(name: string, property: Definition, state: State): State {
  if (property.scoped === null) return state;
  const after = afterProperty(state, property.scoped);
  return isSameDefinition(after.terms.get(name), property) ? after : refuse();
}

function addProperty(value: Json, within: Within): void {
  const { coercion, container } = within.property;
  if (coercion === '@json') {
    if (container !== null) refuse();
    addValue(jsonValue(value), within);
    return;
  }
  const items = Array.isArray(value) ? value : [value];
  if (container === '@list') addList(items, within);
  else if (container === '@graph') addGraphs(items, within);
  else for (const item of items) addItem(item, within);
}

function addItem(item: Json, within: Within): void {
  const { dataset, subject, property, graph } = within;
  if (!isObject(item)) addValue(valueOf(item, within), within);
  else dataset.quads.push({ subject, predicate: property.predicate, object: addNode(item, below(within, graph)), graph });
}

/** One level down, in the same graph or another. */
const below = ({ dataset, state, property, depth }: Within, graph: number | null): Place => ({ dataset, state, property, graph, depth: depth + 1 });

function addValue({ text, source }: Value, { dataset, subject, property, graph }: Within): void {
  dataset.quads.push({ subject, predicate: property.predicate, object: text, graph, source });
}

function valueOf(item: Json, { property, state }: Within): Value {
  return item === null || typeof item === 'object' ? refuse() : scalarValue(property, state.terms, item);
}

/** Each item in a graph of its own, which has a blank name. Where there is none, the library takes the property for unsaid. */
function addGraphs(items: readonly Json[], within: Within): void {
  if (items.length === 0) refuse();
  for (const item of items) addGraph(item, within);
}

/** An item of which nothing is said would be left out. */
function addGraph(item: Json, within: Within): void {
  if (!isObject(item) || Object.keys(item).every((name) => name === 'id' || name === '@context')) return refuse();
  const { dataset, subject, property, graph } = within;
  const inner = blankNode(dataset);
  dataset.quads.push({ subject, predicate: property.predicate, object: inner, graph });
  addNode(item, below(within, inner));
}

const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;

/** Source: https://www.w3.org/TR/json-ld11-api/#list-to-rdf-conversion */
function addList(items: readonly Json[], within: Within): void {
  const { dataset, subject, property, graph } = within;
  const cells = items.map(() => blankNode(dataset));
  items.forEach((item, at) => {
    const cell = cells[at] ?? refuse();
    const { text, source } = valueOf(item, within);
    dataset.quads.push({ subject: cell, predicate: FIRST, object: text, graph, source });
    dataset.quads.push({ subject: cell, predicate: REST, object: cells[at + 1] ?? NIL, graph });
  });
  dataset.quads.push({ subject, predicate: property.predicate, object: cells[0] ?? NIL, graph, source: UNEQUALLED });
}
