import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { examine } from '@/utils/examine';
import type { Finding } from '@/utils/model/finding';
import type { JsonObject } from '@/utils/model/json';
import type { Net } from '@/utils/model/net';
import { openBadge } from '../harness/achievement';
import { netOf } from '../harness/answers';
import { look, lookAtOne, NOW, verdictOf } from '../harness/asking';
import { chainKey, makeChained } from '../harness/certificate-chain';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { sealed } from '../harness/seal';
import { bitstringStatusList } from '../harness/status-list';
import { makeWebvh } from '../harness/webvh';

/*
 * What was tried when the core was looked at once more: names that every object has, identifiers and dates that are right and rare, and documents about keys that are made
 * to hurt.
 */

const LIST = 'https://skola.test/status/1';
const SCHEMA = 'https://skola.test/schema.json';
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const good = await school.signDataIntegrity(badge);

const GOOD = 'issuer-unknown: issuer-not-listed';

/** Names that are in every object, though nobody put them there. */
const IN_EVERY_OBJECT = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

const proofUnder = (verificationMethod: string, proofPurpose = 'assertionMethod'): JsonObject => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: '2026-01-15T09:00:00Z',
  verificationMethod,
  proofPurpose,
  proofValue: (good.proof as JsonObject).proofValue ?? null,
});

describe('a key that is named as something in every object', () => {
  it.each(IN_EVERY_OBJECT)('is not found, under a credential: %s', async (name) => {
    expect(await verdictOf({ ...badge, proof: proofUnder(name) })).toBe('unverifiable: did-not-supported');
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a presentation: %s', async (name) => {
    const presentation = {
      '@context': [CREDENTIALS_V2],
      type: 'VerifiablePresentation',
      verifiableCredential: [good],
      proof: proofUnder(name, 'authentication'),
    };
    const { examinations } = await look(presentation);
    expect(examinations.map(({ verdict, outcomes }) => [verdict, outcomes.person.code])).toEqual([['issuer-unknown', 'presentation-not-checked']]);
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a status list: %s', async (name) => {
    const withStatus = openBadge({
      id: 'urn:uuid:1',
      issuer: { id: school.did, name: 'Skolan' },
      title: 'Kurs',
      status: { url: LIST, purpose: 'revocation', index: 7 },
    });
    const list = { ...bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }), proof: proofUnder(name) };
    const answers = { [LIST]: JSON.stringify(list) };
    expect(await verdictOf(await school.signDataIntegrity(withStatus), answers)).toBe('status-unknown: status-list-key-unknown');
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a schema: %s', async (name) => {
    const schema = {
      '@context': [CREDENTIALS_V2],
      id: SCHEMA,
      type: ['VerifiableCredential', 'JsonSchemaCredential'],
      issuer: school.did,
      credentialSubject: { id: 'https://skola.test/kurs', type: 'JsonSchema', jsonSchema: {} },
      proof: proofUnder(name),
    };
    const found = school.signVcJwt({ ...badge, credentialSchema: { id: SCHEMA, type: 'JsonSchemaCredential' } });
    const { examinations } = await look(found, { [SCHEMA]: JSON.stringify(schema) });
    expect(examinations.map(({ verdict, reasons, outcomes }) => [`${verdict}: ${reasons}`, outcomes.schema.code])).toEqual([
      [GOOD, 'schema-not-believed'],
    ]);
  });
});

describe('a key that a token names as the key calls itself', () => {
  const web = makeIssuer({ did: 'did:web:skola.test' });
  const { publicJwk } = keyPairFrom('did:web:skola.test', 'Ed25519');
  const other = keyPairFrom('another', 'Ed25519').publicJwk;
  const method = (name: string, jwk: object): JsonObject => ({
    id: `${web.did}#${name}`,
    type: 'JsonWebKey',
    controller: web.did,
    publicKeyJwk: { ...jwk } as JsonObject,
  });
  const token = web.signVcJwt({ ...badge, issuer: { id: web.did, name: 'Skolan' } }, { header: { kid: 'Zx3-8' } });
  const mine = method('key-1', { ...publicJwk, kid: 'Zx3-8' });
  const said = (change: JsonObject): Promise<string> =>
    verdictOf(token, { 'https://skola.test/.well-known/did.json': JSON.stringify({ id: web.did, ...change }) });
  const asserted = { assertionMethod: [`${web.did}#key-1`, `${web.did}#key-2`] };

  it.each<[string, JsonObject, string]>([
    ['is found', { verificationMethod: [mine], ...asserted }, GOOD],
    ['is found under a name without the DID', { verificationMethod: [{ ...mine, id: '#key-1' }], assertionMethod: ['#key-1'] }, GOOD],
    ['is found where it stands under what it may do', { assertionMethod: [mine] }, GOOD],
    ['is not found in a document that has no such key', { verificationMethod: [method('key-1', publicJwk)], ...asserted }, 'invalid: key-not-listed'],
    [
      'is not found where two keys are called so',
      { verificationMethod: [mine, method('key-2', { ...other, kid: 'Zx3-8' })], ...asserted },
      'invalid: key-not-listed',
    ],
    [
      'is the one whose name it is, where another key is called so',
      { verificationMethod: [mine, method('Zx3-8', other)], ...asserted },
      'invalid: altered',
    ],
    [
      'may sign only what its document lets it sign',
      { verificationMethod: [mine], authentication: [`${web.did}#key-1`] },
      'invalid: key-not-authorised',
    ],
    [
      'is not believed where it is another controller’s',
      { verificationMethod: [{ ...mine, controller: 'did:web:annan.test' }], ...asserted },
      'invalid: key-not-issuers',
    ],
    [
      'is the key that signed, or the token is altered',
      { verificationMethod: [method('key-1', { ...other, kid: 'Zx3-8' })], ...asserted },
      'invalid: altered',
    ],
  ])('%s', async (_what, change, expected) => {
    expect(await said(change)).toBe(expected);
  });
});

const longState = (did: string): JsonObject => ({ id: did, text: 'x'.repeat(700_000) });

describe('a log of a DID', () => {
  it('is soon read, though a long version has seven hundred proofs', async () => {
    const pair = keyPairFrom('webvh', 'Ed25519');
    const parameters = { updateKeys: [pair.multibase] };
    const { did, lines } = makeWebvh('skola.test', [{ time: '2026-01-01T00:00:00Z', parameters, state: longState, signers: [pair] }]);
    const [line = {}] = lines;
    const log = JSON.stringify({ ...line, proof: Array.from({ length: 700 }, () => (line.proof as JsonObject[])[0] ?? null) });
    const found = school.signVcJwt({ ...badge, issuer: { id: did, name: 'Skolan' } }, { header: { kid: `${did}#a` } });

    const started = process.cpuUsage();
    expect(await verdictOf(found, { 'https://skola.test/.well-known/did.jsonl': log })).toBe('invalid: key-not-listed');
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });
});

describe('the key of a badge, whose owner only its own document names', () => {
  const victim = 'https://skola.test/issuer';
  const address = 'https://elak.test/key.json';
  const evil = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'evil' });
  const { publicJwk } = keyPairFrom('evil', 'P-256');
  const publicKeyPem = createPublicKey({ key: { ...publicJwk }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
  const key = { '@context': 'https://w3id.org/openbadges/v2', id: address, type: 'CryptographicKey', owner: victim, publicKeyPem };
  const issuers = [{ id: victim, name: 'Skolan' }];
  const trustLists = [{ format: 'meritkollen-trust-list/1' as const, name: 'Lista', publisher: 'Lista', updated: '2026-01-01', issuers }];
  const forged = openBadge({ id: 'urn:uuid:1', issuer: { id: victim, name: 'Skolan' }, title: 'Kurs' });

  it.each(['ecdsa-jcs-2019', 'ecdsa-rdfc-2019'] as const)(
    'makes nobody the issuer of a credential with an embedded proof, and is not asked for: %s',
    async (form) => {
      const found = await evil.prove(forged, form, { options: { verificationMethod: `open-badge-key:${address}` } });
      const { examinations, asked } = await look(found, { [address]: JSON.stringify(key) }, { trustLists });
      expect([examinations.map(({ verdict, reasons }) => `${verdict}: ${reasons}`), asked]).toEqual([['unverifiable: key-not-given'], []]);
    },
  );

  it.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)('is no more found under a certificate’s name: %s', async (form) => {
    const found = await school.prove(badge, form, { options: { verificationMethod: `x5c:${'0'.repeat(64)}` } });
    expect(await verdictOf(found)).toBe('unverifiable: key-not-given');
  });

  it('makes nobody the holder of a presentation', async () => {
    const presentation = { '@context': [CREDENTIALS_V2], type: ['VerifiablePresentation'], holder: victim, verifiableCredential: [good] };
    const options = { verificationMethod: `open-badge-key:${address}`, proofPurpose: 'authentication' };
    const { asked } = await look(await evil.prove(presentation, 'ecdsa-jcs-2019', { options }), { [address]: JSON.stringify(key) });
    expect(asked).toEqual([]);
  });

  it('is no key of a token’s issuer either', async () => {
    const token = evil.signVcJwt(forged, { header: { kid: `open-badge-key:${address}` } });
    const { examinations, asked } = await look(token, { [address]: JSON.stringify(key) }, { trustLists });
    expect([examinations.map(({ verdict }) => verdict), asked.filter((url) => url.includes('elak'))]).toEqual([['unverifiable'], []]);
  });
});

describe('a document about keys that was kept from before', () => {
  const HOUR = 3_600_000;
  const URL = 'https://skola.test/.well-known/did.json';
  const web = makeIssuer({ did: 'did:web:skola.test' });
  const others = makeIssuer({ did: 'did:web:skola.test', seed: 'before' });
  const own = { ...badge, issuer: { id: web.did, name: 'Skolan' } };
  const without = { id: web.did, verificationMethod: [], assertionMethod: [] };

  /** What is kept, and what stands at the address now. */
  async function verdict(found: JsonObject | string, kept: { age: number; document: JsonObject }, now: JsonObject | null): Promise<[string, number]> {
    const [before, later] = [
      netOf({ [URL]: JSON.stringify(kept.document) }, NOW - kept.age),
      netOf(now === null ? {} : { [URL]: JSON.stringify(now) }, NOW),
    ];
    const net: Net = { get: (url, want) => (want.fresh ? later : before).get(url, want) };
    const raw = typeof found === 'string' ? found : JSON.stringify(found);
    const finding: Finding = { id: 'f', place: 'script', carried: { kind: 'embedded', raw }, label: '' };
    const [examination] = await examine(finding, { net, now: NOW, trustLists: [] });
    return [`${examination?.verdict}: ${examination?.reasons}`, later.asked.length];
  }

  it.each<[string, JsonObject, JsonObject | null, string]>([
    ['lists another key under the same name', others.document, web.document, GOOD],
    ['does not list the key', without, web.document, GOOD],
    ['does not let the key assert', { ...web.document, assertionMethod: [] }, web.document, GOOD],
    ['lists another key, and so does the one that is there now', others.document, others.document, 'invalid: altered'],
    ['does not list the key, and nothing is there now', without, null, 'invalid: key-not-listed'],
  ])('%s', async (_what, document, now, expected) => {
    expect(await verdict(await web.signDataIntegrity(own), { age: HOUR, document }, now)).toEqual([expected, 1]);
    expect(await verdict(web.signVcJwt(own), { age: HOUR, document }, now)).toEqual([expected, 1]);
  });

  it('is not asked for anew where it speaks for the credential, or is new', async () => {
    const token = web.signVcJwt(own);
    expect(await verdict(token, { age: HOUR, document: web.document }, null)).toEqual([GOOD, 0]);
    expect(await verdict(token, { age: 60_000, document: without }, web.document)).toEqual(['invalid: key-not-listed', 0]);
    expect(await verdict('{"a":1}', { age: HOUR, document: without }, web.document)).toEqual(['not-a-credential: not-readable', 0]);
  });

  it('makes nothing hold that was changed', async () => {
    const altered = { ...(await web.signDataIntegrity(own)), name: 'Rektor' };
    expect(await verdict(altered, { age: HOUR, document: web.document }, web.document)).toEqual(['invalid: altered', 1]);
  });
});

describe('a sealed text that stands in the seal as it is', () => {
  const seal = makeChained({ name: { organisation: 'Skolan' }, key: chainKey('school') });
  const trustLists = [
    {
      format: 'meritkollen-trust-list/1' as const,
      name: 'Lista',
      publisher: 'Lista',
      updated: '2026-01-01',
      issuers: [{ id: 'https://skola.test', name: 'Skolan', certificates: [seal.base64] }],
    },
  ];
  const content = openBadge({ id: 'urn:uuid:1', issuer: { id: 'https://skola.test', name: 'Skolan' }, title: 'Kurs \uFFFD' });
  const found = sealed(content, seal, { isPlain: true });
  const said = async (raw: JsonObject): Promise<string[]> =>
    (await look(raw, {}, { trustLists })).examinations.map(({ verdict, reasons }) => `${verdict}: ${reasons[0]}`);

  it('has no half of a pair of signs in the place of what was sealed: both would be the same bytes', async () => {
    expect(await said(found)).toEqual(['verified: proof-holds']);
    expect(await said({ ...found, payload: String(found.payload).replace('\uFFFD', '\uD800') })).toEqual(['invalid: malformed']);
  });
});

const misread = (document: JsonObject, encoding = 'windows-1252'): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(JSON.stringify(document)));

describe('a true credential in a file that the browser took for another encoding', () => {
  const greenDocument = openBadge({ id: 'urn:uuid:2', issuer: { id: school.did, name: 'Skolan' }, title: 'Grön el för Åsa' });

  it.each(['windows-1252', 'iso-8859-2', 'windows-1254'])('is examined and shown as it was written: %s', async (encoding) => {
    const signed = await school.signDataIntegrity(greenDocument);
    const { title, verdict } = await lookAtOne(misread(signed, encoding));
    expect({ title, verdict }).toEqual({ title: 'Grön el för Åsa', verdict: 'issuer-unknown' });
  });

  it('was signed as it looks, when it was already wrong then', async () => {
    const signed = await school.signDataIntegrity(JSON.parse(misread(greenDocument)) as JsonObject);
    const { title, verdict } = await lookAtOne(signed);
    expect({ title, verdict }).toEqual({ title: 'GrÃ¶n el fÃ¶r Ã…sa', verdict: 'issuer-unknown' });
  });

  it('is altered where it was altered', async () => {
    const signed = await school.signDataIntegrity(greenDocument);
    expect(await verdictOf(misread({ ...signed, name: 'Blå el' }))).toBe('invalid: altered');
  });
});
