import type { JsonObject } from '../../model/json';
import type { Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import type { Result } from '../../model/result';
import type { CanonicalHash, CanonicalProblem } from '../json-ld/canonical';
import type { ProofSignature } from '../signature';
import { signatureIn } from './proof-value';
import type { Secured, Suite } from './suite';

/**
 * What a Data Integrity cryptosuite is made of.
 *
 * Shape: `kinds` are the signatures that it knows, one for each kind of key. `data` gives the bytes that are signed, by the hash that goes with the key.
 */
export type Cryptosuite = Pick<Suite, 'id' | 'spec' | 'signs' | 'options'> & {
  kinds: readonly ProofSignature[];
  malformed?(proof: JsonObject): boolean;
  data(secured: Secured, hash: CanonicalHash): Promise<Result<Uint8Array<ArrayBuffer>, CanonicalProblem>>;
};

/** A suite of Data Integrity whose `proofValue` is one signature. https://www.w3.org/TR/vc-data-integrity/#cryptographic-suites */
export const dataIntegrity = ({ kinds, data, malformed = () => false, ...suite }: Cryptosuite): Suite => {
  const made = new WeakMap<Secured, Partial<Record<CanonicalHash, ReturnType<Cryptosuite['data']>>>>();
  const dataOnce: Cryptosuite['data'] = (secured, hash) => {
    const known = made.get(secured) ?? {};
    made.set(secured, known);
    return (known[hash] ??= data(secured, hash));
  };
  return {
    ...suite,
    recognises: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === suite.id,
    malformed: (proof) => !kinds.some(({ bytes }) => signatureIn(proof)?.length === bytes) || malformed(proof),
    prepare: (secured) => dataOnce(secured, 'SHA-256'),
    holds: (secured, key) => proofValueHolds(secured.proof, key, kinds, (hash) => dataOnce(secured, hash)),
  };
};

/**
 * Does the signature in a proof's `proofValue` hold under a key, over the data that goes with the key's hash?
 *
 * Outcome: passed; failed (`altered`; `key-mismatch` for a key of another kind); unknown where the data cannot be made, or the key not be used.
 */
export async function proofValueHolds(
  proof: JsonObject,
  { jwk }: Key,
  kinds: readonly ProofSignature[],
  dataWith: (hash: CanonicalHash) => Promise<Result<Uint8Array<ArrayBuffer>, CanonicalProblem>>,
): Promise<Outcome> {
  const kind = kinds.find(({ fits }) => fits(jwk));
  if (kind === undefined) return { kind: 'failed', code: 'key-mismatch' };
  const signature = signatureIn(proof);
  if (signature === null || signature.length !== kind.bytes) return { kind: 'failed', code: 'altered' };
  const data = await dataWith(kind.hash);
  if (!data.ok) return { kind: 'unknown', code: data.problem };
  try {
    return (await kind.holds(jwk, signature, data.value)) ? { kind: 'passed', code: 'proof-holds' } : { kind: 'failed', code: 'altered' };
  } catch {
    return { kind: 'unknown', code: 'key-not-usable' };
  }
}
