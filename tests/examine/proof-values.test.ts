import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { verdictOf, without } from '../harness/asking';
import type { Form } from '../harness/proofs';
import { ALTERED, academy, badge, college, MALFORMED, NOT_SUPPORTED, proofsOf, school, withProof } from './embedded-proofs';

/* What stands in a proof: its value, and the name of its suite. */

describe('the value of a proof', () => {
  it.each([
    ['missing', {}],
    ['empty', { proofValue: '' }],
    ['an array', { proofValue: ['z1'] }],
    ['in another base', { proofValue: `u${Buffer.alloc(64, 1).toString('base64url')}` }],
    ['too short', { proofValue: 'z2n' }],
  ] as [string, JsonObject][])('makes it malformed when it is %s', async (_what, change) => {
    for (const form of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020'] as Form[]) {
      const [proof = {}] = proofsOf(await school.prove(badge, 'eddsa-jcs-2022'));
      const named = form === 'Ed25519Signature2020' ? { type: form } : { cryptosuite: form };
      expect(await verdictOf({ ...badge, proof: { ...without(proof, 'proofValue'), ...named, ...change } })).toBe(MALFORMED);
    }
  });

  it('is refused under a key of another kind', async () => {
    const [proof = {}] = proofsOf(await school.prove(badge, 'eddsa-jcs-2022'));
    const elsewhere = { ...badge, proof: { ...proof, cryptosuite: 'ecdsa-jcs-2019', verificationMethod: college.method } };
    expect(await verdictOf({ ...badge, proof: { ...proof, verificationMethod: college.method } })).toBe('invalid: key-mismatch');
    expect(await verdictOf(elsewhere)).toBe(ALTERED);
    expect(await verdictOf({ ...elsewhere, proof: { ...elsewhere.proof, verificationMethod: academy.method } })).toBe(ALTERED);
  });
});

describe('a proof that names its suite in another way', () => {
  it.each([
    ['no suite at all', { cryptosuite: null }],
    ['a suite that nobody knows', { cryptosuite: 'eddsa-rdfc-2030' }],
    ['its suite in capitals', { cryptosuite: 'EDDSA-JCS-2022' }],
    ['two suites', { cryptosuite: ['eddsa-jcs-2022', 'eddsa-rdfc-2022'] }],
    ['a type beside', { type: ['DataIntegrityProof', 'Ed25519Signature2020'] }],
    ['a type that is no proof', { type: 'Proof' }],
    ['a suite for a type', { type: 'eddsa-jcs-2022' }],
  ] as [string, JsonObject][])('is unchecked, and not called wrong: %s', async (_what, change) => {
    expect(await verdictOf(withProof(await school.prove(badge, 'eddsa-jcs-2022'), change))).toBe(NOT_SUPPORTED);
  });
});
