/** Thrown where the library has to decide; caught in `n-quads.ts`. One object, since a refusal says nothing and should cost nothing. */
export class Refusal extends Error {}

const REFUSAL = new Refusal('left to the library');

/** Leaves the document to the library. */
export function refuse(): never {
  throw REFUSAL;
}
