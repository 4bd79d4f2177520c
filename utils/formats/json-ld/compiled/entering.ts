import { isObject, type Json, type JsonObject } from '../../../model/json';
import type { Definition } from './definition';
import { refuse } from './refusal';
import { afterContext, afterProperty, afterType, type State } from './state';

/** The state in which a node's types are read, and the one in which the rest of it is. */
export type Entered = { types: State; state: State };

/**
 * Entering a node: back from the context of the type above, then the context of the property that it stands under, once more, then its own, then
 * those of its types, in their order.
 *
 * Source: https://www.w3.org/TR/json-ld11-api/#expansion-algorithm, steps 7 to 11
 */
export function entered(above: State, property: Definition | null, node: JsonObject): Entered {
  let state = isReference(node, above) ? above : (above.previous ?? above);
  const scoped = property?.scoped ?? null;
  if (scoped !== null) state = afterProperty(state, scoped);
  for (const url of node['@context'] === undefined ? [] : listOf(node['@context'])) state = afterContext(state, url);

  const types = state;
  for (const type of node.type === undefined ? [] : listOf(node.type).toSorted()) {
    const ofType = types.terms.get(type)?.scoped ?? null;
    if (ofType !== null) state = afterType(state, ofType);
  }
  return { types, state };
}

/** A node of which nothing is said here is not left for the state before. */
const isReference = (node: JsonObject, { terms }: State): boolean => {
  const [name = '', ...others] = Object.keys(node);
  return others.length === 0 && terms.get(name)?.iri === '@id';
};

/** One text or a list of texts. */
export function listOf(value: Json): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return isObject(value) || texts.length === 0 || texts.some((text) => typeof text !== 'string') ? refuse() : (texts as string[]);
}
