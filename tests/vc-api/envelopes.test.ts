import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { without } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer, type TokenOptions } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { keyBinding, signedSdJwt } from '../harness/sd-jwt';
import { startVerifier, type Verifier } from './verifier';

/*
 * After the assertions of W3C's suites for enveloped credentials and presentations (data model 2.0) and for JOSE: the envelope, the token in it and its media
 * types. Each token is well signed, so that nothing but the fault can be the reason for the refusal.
 */

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const issuer = makeIssuer({ did: 'did:key', seed: 'school' });
const credential: JsonObject = {
  '@context': [CREDENTIALS_V2],
  type: ['VerifiableCredential'],
  issuer: issuer.did,
  credentialSubject: { id: 'did:example:sara', name: 'Sara Lindqvist' },
};
const token = (changes: JsonObject = {}, options: TokenOptions = {}): string => issuer.signVcJwt({ ...credential, ...changes }, options);
const enveloped = (text: string, kind = 'vc+jwt'): JsonObject => ({
  '@context': CREDENTIALS_V2,
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/${kind},${text}`,
});
const bound = (disclosed: string): string => disclosed + keyBinding(disclosed, keyPairFrom('sara', 'Ed25519'));
const presentation = (members: JsonObject[], options: TokenOptions = {}): string =>
  issuer.signVcJwt(
    { '@context': [CREDENTIALS_V2], type: ['VerifiablePresentation'], holder: issuer.did, verifiableCredential: members },
    { typ: 'vp+jwt', ...options },
  );
const envelopedPresentation = (text = presentation([enveloped(token())])): JsonObject => ({
  ...enveloped(text, 'vp+jwt'),
  type: 'EnvelopedVerifiablePresentation',
});

let verifier: Verifier;
beforeAll(async () => {
  verifier = await startVerifier();
});
afterAll(() => verifier.end());

type Change = (envelope: JsonObject) => JsonObject;

describe('a verifier of enveloped credentials', () => {
  it.each<[string, Change]>([
    ['as it is', (one) => one],
    ['with its context in a list', (one) => ({ ...one, '@context': [CREDENTIALS_V2] })],
    ['with its type in a list', (one) => ({ ...one, type: ['EnvelopedVerifiableCredential'] })],
  ])('takes an envelope %s', async (_what, change) => {
    expect(await verifier.credential(change(enveloped(token())))).toEqual({ status: 200, problems: [] });
  });

  it.each<[string, Change, string]>([
    ['with no context', (one) => without(one, '@context'), 'malformed: @context'],
    ['with an empty list of contexts', (one) => ({ ...one, '@context': [] }), 'malformed: @context'],
    ['with another context alone', (one) => ({ ...one, '@context': EXAMPLES }), 'malformed: @context'],
    ['that calls itself one of a presentation', (one) => ({ ...one, type: 'EnvelopedVerifiablePresentation' }), 'malformed: type'],
    ['that calls itself a credential', (one) => ({ ...one, type: ['VerifiableCredential'] }), 'unsigned'],
    ['of no type', (one) => without(one, 'type'), 'not-a-credential'],
    ['whose token is no address', () => ({ ...enveloped(''), id: token() }), 'malformed: id'],
    ['of another media type', () => enveloped(token(), 'octet-stream'), 'malformed: id'],
  ])('refuses one %s', async (_what, change, problem) => {
    const { status, problems } = await verifier.credential(change(enveloped(token())));
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });

  it.each([
    ['as a text', (text: string) => text],
    ['in an envelope', (text: string) => enveloped(text, 'vc+sd-jwt')],
  ])('takes what a holder disclosed, and what stays when nothing is, %s', async (_what, wrap) => {
    const whole = signedSdJwt(issuer, credential, { typ: 'vc+sd-jwt', hidden: 'name' });
    expect(await verifier.credential(wrap(whole))).toEqual({ status: 200, problems: [] });
    expect(await verifier.credential(wrap(`${whole.split('~')[0]}~`))).toEqual({ status: 200, problems: [] });
  });
});

describe('a verifier of enveloped presentations', () => {
  it('takes an envelope as it is', async () => {
    expect(await verifier.presentation(envelopedPresentation())).toEqual({ status: 200, problems: [] });
  });

  it.each<[string, Change, string]>([
    ['with an empty list of contexts', (one) => ({ ...one, '@context': [] }), 'malformed: @context'],
    ['with another context alone', (one) => ({ ...one, '@context': [EXAMPLES] }), 'malformed: @context'],
    ['that calls itself one of a credential', (one) => ({ ...one, type: 'EnvelopedVerifiableCredential' }), 'malformed: type'],
    ['that calls itself a presentation', (one) => ({ ...one, type: ['VerifiablePresentation'] }), 'presentation-unsigned: no-proof'],
    ['whose token is no address', (one) => ({ ...one, id: String(one.id).split(',').pop() ?? '' }), 'not-a-presentation'],
    ['that holds a credential', () => ({ ...envelopedPresentation(token()) }), 'not-a-presentation'],
  ])('refuses one %s', async (_what, change, problem) => {
    const { status, problems } = await verifier.presentation(change(envelopedPresentation()));
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });

  it.each<[string, () => JsonObject, string]>([
    ['whose envelope has no context', () => without(enveloped(token()), '@context'), 'malformed: @context in a credential'],
    ['that is not well formed', () => enveloped(token({ credentialSubject: {} })), 'malformed: credentialSubject in a credential'],
    ['that holds `vc`', () => enveloped(token({}, { payload: { vc: 'x' } })), 'malformed: vc in a credential'],
    ['of another media type', () => enveloped(token({}, { header: { cty: 'text' } })), 'malformed: cty in a credential'],
    ['that nobody signed', () => credential, 'unsigned'],
  ])('refuses a presentation of a credential %s', async (_what, member, problem) => {
    const { status, problems } = await verifier.presentation(presentation([member()]));
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });
});

describe('a verifier of tokens', () => {
  it.each<[string, TokenOptions]>([
    ['that says what it holds', { header: { cty: 'vc' } }],
    ['with the whole name of its media type', { typ: 'application/vc+jwt' }],
    ['of any kind of token', { typ: 'JWT' }],
    ['with a claim that nobody knows', { payload: { ny: { a: 1 } } }],
  ])('takes one %s', async (_what, options) => {
    expect(await verifier.credential(token({}, options))).toEqual({ status: 200, problems: [] });
  });

  it.each<[string, () => Promise<{ status: number; problems: string[] }>, string]>([
    ['credential of an unknown kind', () => verifier.credential(token({}, { typ: 'bad+typ' })), 'malformed: typ'],
    ['credential that holds something else', () => verifier.credential(token({}, { header: { cty: 'bad+cty' } })), 'malformed: cty'],
    [
      'credential with disclosures, of an unknown kind',
      () => verifier.credential(signedSdJwt(issuer, credential, { typ: 'bad+typ', hidden: 'name' })),
      'malformed: typ',
    ],
    [
      'credential with disclosures and a key binding, of an unknown kind',
      () => verifier.credential(bound(signedSdJwt(issuer, credential, { typ: 'bad+typ', hidden: 'name' }))),
      'malformed: typ',
    ],
    ['presentation of an unknown kind', () => verifier.presentation(presentation([], { typ: 'bad+typ' })), 'malformed: typ'],
    ['presentation that says it is a credential', () => verifier.presentation(presentation([], { typ: 'vc+jwt' })), 'malformed: typ'],
    ['presentation that holds something else', () => verifier.presentation(presentation([], { header: { cty: 'vc' } })), 'malformed: cty'],
    [
      'presentation that is over',
      () => verifier.presentation(presentation([], { payload: { exp: 1_600_000_000 } })),
      'presentation-broken: proof-expired',
    ],
  ])('refuses a %s', async (_what, ask, problem) => {
    const { status, problems } = await ask();
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });
});
