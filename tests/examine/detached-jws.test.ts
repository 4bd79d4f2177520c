import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge11 } from '../harness/achievement';
import { verdictOf } from '../harness/asking';
import { JWS_2020 } from '../harness/contexts';
import type { Form } from '../harness/proofs';
import { ALTERED, about, academy, college, GOOD, MALFORMED, NOT_SUPPORTED, proofsOf, school, withProof } from './embedded-proofs';

/* Suites whose signature is a detached JWS. */

const badge11: JsonObject = { ...openBadge11(about(school.did)), '@context': [openBadge11(about(school.did))['@context'] ?? [], JWS_2020].flat() };
const base64url = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const jwsOf = async (form: Form): Promise<[JsonObject, string]> => {
  const signed = await school.prove(badge11, form);
  return [signed, String(proofsOf(signed)[0]?.jws)];
};

describe('a detached JWS', () => {
  const HEADER = { alg: 'EdDSA', b64: false, crit: ['b64'] };

  it.each(['Ed25519Signature2018', 'JsonWebSignature2020'] as Form[])(
    'holds, and no more when the document or the proof is changed: %s',
    async (form) => {
      const [signed] = await jwsOf(form);
      expect(await verdictOf(signed)).toBe(GOOD);
      expect(await verdictOf({ ...signed, name: 'Rektor' })).toBe(ALTERED);
      expect(await verdictOf(withProof(signed, { created: '2026-01-16T09:00:00Z' }))).toBe(ALTERED);
      expect(await verdictOf(withProof(signed, { proofPurpose: 'authentication' }))).toBe(ALTERED);
    },
  );

  it.each([
    ['P-256', college],
    ['P-384', academy],
  ] as const)('of JsonWebSignature2020 holds with a key of %s', async (_what, issuer) => {
    const document = { ...badge11, issuer: { ...(badge11.issuer as JsonObject), id: issuer.did } };
    expect(await verdictOf(await issuer.prove(document, 'JsonWebSignature2020'))).toBe(GOOD);
    expect(await verdictOf({ ...(await issuer.prove(document, 'JsonWebSignature2020')), name: 'Rektor' })).toBe(ALTERED);
  });

  it.each([
    ['names a key', { ...HEADER, kid: 'did:key:z' }],
    ['brings a key', { ...HEADER, jwk: { kty: 'OKP' } }],
    ['is signed as text', { ...HEADER, b64: true }],
    ['does not say how it is signed', { alg: 'EdDSA' }],
    ['does not demand that this be understood', { alg: 'EdDSA', b64: false }],
    ['demands more', { ...HEADER, crit: ['b64', 'exp'] }],
    ['demands it twice', { ...HEADER, crit: ['b64', 'b64'] }],
    ['says none', { ...HEADER, alg: 'none' }],
    ['shares a secret', { ...HEADER, alg: 'HS256' }],
    ['says no algorithm', { b64: false, crit: ['b64'] }],
    ['says a name twice', '{"alg":"EdDSA","alg":"EdDSA","b64":false,"crit":["b64"]}'],
    ['is an array', '["EdDSA"]'],
    ['is no JSON', 'EdDSA'],
  ])('is malformed when its header %s', async (_what, header) => {
    for (const form of ['Ed25519Signature2018', 'JsonWebSignature2020'] as Form[]) {
      const [signed, jws] = await jwsOf(form);
      expect(await verdictOf(withProof(signed, { jws: `${base64url(header)}..${jws.split('.')[2]}` }))).toBe(MALFORMED);
    }
  });

  it.each([
    ['has a payload', (jws: string) => jws.replace('..', '.e30.')],
    ['has no signature', (jws: string) => jws.replace(/[^.]*$/, '')],
    ['has four parts', (jws: string) => `${jws}.e30`],
    ['has two parts', (jws: string) => jws.replace('..', '.')],
    ['is no text', () => 5],
  ] as [string, (jws: string) => Json][])('is malformed when it %s', async (_what, change) => {
    const [signed, jws] = await jwsOf('JsonWebSignature2020');
    expect(await verdictOf(withProof(signed, { jws: change(jws) }))).toBe(MALFORMED);
  });

  it('is not of Ed25519Signature2018 with another algorithm, and not under a key that its algorithm does not fit', async () => {
    const [signed, jws] = await jwsOf('Ed25519Signature2018');
    const es256 = `${base64url({ ...HEADER, alg: 'ES256' })}..${jws.split('.')[2]}`;
    const [other] = await jwsOf('JsonWebSignature2020');
    expect(await verdictOf(withProof(signed, { jws: es256 }))).toBe(MALFORMED);
    expect(await verdictOf(withProof(other, { jws: es256 }))).toBe('invalid: key-mismatch');
  });

  it('with an algorithm that we do not know is unchecked, and not called wrong', async () => {
    const [signed, jws] = await jwsOf('JsonWebSignature2020');
    expect(await verdictOf(withProof(signed, { jws: `${base64url({ ...HEADER, alg: 'PS512' })}..${jws.split('.')[2]}` }))).toBe(NOT_SUPPORTED);
  });
});
