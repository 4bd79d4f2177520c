import { refuse } from './refusal';

/** A node or a value: in N-Quads as it stands, or the number of a blank node. */
export type Name = string | number;
/** One statement. `graph` is null in the default graph; `source` is what a value was made of, where one text can be made of two. */
export type Quad = { subject: Name; predicate: string; object: Name; graph: number | null; source?: unknown };
/** The statements of a document, and how many blank nodes there are. */
export type Dataset = { quads: Quad[]; blankNodes: number };

/** What a value is made of that the library never finds equal to another. */
export const UNEQUALLED = Symbol('unequalled');

/** A new blank node. */
export function blankNode(dataset: Dataset): number {
  dataset.blankNodes += 1;
  return dataset.blankNodes - 1;
}

/**
 * Refuses statements that stand twice, but for those that the library leaves out too: it compares values before they are written out, node by node. A
 * statement about a blank node, or in a graph, must not stand twice at all, since it would count when blank nodes are told apart.
 */
export function refuseTwins(quads: readonly Quad[]): void {
  const known = new Map<string, Quad>();
  for (const quad of quads) {
    const text = `${quad.subject} ${quad.predicate} ${quad.object} ${quad.graph}`;
    const twin = known.get(text);
    known.set(text, quad);
    if (twin === undefined) continue;
    const isLeftOut = typeof quad.subject === 'string' && quad.graph === null && quad.source === twin.source && quad.source !== UNEQUALLED;
    if (!isLeftOut) refuse();
  }
}
