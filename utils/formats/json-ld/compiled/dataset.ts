import { refuse } from './refusal';

/** A node or a value: in N-Quads as it stands, or the number of a blank node. */
export type Name = string | number;
/** One statement; `graph` is null in the default graph. */
export type Quad = { subject: Name; predicate: string; object: Name; graph: number | null };
/** The statements of a document so far, what each was made of, and how many blank nodes there are. */
export type Dataset = { quads: Quad[]; sources: Map<string, unknown>; blankNodes: number };

/** What a value is made of that the library never finds equal to another. */
export const UNEQUALLED = Symbol('unequalled');

/** A statement is made once, as the library does where it can tell: it compares values before they are written out. Where it would give two, it decides. */
export function addQuad({ quads, sources }: Dataset, quad: Quad, source?: unknown): void {
  const text = `${quad.subject} ${quad.predicate} ${quad.object} ${quad.graph}`;
  if (!sources.has(text)) {
    sources.set(text, source);
    quads.push(quad);
    return;
  }
  if (quad.graph !== null || source === UNEQUALLED || sources.get(text) !== source) refuse();
}

/** A new blank node. */
export function blankNode(dataset: Dataset): number {
  dataset.blankNodes += 1;
  return dataset.blankNodes - 1;
}
