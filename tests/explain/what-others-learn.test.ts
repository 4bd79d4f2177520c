import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readableIn } from '@/utils/detect/readable';
import { isSensitive, whatOthersLearn } from '@/utils/explain/what-others-learn';
import type { Json, JsonObject } from '@/utils/model/json';
import { quickly } from '../harness/quickly';

/* The numbers below are test numbers that belong to nobody (Skatteverket's), or invented ones with a right check digit. */
const PERSONNUMMER = '19811228-9874';
const HASH = `sha256$${'0a'.repeat(32)}`;

const about = (subject: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: ['VerifiableCredential'],
  issuer: { id: 'did:web:skola.test', name: 'Skolan', email: 'info@skola.test', phone: '08-1', address: 'Skolgatan 1' },
  ...more,
  credentialSubject: { type: ['AchievementSubject'], ...subject },
});
const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const learnedOf = (raw: string | JsonObject): string[] =>
  whatOthersLearn(readableIn(typeof raw === 'string' ? raw : JSON.stringify(raw))).map(({ kind, how }) => `${kind}: ${how}`);

describe('what others learn of a person', () => {
  it.each<[string, JsonObject, string[]]>([
    ['nothing but what was learnt', about({ achievement: { name: 'Svetsning' } }), []],
    ['a personnummer under a name that nobody knows', about({ ref: PERSONNUMMER }), ['personal-number: plain']],
    ['one without a century and a separator', about({ ref: '8112289874' }), ['personal-number: plain']],
    ['one in the middle of a text', about({ achievement: { narrative: `Gäller ${PERSONNUMMER}, godkänd.` } }), ['personal-number: plain']],
    ['one in an identifier', about({ id: `https://skola.test/person/${PERSONNUMMER}` }), ['personal-number: plain']],
    ['one that is written as a number', about({ ref: 198112289874 }), ['personal-number: plain']],
    ['a samordningsnummer', about({ ref: '701063-2391' }), ['personal-number: plain']],
    ['a number of another country, by its term', about({ nationalID: { notation: 'XX-1', type: 'LegalIdentifier' } }), ['personal-number: plain']],
    ['one by a term in Swedish', about({ Personnummer: 'saknas ännu' }), ['personal-number: plain']],
    ['a date of birth', about({ birthDate: '1981-12-28' }), ['birth-date: plain']],
    ['one by another term', about({ date_of_birth: '1981-12-28' }), ['birth-date: plain']],
    ['one in a graph', about({}, { födelsedatum: '1981-12-28' }), ['birth-date: plain']],
    ['an e-mail address', about({ email: 'sara@post.test' }), ['email: plain']],
    ['one in an identifier', about({ id: 'mailto:sara@post.test' }), ['email: plain']],
    ['a telephone number and an address', about({ telephone: '070-1', address: { streetAddress: 'Gatan 2' } }), ['phone: plain', 'address: plain']],
    ['a photo', about({ photo: 'https://bild.test/sara.png' }), ['photo: plain']],
    [
      'a hashed e-mail address',
      about({ identifier: [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', identityHash: HASH, salt: 'x' }] }),
      ['email: hashed'],
    ],
    [
      'a hashed personnummer',
      about({ identifier: { hashed: true, identityType: 'nationalIdentityNumber', identityHash: HASH } }),
      ['personal-number: hashed'],
    ],
    ['an identity of a kind that links', about({ identifier: { identityType: 'systemId', identityHash: 'u-17' } }), ['identifier: plain']],
    ['a name, which is told elsewhere', about({ identifier: { identityType: 'name', identityHash: 'Sara' } }), []],
    [
      'the recipient of an Open Badge 2.0, hashed',
      { type: 'Assertion', recipient: { type: 'email', hashed: true, identity: HASH }, badge: { issuer: { email: 'info@skola.test' } } },
      ['email: hashed'],
    ],
    ['the same in plain', { type: 'Assertion', recipient: { type: 'email', hashed: false, identity: 'sara@post.test' } }, ['email: plain']],
    [
      'the same kind twice, in plain once',
      about({ email: 'sara@post.test', identifier: { hashed: true, identityType: 'emailAddress', identityHash: HASH } }),
      ['email: plain'],
    ],
    [
      'the same the other way round',
      about({ identifier: { hashed: true, identityType: 'emailAddress', identityHash: HASH }, email: 'sara@post.test' }),
      ['email: plain'],
    ],
    [
      'the most sensitive first',
      about({ email: 'a@b.test', birthDate: '1981-12-28', ref: PERSONNUMMER }),
      ['personal-number: plain', 'birth-date: plain', 'email: plain'],
    ],
  ])('is seen: %s', (_what, credential, learned) => {
    expect(learnedOf(credential)).toEqual(learned);
  });

  it.each<[string, JsonObject]>([
    ['an organisation’s number', about({ achievement: { identifier: '556000-0001' } })],
    ['a ten-digit number with a wrong check digit', about({ ref: '811228-9875' })],
    ['a time', about({}, { iat: 1710201235, exp: 1810201234 })],
    ['a UUID with digits as a personnummer has', about({ id: 'urn:uuid:aa811228-9874-4000-8000-000000000000' })],
    ['a signature', { ...about({}), proof: { proofValue: `z${PERSONNUMMER}`, jws: '8112289874' } }],
    ['the address of the school where it was learnt', about({ achievement: { location: { address: 'Skolgatan 1' } } })],
    ['an empty value', about({ birthDate: '', email: '', nationalID: {} })],
  ])('is not said where there is only %s', (_what, credential) => {
    expect(learnedOf(credential)).toEqual([]);
  });

  it('is seen in a token, in what its holder discloses, and in what stands inside', () => {
    const token = `${part({ alg: 'ES256' })}.${part({ vct: 'x', birthdate: '1981-12-28' })}.AAAA`;
    expect(learnedOf(token)).toEqual(['birth-date: plain']);
    const disclosing = `${part({ alg: 'ES256' })}.${part({ _sd: ['x'] })}.AAAA~${part(['salt', 'email', 'a@b.test'])}~${part(['salt', 'given_name', 'Sara'])}~`;
    expect(learnedOf(disclosing)).toEqual(['email: plain']);
    expect(learnedOf({ type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token}` })).toEqual(['birth-date: plain']);
    expect(learnedOf({ payload: part(about({ ref: PERSONNUMMER })), signatures: [] })).toEqual(['personal-number: plain']);
  });

  it('holds no value, so that none can be printed', () => {
    const learned = whatOthersLearn(readableIn(JSON.stringify(about({ ref: PERSONNUMMER, birthDate: '1981-12-28', email: 'sara@post.test' }))));
    expect(JSON.stringify(learned)).not.toMatch(/8112|1981|sara/);
  });

  it('comes to an end in a tree that is made to have none', async () => {
    let deep: Json = 'a@b.test';
    for (let level = 0; level < 5000; level++) deep = { x: deep };
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_none, index) => [`k${index}`, `v${index}`]));
    await quickly(50, () => whatOthersLearn([deep, wide, '@'.repeat(200_000), `${'a'.repeat(100_000)}@`]));
  });

  it('is no personnummer or birth date in any fixture of ours', () => {
    const { rows } = JSON.parse(readFileSync(new URL('../fixtures/manifest.json', import.meta.url), 'utf8')) as { rows: { file: string }[] };
    const texts = rows.map(({ file }) => readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'));
    expect(texts.flatMap((text) => whatOthersLearn(readableIn(text)).filter(isSensitive))).toEqual([]);
  });
});

it('warns of a personnummer and a birth date even where they are hashed: all of them can be tried', () => {
  const kinds = (['personal-number', 'birth-date', 'email'] as const).flatMap((kind) => (['plain', 'hashed'] as const).map((how) => ({ kind, how })));
  expect(kinds.filter(isSensitive)).toEqual([
    { kind: 'personal-number', how: 'plain' },
    { kind: 'personal-number', how: 'hashed' },
    { kind: 'birth-date', how: 'plain' },
    { kind: 'birth-date', how: 'hashed' },
  ]);
});

it.each(['constructor', '__proto__', 'toString'])('an identity of the type %j is an identifier like any other', (identityType) => {
  const identifier = { type: 'IdentityObject', identityHash: 'abc', identityType, hashed: false };
  expect(whatOthersLearn([{ credentialSubject: { identifier } }])).toEqual([{ kind: 'identifier', how: 'plain' }]);
});
