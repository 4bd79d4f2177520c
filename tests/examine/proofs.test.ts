import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge, openBadge11 } from '../harness/achievement';
import { lookAtOne, without } from '../harness/asking';
import { CREDENTIALS_V2, JWS_2020, OPEN_BADGES_V3_0_3 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import type { Form } from '../harness/proofs';

/* Several proofs of one document, proofs that follow on others, and each form of proof as an attacker would write it anew. */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const college = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'college' });
const academy = makeIssuer({ did: 'did:key', algorithm: 'P-384', seed: 'academy' });
const forger = makeIssuer({ did: 'did:key', seed: 'forger' });

const about = (did: string) => ({ id: 'urn:uuid:1', issuer: { id: did, name: 'Skolan' }, title: 'Kurs' });
const badge = openBadge(about(school.did));
const badge11: JsonObject = { ...openBadge11(about(school.did)), '@context': [openBadge11(about(school.did))['@context'] ?? [], JWS_2020].flat() };

const FIRST = 'urn:uuid:first';
const SECOND = 'urn:uuid:second';
const GOOD = 'issuer-unknown: issuer-not-listed';
const ALTERED = 'invalid: altered';
const MALFORMED = 'invalid: malformed';
const NOT_SUPPORTED = 'unverifiable: proof-not-supported';

async function verdictOf(found: JsonObject | string): Promise<string> {
  const { verdict, reasons } = await lookAtOne(found);
  return `${verdict}: ${reasons}`;
}

const proofsOf = ({ proof }: JsonObject): JsonObject[] => [proof ?? []].flat() as JsonObject[];
const withProofs = (document: JsonObject, proofs: JsonObject[]): JsonObject => ({ ...document, proof: proofs });
/** The same credential with the proof at a place changed. */
const withProof = (document: JsonObject, change: JsonObject, at = 0): JsonObject =>
  withProofs(
    document,
    proofsOf(document).map((proof, place) => (place === at ? { ...proof, ...change } : proof)),
  );

const reversed = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).toReversed());
const base64url = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const jwsOf = async (form: Form): Promise<[JsonObject, string]> => {
  const signed = await school.prove(badge11, form);
  return [signed, String(proofsOf(signed)[0]?.jws)];
};

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

describe('a proof over the JSON', () => {
  const sign = (document: JsonObject, options: JsonObject = {}) => school.prove(document, 'eddsa-jcs-2022', { options });

  it.each([
    ['Ed25519', school, 'eddsa-jcs-2022'],
    ['P-256', college, 'ecdsa-jcs-2019'],
    ['P-384', academy, 'ecdsa-jcs-2019'],
  ] as const)('holds with a key of %s, in whatever order and with whatever space the names stand', async (_what, issuer, form) => {
    const signed = await issuer.prove(openBadge(about(issuer.did)), form);
    expect(await verdictOf(JSON.stringify(reversed(signed), null, 3))).toBe(GOOD);
    expect(await verdictOf({ ...signed, name: 'Rektor' })).toBe(ALTERED);
    expect(await verdictOf(withProof(signed, { created: '2026-01-16T09:00:00Z' }))).toBe(ALTERED);
  });

  it.each([
    ['a null', { description: null }],
    ['an empty array', { evidence: [] }],
    ['a word that no context knows', { secretly: 'rektor' }],
    ['a name in an array', { name: ['Kurs'] }],
    ['another spelling of its type', { type: ['OpenBadgeCredential', 'VerifiableCredential'] }],
    ['its end moved to an alias', { later: '2020-01-01T00:00:00Z' }],
  ] as [string, JsonObject][])('holds no more with %s', async (_what, change) => {
    expect(await verdictOf({ ...(await sign(badge)), ...change })).toBe(ALTERED);
  });

  it('covers words that no context knows, and shows what it covers', async () => {
    expect(await verdictOf(await sign({ ...badge, secretly: 'rektor' }))).toBe(GOOD);
  });

  it.each([
    ['others after them', [CREDENTIALS_V2, OPEN_BADGES_V3_0_3, 'https://more.test/c'], GOOD],
    ['others before them', ['https://more.test/c', CREDENTIALS_V2, OPEN_BADGES_V3_0_3], ALTERED],
    ['one less', [CREDENTIALS_V2], ALTERED],
    ['them in another order', [OPEN_BADGES_V3_0_3, CREDENTIALS_V2], ALTERED],
  ] as [string, Json, string][])('under its own contexts, in a document with %s: %s', async (_what, context, verdict) => {
    expect(await verdictOf({ ...(await sign(badge)), '@context': context })).toBe(verdict);
  });

  it('without contexts of its own covers those of the document', async () => {
    const bare = await school.prove(badge, 'eddsa-jcs-2022', { contexts: 'none' });
    expect(Object.keys(proofsOf(bare)[0] ?? {})).not.toContain('@context');
    expect(await verdictOf(bare)).toBe(GOOD);
    expect(await verdictOf({ ...bare, '@context': [CREDENTIALS_V2, OPEN_BADGES_V3_0_3, 'https://more.test/c'] })).toBe(ALTERED);
    expect(await verdictOf(withProof(bare, { '@context': badge['@context'] ?? null }))).toBe(ALTERED);
  });

  it('is not one of a credential where its own contexts name no data model of credentials', async () => {
    const other = { ...badge, '@context': ['https://other.test/c'] };
    const signed = await sign(other);
    expect(await verdictOf({ ...signed, '@context': ['https://other.test/c', CREDENTIALS_V2] })).toBe(MALFORMED);
  });

  it('of something else than a credential is none', async () => {
    expect(await verdictOf(await sign({ ...badge, type: ['VerifiablePresentation'] }))).toContain('not-a-credential');
  });

  it.each([
    ['ends', { expires: '2026-02-01T00:00:00Z' }, 'expired: proof-expired'],
    ['ends twice', { expires: ['2026-02-01T00:00:00Z', '2036-02-01T00:00:00Z'] }, MALFORMED],
    ['ends at a number', { expires: 1_769_900_400 }, MALFORMED],
    ['ends at an object', { expires: { '@value': '2026-02-01T00:00:00Z' } }, MALFORMED],
    ['was made for two purposes', { proofPurpose: ['assertionMethod', 'authentication'] }, MALFORMED],
    ['was made to log in', { proofPurpose: 'authentication' }, 'invalid: purpose-not-assertion'],
    ['was made for a purpose of somebody’s own', { proofPurpose: 'https://evil.test/#assertionMethod' }, 'invalid: purpose-not-assertion'],
    ['names no key', { verificationMethod: null }, 'unverifiable: key-not-given'],
    ['was made for a challenge that nobody here gave', { domain: 'jobb.test', challenge: 'x' }, GOOD],
  ] as [string, JsonObject, string][])('that %s: %s', async (_what, options, verdict) => {
    expect(await verdictOf(await sign(badge, options))).toBe(verdict);
  });

  it('is never taken for one over the graph, nor the other way round', async () => {
    const json = await sign(badge);
    const graph = await school.prove(badge, 'eddsa-rdfc-2022');
    expect(await verdictOf(withProof(json, { cryptosuite: 'eddsa-rdfc-2022' }))).toBe(ALTERED);
    expect(await verdictOf(withProof(graph, { cryptosuite: 'eddsa-jcs-2022' }))).toBe(ALTERED);
  });
});

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
