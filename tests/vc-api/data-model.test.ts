import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { startVerifier, type Verifier } from './verifier';

/*
 * After the assertions of W3C's suite for the data model 2.0: each credential here is signed with its fault in it, so that nothing but the fault can be the
 * reason for the refusal.
 */

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const issuer = makeIssuer({ did: 'did:key', seed: 'school' });
const good: JsonObject = {
  '@context': [CREDENTIALS_V2, EXAMPLES],
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'ExampleCredential'],
  issuer: {
    id: issuer.did,
    name: [
      { '@value': 'Skolan', '@language': 'sv' },
      { '@value': 'The School', '@language': 'en', '@direction': 'ltr' },
    ],
  },
  validFrom: '2025-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:sara', favouriteColour: 'blue' },
};

const { name: _, ...plainIssuer } = good.issuer as JsonObject;
/** Without the contexts and the terms of examples. */
const plain: JsonObject = { ...good, issuer: plainIssuer };

/** Of the base context's published bytes. https://www.w3.org/TR/vc-data-model-2.0/#base-context */
const BASE_HEX = '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734';
const BASE_SHA256 = Buffer.from(BASE_HEX, 'hex').toString('base64');

const token = (changes: JsonObject = {}): string => issuer.signVcJwt({ ...good, ...changes });
const envelope = (id: string, type = 'EnvelopedVerifiableCredential'): JsonObject => ({ '@context': CREDENTIALS_V2, type, id });

let verifier: Verifier;
beforeAll(async () => {
  verifier = await startVerifier();
});
afterAll(() => verifier.end());

const proven = async (changes: JsonObject): Promise<{ status: number; problems: string[] }> =>
  verifier.credential(await issuer.prove({ ...good, ...changes }, 'eddsa-jcs-2022'));

describe('a conforming verifier of the data model 2.0', () => {
  it.each([
    ['as in the specification', {}],
    ['without a name', { id: [] }],
    ['with several subjects', { credentialSubject: [{ id: 'did:example:a' }, { favouriteColour: 'red' }] }],
    [
      'with a term of its own',
      {
        '@context': [CREDENTIALS_V2, { referenceNumber: 'https://example.org/vocab#ref' }],
        type: ['VerifiableCredential'],
        referenceNumber: 7,
        credentialSubject: { id: 'did:example:a' },
      },
    ],
    ['with dates to the millisecond', { validFrom: '2025-01-01T00:00:00.123Z', validUntil: '2090-01-01T00:00:00.999+02:00' }],
    [
      'with evidence, terms of use and a refresh service',
      { evidence: { type: ['ExampleEvidence'] }, termsOfUse: [{ type: 'ExamplePolicy' }], refreshService: { type: 'ExampleRefresh' } },
    ],
    ['with a name and a description in several languages', { name: [{ '@value': 'Kurs', '@language': 'sv' }], description: 'x' }],
  ] as [string, JsonObject][])('takes a credential %s', async (_what, changes) => {
    expect(await proven(changes)).toEqual({ status: 200, problems: [] });
  });

  it.each([
    ['whose context is missing', { '@context': null }, 'malformed: @context'],
    ['whose contexts stand in the wrong order', { '@context': [EXAMPLES, CREDENTIALS_V2] }, 'malformed: @context'],
    ['whose context is no address', { '@context': [CREDENTIALS_V2, 'https ://example.org/'] }, 'malformed: @context'],
    ['whose name is no address', { id: 'not a url' }, 'malformed: id'],
    ['with two names', { id: ['urn:a:1', 'urn:a:2'] }, 'malformed: id'],
    ['without a type', { type: [] }, 'malformed: type'],
    ['of another type alone', { type: ['ExampleCredential'] }, 'malformed: type'],
    ['whose issuer is no address', { issuer: 'not a url' }, 'malformed: issuer'],
    ['whose issuer has no name of its own', { issuer: { name: 'Skolan' } }, 'malformed: issuer'],
    ['without a subject', { credentialSubject: [] }, 'malformed: credentialSubject'],
    ['with an empty subject', { credentialSubject: {} }, 'malformed: credentialSubject'],
    ['with an empty subject among others', { credentialSubject: [{ id: 'did:example:a' }, {}] }, 'malformed: credentialSubject'],
    ['with a subject that is a text', { credentialSubject: 'did:example:a' }, 'malformed: credentialSubject'],
    ['whose start has no zone', { validFrom: '2025-01-01T00:00:00' }, 'malformed: validFrom'],
    ['whose start is no date', { validFrom: '1-1-2025' }, 'malformed: validFrom'],
    ['whose end is no date', { validUntil: '1-1-2090' }, 'malformed: validUntil'],
    ['whose status has no type', { credentialStatus: { id: 'https://skola.test/1' } }, 'malformed: credentialStatus'],
    ['whose status’s name is no address', { credentialStatus: { id: '1', type: 'ExampleStatus' } }, 'malformed: credentialStatus'],
    ['whose evidence has no type', { evidence: [{ id: 'urn:a:1' }] }, 'malformed: evidence'],
    ['whose terms of use have no type', { termsOfUse: { id: 'urn:a:1' } }, 'malformed: termsOfUse'],
    ['whose refresh service has no type', { refreshService: { url: 'https://skola.test/' } }, 'malformed: refreshService'],
    ['whose schema has no name', { credentialSchema: { type: 'JsonSchema' } }, 'malformed: credentialSchema'],
    ['whose schema has no type', { credentialSchema: { id: 'https://skola.test/mall.json' } }, 'malformed: credentialSchema'],
    ['whose name has a member too much', { name: { '@value': 'Kurs', '@language': 'sv', url: 'x' } }, 'malformed: name'],
    ['whose description is no text', { description: 7 }, 'malformed: description'],
    ['whose issuer’s name has a member too much', { issuer: { id: issuer.did, name: { '@value': 'S', x: 'y' } } }, 'malformed: issuer'],
    ['whose related resource has no digest', { relatedResource: [{ id: 'https://skola.test/1.png' }] }, 'malformed: relatedResource'],
    [
      'whose related resource stands there twice',
      { relatedResource: [1, 2].map(() => ({ id: 'https://skola.test/1.png', digestMultibase: 'uEiDG3sx2' })) },
      'malformed: relatedResource',
    ],
  ] as [string, JsonObject, string][])('refuses one %s', async (_what, changes, problem) => {
    const { status, problems } = await proven(changes);
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });

  it.each<[string, Json[], string]>([
    ['that no context knows', [], 'Kursbevis'],
    ['that a context takes away', [{ '@vocab': null }], 'Kursbevis'],
    ['that a context gives no address', [{ Kursbevis: 'https ://skola.test/Kursbevis' }], 'Kursbevis'],
    ['that a context gives another meaning', [{ VerifiableCredential: 'https://skola.test/Kursbevis' }], 'VerifiableCredential'],
    [
      'to which two contexts give two meanings',
      [{ '@protected': true, Kursbevis: 'https://skola.test/A' }, { Kursbevis: 'https://skola.test/B' }],
      'Kursbevis',
    ],
  ])('refuses a type %s, where the JSON is signed', async (_what, contexts, type) => {
    const changes = { '@context': [CREDENTIALS_V2, ...contexts], type: ['VerifiableCredential', type], credentialSubject: { id: 'did:example:a' } };
    const problems = ['malformed: type'];
    expect(await verifier.credential(await issuer.prove({ ...plain, ...changes }, 'eddsa-jcs-2022'))).toEqual({ status: 400, problems });
    expect(await verifier.credential(issuer.signVcJwt({ ...plain, ...changes }))).toEqual({ status: 400, problems });
  });

  it.each<[string, Json[], string]>([
    ['that a context knows', [{ Kursbevis: 'https://skola.test/Kursbevis' }], 'Kursbevis'],
    ['that is an address', [], 'https://skola.test/Kursbevis'],
    ['from a context that is not shipped', ['https://skola.test/context'], 'Kursbevis'],
  ])('takes a type %s', async (_what, contexts, type) => {
    const changes = { '@context': [CREDENTIALS_V2, ...contexts], type: ['VerifiableCredential', type], credentialSubject: { id: 'did:example:a' } };
    expect(await verifier.credential(issuer.signVcJwt({ ...plain, ...changes }))).toEqual({ status: 200, problems: [] });
  });

  it.each<[string, JsonObject, string[]]>([
    ['the digest of the base context', { digestSRI: `sha256-${BASE_SHA256}` }, []],
    ['its digest as a multihash', { digestMultibase: `u${Buffer.from(`1220${BASE_HEX}`, 'hex').toString('base64url')}` }, []],
    ['its digest without a header', { digestMultibase: `u${Buffer.from(BASE_HEX, 'hex').toString('base64url')}` }, []],
    ['a stronger digest than is known beside another', { digestSRI: `sha256-${'A'.repeat(43)}= sha512-AAAA` }, []],
    ['another digest', { digestSRI: `sha256-${'A'.repeat(43)}=` }, ['related-resource-differs']],
    ['another digest of the stronger kind', { digestSRI: `sha256-${BASE_SHA256} sha384-${'A'.repeat(64)}` }, ['related-resource-differs']],
    ['another multihash', { digestMultibase: `u${Buffer.alloc(32).toString('base64url')}` }, ['related-resource-differs']],
  ])('compares what is related with %s', async (_what, digest, problems) => {
    const answer = { status: problems.length === 0 ? 200 : 400, problems };
    expect(await proven({ relatedResource: { id: CREDENTIALS_V2, ...digest } })).toEqual(answer);
  });

  it('does not judge what is related where it cannot have it', async () => {
    const elsewhere = { id: 'https://skola.test/1.png', digestSRI: `sha256-${'A'.repeat(43)}=` };
    expect(await proven({ relatedResource: elsewhere })).toEqual({ status: 200, problems: [] });
  });

  it('refuses a type that no context knows, where the graph is signed', async () => {
    const signed = await issuer.prove(
      { ...good, '@context': [CREDENTIALS_V2], type: ['VerifiableCredential'], credentialSubject: { id: 'did:example:a' } },
      'eddsa-rdfc-2022',
    );
    expect((await verifier.credential(signed)).status).toBe(200);
    expect((await verifier.credential({ ...signed, type: ['VerifiableCredential', 'Unmapped'] })).status).toBe(400);
  });
});

describe('a conforming verifier of presentations', () => {
  const holder = makeIssuer({ did: 'did:key', seed: 'sara' });
  const asked = { challenge: 'c-1', domain: 'https://rekryterare.test' };
  const presented = async (changes: JsonObject = {}, options: JsonObject = {}): Promise<JsonObject> =>
    holder.prove(
      {
        '@context': [CREDENTIALS_V2],
        type: ['VerifiablePresentation'],
        holder: holder.did,
        verifiableCredential: [await issuer.prove(good, 'eddsa-jcs-2022')],
        ...changes,
      },
      'eddsa-jcs-2022',
      { options: { proofPurpose: 'authentication', ...asked, ...options } },
    );

  it.each([
    ['signed for what was asked', () => presented()],
    ['without credentials', () => presented({ verifiableCredential: [] })],
    ['without a holder', () => presented({ holder: [] })],
    ['of an enveloped credential', () => presented({ verifiableCredential: [envelope(`data:application/vc+jwt,${token()}`)] })],
    ['that is a token', async () => holder.signVcJwt({ ...(await unsigned()), nonce: 'c-1', aud: asked.domain }, { typ: 'vp+jwt' })],
    [
      'that is an envelope',
      async () =>
        envelope(
          `data:application/vp+jwt,${holder.signVcJwt({ ...(await unsigned()), nonce: 'c-1', aud: asked.domain }, { typ: 'vp+jwt' })}`,
          'EnvelopedVerifiablePresentation',
        ),
    ],
  ] as [string, () => Promise<JsonObject | string>][])('takes one %s', async (_what, make) => {
    expect(await verifier.presentation(await make(), asked)).toEqual({ status: 200, problems: [] });
  });

  const unsigned = async (): Promise<JsonObject> => {
    const { proof: _, ...rest } = await presented();
    return rest as JsonObject;
  };

  it.each([
    ['that nobody signed', unsigned, 'presentation-unsigned: no-proof'],
    ['for another challenge', () => presented({}, { challenge: 'c-2' }), 'challenge-differs'],
    ['for another domain', () => presented({}, { domain: 'https://annan.test' }), 'domain-differs'],
    ['for another purpose', () => presented({}, { proofPurpose: 'assertionMethod' }), 'presentation-broken: purpose-not-authentication'],
    ['that was changed', async () => ({ ...(await presented()), id: 'urn:a:1' }), 'presentation-broken: altered'],
    ['by somebody else', () => presented({ holder: issuer.did }), 'presentation-broken: key-not-holders'],
    ['of a text', () => presented({ verifiableCredential: [token()] }), 'malformed: verifiableCredential'],
    [
      'of an envelope without a type',
      () => presented({ verifiableCredential: [{ id: `data:application/vc+jwt,${token()}` }] }),
      'malformed: verifiableCredential',
    ],
    ['of a credential that nobody signed', () => presented({ verifiableCredential: [good] }), 'unsigned'],
    [
      'of a credential that was changed',
      async () => presented({ verifiableCredential: [{ ...(await issuer.prove(good, 'eddsa-jcs-2022')), validFrom: '2024-01-01T00:00:00Z' }] }),
      'invalid',
    ],
    [
      'of a credential that is not well formed',
      async () => presented({ verifiableCredential: [await issuer.prove({ ...good, id: 'x' }, 'eddsa-jcs-2022')] }),
      'malformed: id in a credential',
    ],
    [
      'of more credentials than are examined',
      async () => presented({ verifiableCredential: Array.from({ length: 51 }, () => envelope(`data:application/vc+jwt,${token()}`)) }),
      'not every credential was examined',
    ],
    ['whose contexts stand in the wrong order', () => presented({ '@context': [EXAMPLES, CREDENTIALS_V2] }), 'malformed: @context'],
    ['whose holder is no address', () => presented({ holder: 'Sara' }), 'malformed: holder'],
    ['that is a credential', () => issuer.prove(good, 'eddsa-jcs-2022'), 'not-a-presentation'],
  ] as [string, () => Promise<JsonObject | string>, string][])('refuses one %s', async (_what, make, problem) => {
    const { status, problems } = await verifier.presentation(await make(), asked);
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });

  it('refuses a presentation in a credential’s place', async () => {
    expect(await verifier.credential(await presented())).toEqual({ status: 400, problems: ['not-a-credential'] });
  });
});

describe('a conforming verifier of JOSE', () => {
  it.each([
    ['EdDSA', 'Ed25519'],
    ['ES256', 'P-256'],
    ['ES384', 'P-384'],
  ] as const)('takes a credential that is signed with %s, as a text and in an envelope', async (_alg, algorithm) => {
    const signer = makeIssuer({ did: 'did:key', algorithm, seed: 'school' });
    const token = signer.signVcJwt({ ...good, issuer: signer.did });
    expect(await verifier.credential(token)).toEqual({ status: 200, problems: [] });
    expect(await verifier.credential(envelope(`data:application/vc+jwt,${token}`))).toEqual({ status: 200, problems: [] });
  });

  it.each([
    ['was changed', () => issuer.signVcJwt(good).replace(/.(?=.{4}$)/, (sign) => (sign === 'A' ? 'B' : 'A')), 'altered'],
    ['has no algorithm', () => issuer.signVcJwt(good, { header: { alg: 'none' } }), 'algorithm-not-allowed'],
    ['holds `vc`', () => issuer.signVcJwt({ vc: good }), 'malformed: vc'],
    ['holds `vp` beside', () => issuer.signVcJwt(good, { payload: { vp: 'x' } }), 'malformed: vp'],
    ['says that it is a presentation', () => issuer.signVcJwt(good, { typ: 'vp+jwt' }), 'not-a-credential'],
    ['names another issuer beside', () => issuer.signVcJwt(good, { payload: { iss: 'did:web:annan.test' } }), 'issuer-disagrees'],
    ['is over', () => issuer.signVcJwt(good, { payload: { exp: 1_600_000_000 } }), 'expired'],
    ['is not well formed', () => issuer.signVcJwt({ ...good, credentialSubject: {} }), 'malformed: credentialSubject'],
    ['is no token', () => 'eyJ.e30', 'not-a-credential'],
  ] as [string, () => string, string][])('refuses one that %s', async (_what, make, problem) => {
    const { status, problems } = await verifier.credential(make());
    expect([status, problems]).toEqual([400, expect.arrayContaining([problem])]);
  });
});

describe('the service', () => {
  it.each([
    ['/credentials/verify', 'no json', 400],
    ['/credentials/verify', '{}', 400],
    ['/credentials/verify', '{"verifiableCredential": 7}', 400],
    ['/credentials/verify', '{"verifiableCredential": {}}', 400],
    ['/presentations/verify', '[]', 400],
    ['/presentations/verify', '{"verifiablePresentation": {"type": "VerifiablePresentation", "holder": {}}}', 400],
    ['/credentials/verify', '{"verifiableCredential": {"type": ["NonconformingDocument"]}}', 400],
    ['/presentations/verify', '{"verifiablePresentation": {"type": ["NonconformingDocument"]}}', 400],
    ['/credentials/issue', '{}', 404],
  ])('answers %s with %s: %i', async (path, body, status) => {
    expect((await verifier.post(path, body)).status).toBe(status);
  });
});
