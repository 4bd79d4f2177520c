import { describe, expect, it } from 'vitest';
import type { Json } from '@/utils/model/json';
import { verdictOf, without } from '../harness/asking';
import type { Form } from '../harness/proofs';
import { ALTERED, academy, badge, college, forger, GOOD, MALFORMED, NOT_SUPPORTED, proofsOf, school, withProof, withProofs } from './embedded-proofs';

/* Proofs that follow on others, as an attacker would take them apart and put them together anew. */

const FIRST = 'urn:uuid:first';
const SECOND = 'urn:uuid:second';

describe('a proof that follows on another', () => {
  const chain = async (first: Form, second: Form) => {
    const begun = await forger.prove(badge, first, { options: { id: FIRST } });
    return school.prove(begun, second, { follows: FIRST });
  };

  it.each([
    ['eddsa-rdfc-2022', 'eddsa-rdfc-2022'],
    ['eddsa-jcs-2022', 'eddsa-jcs-2022'],
    ['eddsa-rdfc-2022', 'eddsa-jcs-2022'],
    ['eddsa-jcs-2022', 'eddsa-rdfc-2022'],
  ] as [Form, Form][])('covers it: %s, then %s', async (first, second) => {
    const signed = await chain(first, second);
    const [one = {}, two = {}] = proofsOf(signed);
    const resigned = await college.prove(badge, first === 'eddsa-rdfc-2022' ? 'ecdsa-rdfc-2019' : 'ecdsa-jcs-2019', { options: { id: FIRST } });
    expect(await verdictOf(signed)).toBe(GOOD);
    expect(await verdictOf(withProofs(signed, [two]))).toBe(MALFORMED);
    expect(await verdictOf(withProofs(signed, [...proofsOf(resigned), two]))).toBe(ALTERED);
    expect(await verdictOf(withProofs(signed, [{ ...one, id: SECOND }, two]))).toBe(ALTERED);
    expect(await verdictOf(withProofs(signed, [two, { ...one, id: SECOND }]))).toBe(MALFORMED);
  });

  it('may follow on several, and be followed', async () => {
    const one = await forger.prove(badge, 'eddsa-rdfc-2022', { options: { id: FIRST } });
    const two = await college.prove(one, 'ecdsa-rdfc-2019', { options: { id: SECOND } });
    const three = await academy.prove(two, 'ecdsa-rdfc-2019', { options: { id: 'urn:uuid:third' }, follows: [FIRST, SECOND] });
    const four = await school.prove(three, 'eddsa-rdfc-2022', { follows: 'urn:uuid:third' });
    expect(await verdictOf(four)).toBe(GOOD);
    expect(await verdictOf(withProof(four, { created: '2020-01-01T00:00:00Z' }, 0))).toBe(ALTERED);
    expect(await verdictOf(withProofs(four, proofsOf(four).slice(1)))).toBe(MALFORMED);
    expect(await verdictOf(withProofs(four, proofsOf(four).slice(0, 3)))).toBe('invalid: key-not-issuers');
  });

  it('does not hold where only the name of what it follows on was taken away', async () => {
    const signed = await chain('eddsa-rdfc-2022', 'eddsa-rdfc-2022');
    const [one = {}, two = {}] = proofsOf(signed);
    expect(await verdictOf(withProofs(signed, [one, without(two, 'previousProof')]))).toBe(ALTERED);
  });

  it.each([
    ['nobody', 'urn:uuid:nobody'],
    ['a number', 5],
    ['an object', { id: FIRST }],
    ['a number among names', [FIRST, 5]],
    ['itself', SECOND],
    ['itself among others', [FIRST, SECOND]],
    ['an array in an array', [[FIRST]]],
  ] as [string, Json][])('is malformed when it follows on %s', async (_what, previousProof) => {
    const both = await school.prove(await school.prove(badge, 'eddsa-rdfc-2022', { options: { id: FIRST } }), 'eddsa-rdfc-2022', {
      options: { id: SECOND },
    });
    expect(await verdictOf(withProof(both, { previousProof }, 1))).toBe(MALFORMED);
  });

  it('is malformed in a circle, and where two proofs have the name', async () => {
    const both = await school.prove(await school.prove(badge, 'eddsa-rdfc-2022', { options: { id: FIRST } }), 'eddsa-rdfc-2022', {
      options: { id: SECOND },
    });
    const circle = withProof(withProof(both, { previousProof: SECOND }, 0), { previousProof: FIRST }, 1);
    const signed = await chain('eddsa-rdfc-2022', 'eddsa-rdfc-2022');
    const [one = {}, two = {}] = proofsOf(signed);
    expect(await verdictOf(circle)).toBe(MALFORMED);
    expect(await verdictOf(withProofs(signed, [one, one, two]))).toBe(MALFORMED);
  });

  it('is unchecked where that one is of a kind that we do not know: nobody can say what it covers', async () => {
    const signed = await chain('eddsa-rdfc-2022', 'eddsa-rdfc-2022');
    expect(await verdictOf(withProof(signed, { cryptosuite: 'bip340-rdfc-2025' }, 0))).toBe(NOT_SUPPORTED);
  });
});
