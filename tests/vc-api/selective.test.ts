import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { without } from '../harness/asking';
import { CREDENTIALS_V1, CREDENTIALS_V2, DATA_INTEGRITY_V2 } from '../harness/contexts';
import { makeSelectiveIssuer, type SelectiveForm, type SelectiveIssuer, written } from '../harness/selective';
import { derive, signWhole } from '../harness/selective-library';
import { startVerifier, type Verifier } from './verifier';

/*
 * After the assertions of W3C's interoperability suites for ecdsa-sd-2023 and bbs-2023: what a verifier must take of what a holder derived, and what it must
 * refuse, asked over https as they ask it. Signed and derived by the libraries that most use; the credentials are our own.
 */

const TIME = 60_000;
const SEED = 'school';
let verifier: Verifier;
beforeAll(async () => {
  verifier = await startVerifier();
});
afterAll(() => verifier.end());

/** Nodes without a name of their own, in an array. */
const results = ['Ett', 'Två', 'Tre', 'Fyra'].map((name) => ({ name, description: `Moment ${name}` }));
const credentialOf = (issuer: string): JsonObject => ({
  '@context': [CREDENTIALS_V2, 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000002',
  type: ['VerifiableCredential'],
  issuer,
  validFrom: '2025-01-01T00:00:00Z',
  validUntil: '2090-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:sara', name: 'Sara Lindqvist', results },
});

/** By the data model 1.1, with a vocabulary of its own. */
const oldCredentialOf = (issuer: string): JsonObject => ({
  '@context': [
    CREDENTIALS_V1,
    DATA_INTEGRITY_V2,
    { båtar: 'https://skola.test/båtar', längd: 'https://skola.test/längd', år: 'https://skola.test/år' },
  ],
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000004',
  type: ['VerifiableCredential'],
  issuer,
  issuanceDate: '2025-01-01T00:00:00Z',
  credentialSubject: { båtar: [5.5, 7.0, 1e21].map((längd) => ({ längd, år: 2023 })) },
});

const proofOf = (signed: JsonObject): JsonObject => signed.proof as JsonObject;
const withProof = (signed: JsonObject, changes: JsonObject): JsonObject => ({ ...signed, proof: { ...proofOf(signed), ...changes } });
const subjectOf = (signed: JsonObject): JsonObject => signed.credentialSubject as JsonObject;
const statusOf = async (document: JsonObject): Promise<number> => (await verifier.credential(document)).status;
const withValue = (signed: JsonObject, change: (value: string) => string): JsonObject =>
  withProof(signed, { proofValue: change(String(proofOf(signed).proofValue)) });

describe.each<SelectiveForm>(['ecdsa-sd-2023', 'bbs-2023'])('a verifier of %s', (form) => {
  let issuer: SelectiveIssuer;
  let whole: JsonObject;
  let part: JsonObject;

  beforeAll(async () => {
    issuer = await makeSelectiveIssuer(form, { did: 'did:key', seed: SEED });
    whole = await signWhole(credentialOf(issuer.did), { issuer, form, seed: SEED }, ['/issuer', '/validUntil', '/credentialSubject/id']);
    part = await derive(whole, form, ['/credentialSubject/name', '/credentialSubject/results/1']);
  }, TIME);

  it.each([
    ['the mandatory statements alone', ['/issuer']],
    ['one more', ['/credentialSubject/name']],
    ['all of an array', ['/credentialSubject/results']],
    ['an array without its first element', ['/credentialSubject/results/1', '/credentialSubject/results/2', '/credentialSubject/results/3']],
    ['an array without one in its middle', ['/credentialSubject/results/0', '/credentialSubject/results/3']],
    ['a part of an element', ['/credentialSubject/results/2/name']],
    ['everything', ['/id', '/type', '/validFrom', '/credentialSubject']],
  ])('takes a credential of which the holder shows %s', { timeout: TIME }, async (_what, pointers) => {
    expect(await verifier.credential(await derive(whole, form, pointers))).toEqual({ status: 200, problems: [] });
  });

  it('refuses the holder’s whole proof, and says why', async () => {
    expect(await verifier.credential(whole)).toEqual({ status: 400, problems: ['unverifiable', 'proof-for-holder'] });
  });

  it.each([
    ['without its proof', (one) => without(one, 'proof')],
    ['that was changed', (one) => ({ ...one, credentialSubject: { ...subjectOf(one), name: 'Rektor' } })],
    ['with a mandatory statement left out', (one) => without(one, 'validUntil')],
    ['with another statement left out', (one) => ({ ...one, credentialSubject: without(subjectOf(one), 'name') })],
    ['with something added', (one) => ({ ...one, credentialSubject: { ...subjectOf(one), description: 'Rektor' } })],
    ['with a word added that no context knows', (one) => ({ ...one, credentialSubject: { ...subjectOf(one), okänt: 'x' } })],
    ['with a type added that no context knows', (one) => ({ ...one, type: ['VerifiableCredential', 'https ://okänt'] })],
    ['whose proof is null', (one) => ({ ...one, proof: null })],
    ['whose proof’s type and cryptosuite are empty', (one) => withProof(one, { type: '', cryptosuite: '' })],
    ['whose proof’s value has no header', (one) => withValue(one, (value) => value.slice(1))],
    ['whose proof’s value does not say of which kind it is', (one) => withValue(one, (value) => value.slice(0, 1) + value.slice(4))],
    ['whose cryptosuite is unknown', (one) => withProof(one, { cryptosuite: 'unknown-2022' })],
    ['whose cryptosuite is no text', (one) => withProof(one, { cryptosuite: 7 })],
    ['whose cryptosuite is missing', (one) => ({ ...one, proof: without(proofOf(one), 'cryptosuite') })],
    ['whose proof is of another type', (one) => withProof(one, { type: 'UnknownProof' })],
    ['whose proof has no value', (one) => ({ ...one, proof: without(proofOf(one), 'proofValue') })],
    ['whose proof’s value is no text', (one) => withProof(one, { proofValue: 7 })],
    ['whose proof’s value is of another base', (one) => withValue(one, (value) => `z${value.slice(1)}`)],
    [
      'whose proof’s value is said to be the whole proof',
      (one) => withValue(one, (value) => written(form, [], form === 'bbs-2023' ? 2 : 0) + value.slice(6)),
    ],
    ['whose proof’s value is shorter', (one) => withValue(one, (value) => value.slice(0, -8))],
    ['whose key is not named', (one) => ({ ...one, proof: without(proofOf(one), 'verificationMethod') })],
    ['whose purpose is another', (one) => withProof(one, { proofPurpose: 'authentication' })],
    ['whose proof’s date was changed', (one) => withProof(one, { created: '2020-01-01T00:00:00Z' })],
    ['whose issuer is another', (one) => ({ ...one, issuer: 'did:example:other' })],
  ] as [string, (shown: JsonObject) => JsonObject][])('refuses one %s', { timeout: TIME }, async (_what, change) => {
    expect(await statusOf(change(part))).toBe(400);
  });

  it('refuses one that is asked for another purpose', { timeout: TIME }, async () => {
    expect(await verifier.credential(part, { expectedProofPurpose: 'authentication' })).toEqual({ status: 400, problems: ['purpose-differs'] });
  });

  it('takes one of the data model 1.1, with numbers of every kind', { timeout: TIME }, async () => {
    const old = await signWhole(oldCredentialOf(issuer.did), { issuer, form, seed: SEED }, ['/issuer', '/issuanceDate']);
    const shown = await derive(old, form, ['/credentialSubject/båtar/0', '/credentialSubject/båtar/2/längd']);
    expect(await verifier.credential(shown)).toEqual({ status: 200, problems: [] });
  });

  it('refuses one under another’s key', { timeout: TIME }, async () => {
    const other = await makeSelectiveIssuer(form, { did: 'did:key', seed: 'other' });
    expect(await statusOf(withProof(part, { verificationMethod: other.method }))).toBe(400);
  });
});
