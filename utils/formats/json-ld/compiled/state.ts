import { isObject, type Json, type JsonObject } from '../../../model/json';
import { contexts } from '../contexts';
import { isSameDefinition, type Terms, termsAfter } from './definition';
import { Refusal, refuse } from './refusal';

/**
 * What is known at some place of a document: the terms, and, below a node whose type brought a context, the state before it. It never changes. States are
 * made when they are first reached, out of the contexts that we ship and nothing else, and found again under what led to them.
 */
export type State = { terms: Terms; previous: State | null; reached: Record<Way, Map<string | JsonObject, State | null>> };

/** By a node's `@context`, by the context of the property that it stands under, or by that of one of its types. */
type Way = 'context' | 'property' | 'type';

/** Honest pages reach some dozens. */
const MOST_STATES = 300;

let first = stateOf(new Map(), null);
let made = 0;

/** Where a document begins. Where too many states were made, all are forgotten. */
export function firstState(): State {
  if (made < MOST_STATES) return first;
  made = 0;
  first = stateOf(new Map(), null);
  return first;
}

function stateOf(terms: Terms, previous: State | null): State {
  return { terms, previous, reached: { context: new Map(), property: new Map(), type: new Map() } };
}

/** The state after a context that we ship; any other is refused. */
export const afterContext = (state: State, url: string): State =>
  reached(state, 'context', url, () => {
    const document = contexts.get(url) ?? refuse();
    return stateOf(partsOf(document as JsonObject).reduce(termsAfterPart, state.terms), state.previous);
  });

const partsOf = ({ '@context': context }: JsonObject): Json[] => (Array.isArray(context) ? context : [context ?? null]);
const termsAfterPart = (terms: Terms, part: Json): Terms => (isObject(part) ? termsAfter(terms, part, { overrides: false }) : refuse());

/** The state after a property's context, which overrides what is protected. The same state where it changes nothing: a property can stand within itself. */
export const afterProperty = (state: State, scoped: JsonObject): State =>
  reached(state, 'property', scoped, () => {
    const terms = termsAfter(state.terms, scoped, { overrides: true });
    const isSame = [...terms].every(([term, definition]) => isSameDefinition(state.terms.get(term), definition));
    return isSame ? state : stateOf(terms, state.previous);
  });

/** The state after a type's context, which does not reach below the node. */
export const afterType = (state: State, scoped: JsonObject): State =>
  reached(state, 'type', scoped, () => stateOf(termsAfter(state.terms, scoped, { overrides: false }), state.previous ?? state));

/** A refusal is remembered too. */
function reached(state: State, way: Way, by: string | JsonObject, make: () => State): State {
  const known = state.reached[way].get(by);
  if (known !== undefined) return known ?? refuse();
  if (made >= 2 * MOST_STATES) return refuse();
  made += 1;
  const after = madeOrRefused(make);
  state.reached[way].set(by, after);
  return after ?? refuse();
}

function madeOrRefused(make: () => State): State | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
