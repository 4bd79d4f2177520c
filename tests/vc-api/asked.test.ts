import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import type { ProofAsked } from '../harness/proofs';
import { startVerifier, type Verified, type Verifier } from './verifier';

/*
 * After the assertions of W3C's suites about `options`: what a caller asks the proof to be made for (`expectedProofPurpose`, `domain`, `challenge`). `checks`
 * may stand beside; every check is always made.
 */

const issuer = makeIssuer({ did: 'did:key', seed: 'school' });
const CREDENTIAL: JsonObject = {
  '@context': [CREDENTIALS_V2],
  type: ['VerifiableCredential'],
  issuer: issuer.did,
  credentialSubject: { id: 'did:example:sara', name: 'Sara Lindqvist' },
};
const PRESENTATION: JsonObject = { '@context': [CREDENTIALS_V2], type: ['VerifiablePresentation'] };

let verifier: Verifier;
beforeAll(async () => {
  verifier = await startVerifier();
});
afterAll(() => verifier.end());

const credential = async (said: NonNullable<ProofAsked['options']>, options: JsonObject): Promise<Verified> =>
  verifier.credential(await issuer.prove(CREDENTIAL, 'eddsa-rdfc-2022', { options: said }), { checks: ['proof'], ...options });
const presentation = async (said: JsonObject, options: JsonObject): Promise<Verified> =>
  verifier.presentation(await issuer.prove(PRESENTATION, 'eddsa-jcs-2022', { options: { proofPurpose: 'authentication', ...said } }), options);
const token = (said: JsonObject, options: JsonObject): Promise<Verified> =>
  verifier.presentation(issuer.signVcJwt({ ...PRESENTATION, holder: issuer.did, ...said }, { typ: 'vp+jwt' }), options);

const BOTH = ['https://a.test', 'https://b.test'];
type Case = [what: string, ask: typeof credential, said: JsonObject, options: JsonObject, problems: string[]];

describe('a verifier that was asked for more than the proof', () => {
  it.each<Case>([
    ['a credential for the purpose that it has', credential, {}, { expectedProofPurpose: 'assertionMethod' }, []],
    ['a credential for another purpose', credential, {}, { expectedProofPurpose: 'authentication' }, ['purpose-differs']],
    ['a presentation for the purpose that it has', presentation, {}, { expectedProofPurpose: 'authentication' }, []],
    ['a presentation for another purpose', presentation, {}, { expectedProofPurpose: 'assertionMethod' }, ['purpose-differs']],
    ['a credential for both domains, in another order', credential, { domain: BOTH }, { domain: BOTH.toReversed() }, []],
    ['a credential for one domain of two', credential, { domain: BOTH }, { domain: 'https://a.test' }, ['domain-differs']],
    ['a credential for a domain more', credential, { domain: 'https://a.test' }, { domain: BOTH }, ['domain-differs']],
    ['a credential for another domain in a list', credential, { domain: 'https://a.test' }, { domain: ['https://b.test'] }, ['domain-differs']],
    ['a token for several, of which one asks', token, { aud: BOTH }, { domain: 'https://a.test' }, []],
    ['a token for somebody else', token, { aud: 'https://b.test' }, { domain: 'https://a.test' }, ['domain-differs']],
    ['a presentation for nobody', presentation, {}, { domain: 'https://a.test', challenge: 'c-1' }, ['challenge-differs', 'domain-differs']],
  ])('answers about %s', async (_what, ask, said, options, problems) => {
    expect(await ask(said, options)).toEqual({ status: problems.length === 0 ? 200 : 400, problems });
  });

  it.each<[string, JsonObject]>([
    ['a challenge that is a number', { challenge: 7 }],
    ['a domain that is a number', { domain: 7 }],
    ['no domain in a list', { domain: [] }],
    ['a domain and a number', { domain: ['https://a.test', 7] }],
    ['a purpose that is a list', { expectedProofPurpose: ['assertionMethod'] }],
  ])('does not pass over %s', async (_what, options) => {
    expect(await credential({}, options)).toEqual({ status: 400, problems: ['the options cannot be read'] });
  });

  it('does not pass over options that are none', async () => {
    const body = { verifiableCredential: await issuer.prove(CREDENTIAL, 'eddsa-rdfc-2022'), options: 'proof' };
    expect(await verifier.post('/credentials/verify', JSON.stringify(body))).toEqual({ status: 400, problems: ['the options cannot be read'] });
    expect((await verifier.post('/credentials/verify', JSON.stringify({ ...body, options: null }))).status).toBe(200);
  });
});
