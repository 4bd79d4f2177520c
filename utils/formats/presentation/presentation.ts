import type { Proof } from '../../model/credential';

/**
 * What was signed of a presentation: who hands over, and by which proofs. Nothing is said about the credentials in it.
 *
 * Shape: `holder` is the identifier of whoever hands over, null where none is given. `proofs`: none, where it is not signed; their purpose is
 *        `authentication`.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations
 */
export type Presentation = { holder: string | null; proofs: Proof[] };
