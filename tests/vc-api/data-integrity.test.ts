import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { without } from '../harness/asking';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import type { Form } from '../harness/proofs';
import { bitstringStatusList, statusEntry } from '../harness/status-list';
import { startVerifier, type Verifier } from './verifier';

/*
 * After the assertions of W3C's interoperability suites for Data Integrity (vc-di-eddsa, vc-di-ecdsa, vc-di-ed25519signature2020) and Bitstring Status List: what a verifier must take,
 * and what it must refuse, asked over https as they ask it. The credentials are our own.
 */

const FORMS = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-384'],
] as const;

const LIST = 'https://skola.test/status/1';
const web = makeIssuer({ did: 'did:web:skola.test' });
let verifier: Verifier;

beforeAll(async () => {
  const list = await web.signDataIntegrity(bitstringStatusList({ url: LIST, issuer: web.did, purpose: 'revocation', bits: [7] }));
  verifier = await startVerifier({ [LIST]: list, 'https://skola.test/.well-known/did.json': web.document });
});
afterAll(() => verifier.end());

const credentialOf = (issuer: string, changes: JsonObject = {}): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { id: 'did:example:sara', name: 'Sara Lindqvist' },
  ...changes,
});
const proofOf = (signed: JsonObject): JsonObject => signed.proof as JsonObject;
const withProof = (signed: JsonObject, changes: JsonObject): JsonObject => ({ ...signed, proof: { ...proofOf(signed), ...changes } });

const statusOf = async (document: JsonObject, options: JsonObject = {}): Promise<number> => (await verifier.credential(document, options)).status;
const revocable = (index: number): Promise<JsonObject> =>
  web.signDataIntegrity(
    credentialOf(web.did, { credentialStatus: statusEntry('BitstringStatusListEntry', { url: LIST, purpose: 'revocation', index }) }),
  );

describe.each(FORMS)('a verifier of %s with %s', (form, algorithm) => {
  const issuer = makeIssuer({ did: 'did:key', algorithm, seed: 'school' });
  const signed = (changes: JsonObject = {}, options: JsonObject = {}): Promise<JsonObject> =>
    issuer.prove(credentialOf(issuer.did, changes), form, { options });

  it.each([
    ['as it was issued', {}, {}],
    ['with dates', { validFrom: '2025-01-01T00:00:00Z', validUntil: '2090-01-01T00:00:00Z' }, {}],
    ['with a proof that says nothing of when it was made', {}, { created: null }],
    ['with a proof that has its time before it', {}, { expires: '2090-01-01T00:00:00Z' }],
  ] as [string, JsonObject, JsonObject][])('takes a credential %s', async (_what, changes, options) => {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as JsonObject;
    expect(await verifier.credential(await signed(changes, given))).toEqual({ status: 200, problems: [] });
  });

  it.each([
    ['without its proof', (one) => without(one, 'proof')],
    ['with an empty proof', (one) => ({ ...one, proof: {} })],
    ['that was changed', (one) => ({ ...one, credentialSubject: { id: 'did:example:sara', name: 'Rektor' } })],
    ['with something left out', (one) => ({ ...one, credentialSubject: { id: 'did:example:sara' } })],
    ['with something added', (one) => ({ ...one, validUntil: '2090-01-01T00:00:00Z' })],
    ['with a word added that no context knows', (one) => ({ ...one, credentialSubject: { ...(one.credentialSubject as JsonObject), okänt: 'x' } })],
    ['with a type added that no context knows', (one) => ({ ...one, type: ['VerifiableCredential', 'Okänt'] })],
    ['whose proof is of another type', (one) => withProof(one, { type: 'UnknownProof' })],
    ['whose proof has no type', (one) => ({ ...one, proof: without(proofOf(one), 'type') })],
    ['whose cryptosuite is unknown', (one) => withProof(one, { cryptosuite: 'unknown-2022' })],
    ['whose cryptosuite is missing', (one) => ({ ...one, proof: without(proofOf(one), 'cryptosuite') })],
    ['whose proof has no value', (one) => ({ ...one, proof: without(proofOf(one), 'proofValue') })],
    ['whose proof’s value is no text', (one) => withProof(one, { proofValue: 7 })],
    ['whose proof’s value has another header', (one) => withProof(one, { proofValue: String(proofOf(one).proofValue).replace('z', 'u') })],
    [
      'whose proof’s value holds signs that base58 has not',
      (one) => withProof(one, { proofValue: `${String(proofOf(one).proofValue).slice(0, -1)}0` }),
    ],
    ['whose proof’s value is shorter', (one) => withProof(one, { proofValue: String(proofOf(one).proofValue).slice(0, -4) })],
    ['whose key is not named', (one) => ({ ...one, proof: without(proofOf(one), 'verificationMethod') })],
    ['whose key’s name is no address', (one) => withProof(one, { verificationMethod: 'nyckel' })],
    ['whose key is another', (one) => withProof(one, { verificationMethod: makeIssuer({ did: 'did:key', algorithm, seed: 'other' }).method })],
    ['whose purpose is missing', (one) => ({ ...one, proof: without(proofOf(one), 'proofPurpose') })],
    ['whose purpose is another', (one) => withProof(one, { proofPurpose: 'authentication' })],
    ['whose date was changed', (one) => withProof(one, { created: '2020-01-01T00:00:00Z' })],
    ['whose issuer is another', (one) => ({ ...one, issuer: makeIssuer({ did: 'did:key', algorithm, seed: 'other' }).did })],
    ['whose proof is null', (one) => ({ ...one, proof: null })],
    ['whose proof’s type and cryptosuite are empty', (one) => withProof(one, { type: '', cryptosuite: '' })],
    ['whose proof’s value is null', (one) => withProof(one, { proofValue: null })],
    ['whose proof’s value has no header', (one) => withProof(one, { proofValue: String(proofOf(one).proofValue).slice(1) })],
    ['whose proof’s value is longer', (one) => withProof(one, { proofValue: `${String(proofOf(one).proofValue)}abcdefgh` })],
    ['whose key is of a method that cannot be read', (one) => withProof(one, { verificationMethod: 'did:key:@okänd@' })],
  ] as [string, (signed: JsonObject) => JsonObject][])('refuses one %s', async (_what, change) => {
    expect(await statusOf(change(await signed()))).toBe(400);
  });

  it.each([
    ['for another purpose', {}, { proofPurpose: 'authentication' }],
    ['by a proof that is over', {}, { expires: '2020-01-01T00:00:00Z' }],
    ['by a proof whose date is none', {}, { created: 'i dag' }],
    ['when it was over', { validUntil: '2020-01-01T00:00:00Z' }, {}],
    ['before it begins', { validFrom: '2090-01-01T00:00:00Z' }, {}],
    ['with its end before its start', { validFrom: '2025-01-01T00:00:00Z', validUntil: '2024-01-01T00:00:00Z' }, {}],
  ] as [string, JsonObject, JsonObject][])('refuses one that was signed %s', async (_what, changes, options) => {
    expect(await statusOf(await signed(changes, options))).toBe(400);
  });

  it.each<[string, JsonObject, string]>([
    ['created', { created: '2026-01-15T09:00:00' }, 'malformed: created'],
    ['over', { expires: '2090-01-01T00:00:00' }, 'malformed: expires'],
  ])('refuses a proof that says without a zone when it was %s', async (_what, options, problem) => {
    expect(await verifier.credential(await signed({}, options))).toEqual({ status: 400, problems: [problem] });
  });

  it.each<[string, Json]>([
    ['nothing', null],
    ['a text', 'x'],
    ['an empty proof', {}],
  ])('refuses %s beside a good proof', async (_what, other) => {
    const one = await signed();
    expect(await verifier.credential({ ...one, proof: [proofOf(one), other] })).toEqual({ status: 400, problems: ['malformed: proof'] });
  });

  it('refuses a signature over the other canonical form', async () => {
    const other = form.includes('jcs') ? (form.replace('jcs', 'rdfc') as Form) : (form.replace('rdfc', 'jcs') as Form);
    expect(await statusOf(withProof(await issuer.prove(credentialOf(issuer.did), other), { cryptosuite: form }))).toBe(400);
  });

  it('takes a chain of proofs, and refuses it with a link broken', async () => {
    const [first, second] = ['urn:uuid:0f7c1f5e-0000-4000-8000-00000000000a', 'urn:uuid:0f7c1f5e-0000-4000-8000-00000000000b'];
    const one = await signed({}, { id: first });
    const chain = await issuer.prove(one, form, { options: { id: second, created: '2026-02-01T00:00:00Z' }, follows: first });
    const [before, after] = chain.proof as [JsonObject, JsonObject];
    expect(await verifier.credential(chain)).toEqual({ status: 200, problems: [] });
    const broken: Json[][] = [
      [after],
      [before, { ...after, id: 'urn:uuid:0' }],
      [{ ...before, id: 'urn:uuid:0' }, after],
      [before, { ...after, previousProof: 'urn:uuid:0' }],
      [before, { ...after, previousProof: [first, 'urn:uuid:0'] }],
    ];
    expect(await Promise.all(broken.map((proof) => statusOf({ ...chain, proof })))).toEqual(broken.map(() => 400));
  });

  it('compares the domain and the challenge where it is told them', async () => {
    const asked = { domain: 'https://rekryterare.test', challenge: 'c-1' };
    const made = await signed({}, asked);
    expect(await statusOf(made, asked)).toBe(200);
    expect(await statusOf(made)).toBe(200);
    expect(await verifier.credential(made, { ...asked, challenge: 'c-2' })).toEqual({ status: 400, problems: ['challenge-differs'] });
    expect(await verifier.credential(made, { ...asked, domain: 'https://annan.test' })).toEqual({ status: 400, problems: ['domain-differs'] });
    expect(await verifier.credential(await signed(), asked)).toEqual({ status: 400, problems: ['challenge-differs', 'domain-differs'] });
  });

  it('asks every proof of a set, and refuses one good beside one bad', async () => {
    const one = await signed();
    const two = await issuer.prove(one, form, { options: { created: '2026-02-01T00:00:00Z' } });
    expect(await statusOf(two)).toBe(200);
    const [first, second] = two.proof as JsonObject[];
    expect(await statusOf({ ...two, proof: [first ?? null, { ...second, created: '2026-03-01T00:00:00Z' }] } as JsonObject)).toBe(400);
  });
});

describe('a verifier of status lists', () => {
  it('takes a credential that is in force, and refuses one that is revoked or whose list cannot be had', async () => {
    expect(await verifier.credential(await revocable(6))).toEqual({ status: 200, problems: [] });
    expect(await verifier.credential(await revocable(7))).toEqual({ status: 400, problems: ['revoked', 'status-entry-set'] });
    const elsewhere = statusEntry('BitstringStatusListEntry', { url: 'https://skola.test/status/2', purpose: 'revocation', index: 6 });
    const lost = await web.signDataIntegrity(credentialOf(web.did, { credentialStatus: elsewhere }));
    expect(await verifier.credential(lost)).toEqual({ status: 400, problems: ['status-unknown', 'unreachable'] });
  });
});

describe('a verifier of Ed25519Signature2020', () => {
  const school = makeIssuer({ did: 'did:key', seed: 'school' });
  const signed = (options: JsonObject = {}): Promise<JsonObject> =>
    school.prove(
      {
        '@context': [CREDENTIALS_V1, 'https://w3id.org/security/suites/ed25519-2020/v1'],
        id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000003',
        type: ['VerifiableCredential'],
        issuer: school.did,
        issuanceDate: '2025-01-01T00:00:00.123Z',
        credentialSubject: { id: 'did:example:sara' },
      },
      'Ed25519Signature2020',
      { options },
    );

  it('takes a credential as it was issued', async () => {
    expect(await verifier.credential(await signed(), { checks: ['proof'] })).toEqual({ status: 200, problems: [] });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['without its time', { created: null }, {}],
    ['of another type', { type: 'UnknownProofType' }, {}],
    ['of a newer type', { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }, {}],
    ['without a value', { proofValue: null }, {}],
    ['with a value of another length', { proofValue: 'z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh' }, {}],
    ['for another purpose than it is asked for', {}, { expectedProofPurpose: 'authentication' }],
    ['for another domain', {}, { domain: 'https://rekryterare.test' }],
  ])('refuses a proof %s', async (_what, changes, options) => {
    expect(await statusOf(withProof(await signed(), changes), options)).toBe(400);
  });

  it('refuses times without a zone', async () => {
    const problems = ['malformed: created', 'malformed: expires'];
    expect(await verifier.credential(await signed({ created: '2026-01-15T09:00:00', expires: '2090-01-01T00:00:00' }))).toEqual({
      status: 400,
      problems,
    });
  });
});
