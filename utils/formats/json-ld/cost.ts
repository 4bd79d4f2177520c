import { isObject } from '../../model/json';

/** Steps of the library that take about a second; an honest credential takes some thousand. */
const MAX_COST = 300_000;
/** The terms of the usual contexts, and how many nodes a context takes as long as. Both were measured, roughly. */
const USUAL_TERMS = 150;
const NODES_IN_A_CONTEXT = 20;

/**
 * Would these documents keep the JSON-LD library busy for longer than an honest one could? For every node and every context it copies all the terms
 * that it knows by then (digitalbazaar/jsonld.js#414), so that a few pages of text can be made to take a minute.
 */
export function isTooCostly(documents: readonly unknown[]): boolean {
  const { nodes, contexts, terms } = count(documents, { nodes: 0, contexts: 0, terms: 0 });
  return (nodes + NODES_IN_A_CONTEXT * contexts) * (USUAL_TERMS + terms) > MAX_COST;
}

type Counted = { nodes: number; contexts: number; terms: number };

function count(value: unknown, counted: Counted): Counted {
  if (Array.isArray(value)) for (const inner of value) count(inner, counted);
  if (!isObject(value)) return counted;
  counted.nodes += 1;
  for (const [name, inner] of Object.entries(value)) {
    if (name === '@context') countContext(inner, counted);
    else count(inner, counted);
  }
  return counted;
}

/** An address or a context written out; a term's definition can bring a context of its own. */
function countContext(context: unknown, counted: Counted): void {
  if (Array.isArray(context)) {
    for (const inner of context) countContext(inner, counted);
    return;
  }
  counted.contexts += 1;
  if (!isObject(context)) return;
  counted.terms += Object.keys(context).length;
  for (const definition of Object.values(context)) if (isObject(definition)) countContext(definition['@context'] ?? [], counted);
}
