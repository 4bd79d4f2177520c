import type { Proven } from './proof';

/**
 * What may be said of a credential that has no `@context` of its own and was read with that of what it stands in: a signature that holds, holds. One that
 * does not may have been made with other words, so it is not covered, and not called altered.
 *
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#contexts
 */
export const whereInherited = (proven: Proven): Proven =>
  proven.proof.code === 'altered' ? { ...proven, proof: { kind: 'unknown', code: 'not-covered' } } : proven;
