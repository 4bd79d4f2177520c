import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { makeIssuer } from '../harness/issuer';

/* Who signs in the tests of proofs that stand in their document, and how a document is changed afterwards. */

export const school = makeIssuer({ did: 'did:key', seed: 'school' });
export const college = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'college' });
export const academy = makeIssuer({ did: 'did:key', algorithm: 'P-384', seed: 'academy' });
export const forger = makeIssuer({ did: 'did:key', seed: 'forger' });

/** What each credential here says, and of whom it is. */
export const about = (did: string) => ({ id: 'urn:uuid:1', issuer: { id: did, name: 'Skolan' }, title: 'Kurs' });
/** The school's badge, unsigned. */
export const badge = openBadge(about(school.did));

export const GOOD = 'issuer-unknown: issuer-not-listed';
export const ALTERED = 'invalid: altered';
export const MALFORMED = 'invalid: malformed';
export const NOT_SUPPORTED = 'unverifiable: proof-not-supported';

/** The proofs in a document. */
export const proofsOf = ({ proof }: JsonObject): JsonObject[] => [proof ?? []].flat() as JsonObject[];
/** The same document with other proofs. */
export const withProofs = (document: JsonObject, proofs: JsonObject[]): JsonObject => ({ ...document, proof: proofs });
/** The same document with the proof at a place changed. */
export const withProof = (document: JsonObject, change: JsonObject, at = 0): JsonObject =>
  withProofs(
    document,
    proofsOf(document).map((proof, place) => (place === at ? { ...proof, ...change } : proof)),
  );
