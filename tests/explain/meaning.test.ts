import { describe, expect, it } from 'vitest';
import { hashedRecipients, issuerNameOf, recipientOf, titleOf } from '@/utils/explain/meaning';
import type { JsonObject } from '@/utils/model/json';
import educredential from './data/samples/ob3-educredentials-microcredential.json';
import { inGraphForm } from './graph-form';

const subject = (credentialSubject: JsonObject, more: JsonObject = {}): JsonObject => ({ ...more, credentialSubject });

describe('the title', () => {
  it.each<[string, JsonObject, [string, string | null] | null]>([
    ['is the achievement, before the credential', subject({ achievement: { name: 'Welding' } }, { name: 'A badge' }), ['Welding', null]],
    ['is the credential where the achievement has no name', subject({ achievement: { name: ' ' } }, { name: 'A badge' }), ['A badge', null]],
    [
      'is the credential where it holds several achievements',
      subject({ achievement: [{ name: 'A' }, { name: 'B' }] }, { name: 'Record' }),
      ['Record', null],
    ],
    ['is all achievements where nothing else has a name', subject({ achievement: [{ name: 'A' }, { name: 'B' }] }), ['A, B', null]],
    ['is Swedish where there is a choice', subject({ hasClaim: { title: { de: 'Kurs (de)', en: 'Course', sv: 'Kurs' } } }), ['Kurs', 'sv']],
    ['is English where there is no Swedish', subject({ hasClaim: { title: { de: 'Kurs', 'en-GB': 'Course' } } }), ['Course', 'en-gb']],
    ['is the first of other languages', subject({ hasClaim: { title: { fi: 'Kurssi', de: 'Kurs' } } }), ['Kurssi', 'fi']],
    ['is the specification where the claim has none', subject({ hasClaim: { specifiedBy: { title: 'Course' } } }), ['Course', null]],
    [
      'is the claim, not the document',
      subject({ hasClaim: { title: 'Course' } }, { displayParameter: { title: 'Micro-Credential' } }),
      ['Course', null],
    ],
    [
      'is not what the achievement entitles to',
      subject({ hasClaim: [{ type: 'LearningEntitlement', title: 'Access' }, { title: 'Course' }] }),
      ['Course', null],
    ],
    [
      'is the document where it holds several claims',
      subject({ hasClaim: [{ title: 'A' }, { title: 'B' }] }, { displayParameter: { title: 'Transcript' } }),
      ['Transcript', null],
    ],
    ['is the degree', subject({ degree: { type: 'BachelorDegree', name: 'Bachelor of Science' } }), ['Bachelor of Science', null]],
    ['is the learning achievement of EBSI', subject({ learningAchievement: { title: 'MASTERS LAW' } }), ['MASTERS LAW', null]],
    ['is the badge of Open Badges 2', { badge: { name: 'Welding' } }, ['Welding', null]],
    ['is in the body of the European SD-JWT profile', { elm: subject({ hasClaim: { title: 'Course' } }) }, ['Course', null]],
    ['is the flat title of an SD-JWT, not the person’s name', { vct: 'urn:test:1', name: 'Anna Svensson', degree: 'Master' }, ['Master', null]],
    ['is the achievement of a flat SD-JWT', { vct: 'urn:test:1', learning_achievement: 'Bachelor' }, ['Bachelor', null]],
    ['is in the body of an SD-JWT', { vct: 'urn:test:1', name: 'Badge', ...subject({ achievement: {} }) }, ['Badge', null]],
    [
      'is never a type',
      subject({ degree: { type: 'BachelorDegree' }, achievement: { type: 'Achievement' } }, { type: ['VerifiableCredential', 'Diploma'] }),
      null,
    ],
    ['is never the subject', subject({ name: 'Anna Svensson' }), null],
    ['is neutralised', subject({ achievement: { name: '\u202E\u200BTeam\nwork' } }), ['Team work', null]],
    ['is not made of nothing', subject({ achievement: { name: '\u200B' } }), null],
  ])('%s', (_, claims, expected) => {
    const title = expected && { text: expected[0], language: expected[1] };
    expect(titleOf(claims)).toEqual(title);
    expect(titleOf(inGraphForm(claims))).toEqual(title);
  });

  it('is in the language that is asked for', () => {
    expect(titleOf(subject({ achievement: { name: { sv: 'Svetsning', en: 'Welding' } } }), 'en')).toEqual({ text: 'Welding', language: 'en' });
  });

  it('is at most 300 characters of a 100 kB name', () => {
    expect(titleOf(subject({ achievement: { name: 'A'.repeat(100_000) } }))?.text).toBe(`${'A'.repeat(299)}…`);
  });

  it('is read from a real micro-credential', () => {
    const claims = educredential.excerpt as unknown as JsonObject;
    expect([titleOf(claims)?.text, recipientOf(claims), issuerNameOf(claims)]).toEqual([
      'Minor: Jedi Mind Control and Advanced Meditation Practices',
      null,
      'Naboo Theed University',
    ]);
  });
});

describe('the recipient', () => {
  const identity = (more: JsonObject): JsonObject => subject({ identifier: { type: 'IdentityObject', identityHash: 'Anna Svensson', ...more } });

  it.each<[string, JsonObject, string | null]>([
    ['is the subject by name', subject({ name: 'Anna Svensson', givenName: 'A' }), 'Anna Svensson'],
    ['is given and family name', subject({ familyName: { en: 'Svensson' }, givenName: { en: 'Anna' } }), 'Anna Svensson'],
    ['is the full name of ELM', subject({ fullName: { en: 'Anna Svensson' } }), 'Anna Svensson'],
    ['is the full name where only half of it stands in parts', subject({ familyName: 'Svensson', fullName: 'Anna Svensson' }), 'Anna Svensson'],
    ['is half a name where no more stands', subject({ givenName: 'Anna' }), 'Anna'],
    ['is the name of EBSI', subject({ givenNames: 'Jane', familyName: 'DOE' }), 'Jane DOE'],
    ['is an identity of the type name', identity({ identityType: 'name', hashed: false }), 'Anna Svensson'],
    ['is never a hashed identity', identity({ identityType: 'name', hashed: true }), null],
    ['is never something that looks hashed', identity({ identityType: 'name', identityHash: 'sha256$abc' }), null],
    ['is never an identity of another type', identity({ identityType: 'emailAddress', hashed: false }), null],
    ['is never an e-mail address that is called a name', subject({ name: 'anna@example.se' }), null],
    ['is never a hidden e-mail address', subject({ name: 'anna\u200B@\u200Bexample.se' }), null],
    [
      'is never an identity number or a date of birth',
      subject({ nationalID: '811218-9876', dateOfBirth: '1981-12-18', personalIdentifier: 'x' }),
      null,
    ],
    ['keeps no identity number in the name', subject({ name: 'Anna Svensson 811218-9876' }), 'Anna Svensson ••••••–••••'],
    ['is all subjects, each once', { credentialSubject: [{ name: 'Anna' }, { name: 'Bo' }, { name: 'Anna' }] }, 'Anna, Bo'],
    ['is both names where two are signed', subject({ name: ['Anna Svensson', 'Bo Ek'] }), 'Anna Svensson, Bo Ek'],
    ['is the whole flat name of an SD-JWT', { vct: 'urn:test:1', name: 'Anna Svensson' }, 'Anna Svensson'],
    [
      'is the flat name in its parts before the whole',
      { vct: 'urn:test:1', name: 'A', given_name: 'Anna', family_name: 'Svensson' },
      'Anna Svensson',
    ],
    ['is not the name of a badge in an SD-JWT', { vct: 'urn:test:1', name: 'Welding', credentialSubject: {} }, null],
    ['is the flat name of an SD-JWT, not its title', { name: 'Diploma', given_name: 'Anna', family_name: 'Svensson' }, 'Anna Svensson'],
    [
      'is the flat name of DC4EU',
      { identification_of_the_learner: { givenNames: 'Anna', familyName: 'Svensson', dateOfBirth: '1981-12-18' } },
      'Anna Svensson',
    ],
    ['is nobody where no name is signed', subject({ id: 'did:example:anna' }), null],
    ['cannot turn the line around', subject({ name: '\u202Enossnevs annA' }), 'nossnevs annA'],
  ])('%s', (_, claims, expected) => {
    expect(recipientOf(claims)).toBe(expected);
    expect(recipientOf(inGraphForm(claims))).toBe(expected);
  });

  it('is at most 300 characters of ten thousand subjects', () => {
    const credentialSubject = Array.from({ length: 10_000 }, (_, index) => ({ name: `Person ${index} ${'x'.repeat(30)}` }));
    expect(recipientOf({ credentialSubject })).toHaveLength(300);
  });
});

describe('the name that an issuer gives itself', () => {
  it.each<[string, JsonObject, string | null]>([
    ['is its name', { issuer: { id: 'did:web:a.test', name: 'Skolan' } }, 'Skolan'],
    ['is its legal name', { issuer: { legalName: { en: 'The School', sv: 'Skolan' } } }, 'Skolan'],
    ['is its label', { issuer: { prefLabel: { en: 'The School' } } }, 'The School'],
    ['is that of the badge class', { badge: { issuer: { name: 'Skolan' } } }, 'Skolan'],
    ['is nothing where only an identifier stands', { issuer: 'did:web:a.test' }, null],
    ['is neutralised', { issuer: { name: '\u202Eytisrevinu drovraH' } }, 'ytisrevinu drovraH'],
  ])('%s', (_, claims, expected) => {
    expect(issuerNameOf(claims)).toBe(expected);
    expect(issuerNameOf(inGraphForm(claims))).toBe(expected);
  });
});

describe('hashed recipients', () => {
  const hash = `sha256$${'0a'.repeat(32)}`;

  it.each<[string, JsonObject, { hash: string; salt: string }[]]>([
    ['have their salt', subject({ identifier: { identityHash: hash, salt: 'deadsea', hashed: true } }), [{ hash, salt: 'deadsea' }]],
    ['have a salt with its spaces', subject({ identifier: { identityHash: hash, salt: ' a ' } }), [{ hash, salt: ' a ' }]],
    ['may have no salt', subject({ identifier: [{ identityHash: hash.toUpperCase().replace('SHA', 'sha'), hashed: 'true' }] }), [{ hash, salt: '' }]],
    ['of Open Badges 2', { recipient: { type: 'email', identity: hash, hashed: true, salt: 's' } }, [{ hash, salt: 's' }]],
    ['are not plain addresses', subject({ identifier: { identityHash: 'anna@example.se', hashed: false } }), []],
    ['are not broken hashes', subject({ identifier: { identityHash: 'sha256$zz', hashed: true } }), []],
    ['are not of another algorithm', subject({ identifier: { identityHash: `md5$${'0a'.repeat(16)}`, hashed: true } }), []],
  ])('%s', (_, claims, expected) => {
    expect(hashedRecipients(claims)).toEqual(expected);
    expect(hashedRecipients(inGraphForm(claims))).toEqual(expected);
  });

  it('are at most fifty', () => {
    const identifier = Array.from({ length: 1000 }, () => ({ identityHash: hash, salt: '' }));
    expect(hashedRecipients(subject({ identifier }))).toHaveLength(50);
  });
});
