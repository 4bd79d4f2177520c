import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { openBadge11 } from '../harness/achievement';
import { lookAtOne, verdictOf, without } from '../harness/asking';
import { JWS_2020 } from '../harness/contexts';
import type { Form } from '../harness/proofs';
import { ALTERED, about, badge, forger, GOOD, proofsOf, school, withProof, withProofs } from './embedded-proofs';

/* Several proofs of one document: each must hold, and none hides another. */

const badge11: JsonObject = { ...openBadge11(about(school.did)), '@context': [openBadge11(about(school.did))['@context'] ?? [], JWS_2020].flat() };

/** Ways in which the school signs. */
const FORMS: [Form, () => Promise<JsonObject>][] = [
  ['eddsa-rdfc-2022', () => school.prove(badge, 'eddsa-rdfc-2022')],
  ['eddsa-jcs-2022', () => school.prove(badge, 'eddsa-jcs-2022')],
  ['Ed25519Signature2018', () => school.prove(badge11, 'Ed25519Signature2018')],
  ['JsonWebSignature2020', () => school.prove(badge11, 'JsonWebSignature2020')],
];

describe('several proofs', () => {
  it.each(FORMS)('hold together: %s and one by somebody else', async (form, sign) => {
    expect(await verdictOf(await forger.prove(await sign(), form))).toBe(GOOD);
  });

  it.each(FORMS)('do not hold where one is broken, which no good one hides: %s', async (form, sign) => {
    const [good, other] = proofsOf(await forger.prove(await sign(), form));
    const document = without(await sign(), 'proof');
    const broken: JsonObject = { ...other, created: '2020-01-01T00:00:00Z' };
    expect(await verdictOf(withProofs(document, [good ?? {}, broken]))).toBe(ALTERED);
    expect(await verdictOf(withProofs(document, [broken, good ?? {}]))).toBe(ALTERED);
  });

  it.each([
    ['eddsa-rdfc-2022', 'eddsa-jcs-2022'],
    ['eddsa-jcs-2022', 'eddsa-rdfc-2022'],
  ] as [Form, Form][])('do not hold where the issuer’s, %s, is good and another one, %s, is broken', async (form, other) => {
    const both = await forger.prove(await school.prove(badge, form), other);
    expect(await verdictOf(both)).toBe(GOOD);
    expect(await verdictOf(withProof(both, { created: '2020-01-01T00:00:00Z' }, 1))).toBe(ALTERED);
  });

  it.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as Form[])('of others do not stand in for the issuer’s: %s', async (form) => {
    expect(await verdictOf(await forger.prove(badge, form))).toBe('invalid: key-not-issuers');
  });

  it('may have one of a kind that we do not know beside a good one, and say so', async () => {
    const signed = await school.prove(badge, 'eddsa-jcs-2022');
    const both = withProofs(signed, [...proofsOf(signed), { type: 'DataIntegrityProof', cryptosuite: 'bip340-jcs-2025', proofValue: 'z1' }]);
    expect((await lookAtOne(both)).outcomes.proof).toEqual({ kind: 'noted', code: 'other-proof-not-supported' });
  });
});
