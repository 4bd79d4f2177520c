import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import type { Answers } from '../harness/answers';
import { lookAtOneAsking } from '../harness/asking';
import {
  ASSERTION,
  assertionWith,
  BADGE,
  type BadgeChange,
  byNewRsa,
  byStranger,
  hostedBadge,
  KEY,
  knowsSchool,
  PROFILE,
  REVOCATIONS,
  signedBadge,
} from '../harness/open-badges';

/** A stranger's server. */
const EVIL = 'https://skola.test.evil.test';
const CONTEXT = 'https://w3id.org/openbadges/v2';

/** What comes of a text for somebody whose list knows the school. */
const attack = (found: JsonObject | string, answers: Answers) => lookAtOneAsking(found, answers, { trustLists: [knowsSchool] });

/** An assertion that stands on an address of the attacker's choice, about a real badge of the school. */
function plantedAt(id: string, { profile, assertion = {} }: BadgeChange = {}, more: Answers = {}) {
  const { answers } = hostedBadge(profile === undefined ? {} : { profile });
  const found = assertionWith({ id, verification: { type: 'hosted' }, ...assertion });
  return attack(found, { ...answers, [new URL(id).href]: JSON.stringify({ ...found, id: new URL(id).href }), ...more });
}

describe('an assertion on a stranger’s server that names a real issuer', () => {
  it('cannot be confirmed, and is not called false where the issuer does not say where its badges are', async () => {
    expect(await plantedAt(`${EVIL}/1`)).toMatchObject({ verdict: 'unverifiable', reasons: ['foreign-address'] });
  });

  it.each<[string, Record<string, Json>]>([
    ['names its hosts', { allowedOrigins: ['skola.test', 'bevis.skola.test'] }],
    ['names its origins', { allowedOrigins: 'https://skola.test' }],
    ['names where its assertions begin', { startsWith: 'https://skola.test' }],
    ['names both', { allowedOrigins: 'skola.test.evil.test', startsWith: 'https://skola.test/' }],
  ])('is proved wrong where the issuer %s', async (_, verification) => {
    expect(await plantedAt(`${EVIL}/1`, { profile: { verification } })).toMatchObject({ verdict: 'invalid', reasons: ['address-not-issuers'] });
  });

  it.each<[string, Json]>([
    ['a beginning without a scheme', { startsWith: 'skola.test' }],
    ['a beginning over http', { startsWith: 'http://skola.test/' }],
    ['a reference', 'https://skola.test/scope.json'],
    ['two scopes', [{ allowedOrigins: 'skola.test' }, { allowedOrigins: 'skola.test.evil.test' }]],
    ['another property', { allowedOrigins: 'skola.test.evil.test', verificationProperty: 'name' }],
    ['a pattern', { allowedOrigins: '*' }],
    ['a pattern for a host', { startsWith: 'https://*.skola.test/' }],
    ['a path for an origin', { allowedOrigins: 'skola.test.evil.test/badges' }],
  ])('is neither confirmed nor called false where the scope cannot be read: %s', async (_, verification) => {
    expect(await plantedAt(`${EVIL}/1`, { profile: { verification } })).toMatchObject({ verdict: 'unverifiable', reasons: ['foreign-address'] });
  });

  it.each([
    ['https://www.skola.test/badges/1.json', { allowedOrigins: 'skola.test' }],
    ['https://skola.test/badges/1.json', { startsWith: 'https://www.skola.test/badges/' }],
  ])('is not called false at a host of the same family: %s', async (id, verification) => {
    expect(await plantedAt(id, { profile: { verification } })).toMatchObject({ verdict: 'unverifiable', reasons: ['foreign-address'] });
  });

  it('gains nothing by bringing the issuer’s profile along, with a scope of its own', async () => {
    const issuer = { type: 'Issuer', id: PROFILE, name: 'Norrvikens yrkeshögskola', verification: { allowedOrigins: 'skola.test.evil.test' } };
    const badge = { type: 'BadgeClass', id: BADGE, name: 'Läkarexamen', issuer };
    for (const [gone, reason] of [
      [{}, 'foreign-address'],
      [{ [PROFILE]: { problem: 'not-found' as const } }, 'not-found'],
      [{ [PROFILE]: { body: '<html>', contentType: 'text/html' } }, 'wrong-content'],
    ] as const) {
      expect(await plantedAt(`${EVIL}/1`, { assertion: { badge } }, gone)).toMatchObject({ verdict: 'unverifiable', reasons: [reason] });
    }
  });

  it('gains nothing by a badge of its own that names the issuer', async () => {
    const badge = JSON.stringify({ '@context': CONTEXT, type: 'BadgeClass', id: `${EVIL}/badge`, name: 'Läkarexamen', issuer: PROFILE });
    const answer = await plantedAt(`${EVIL}/1`, { assertion: { badge: `${EVIL}/badge` } }, { [`${EVIL}/badge`]: badge });
    expect(answer).toMatchObject({ verdict: 'unverifiable' });
  });

  it('gains nothing by a copy of a real assertion', async () => {
    const { found, answers } = hostedBadge();
    const copy = { ...answers, [`${EVIL}/1`]: JSON.stringify(found) };
    expect(await attack({ ...found, id: `${EVIL}/1` }, copy)).toMatchObject({ verdict: 'unverifiable', reasons: ['id-differs'] });
  });

  it.each([
    ['user information', 'https://skola.test@evil.test/1'],
    ['a backslash', 'https://evil.test\\@skola.test/1'],
    ['a fragment', `${ASSERTION}#1`],
    ['http', 'http://skola.test/badges/assertions/17.json'],
    ['no address', 'urn:uuid:0c9bd3c0-6b6f-4a47-8d2b-6d4c7e1f6a11'],
  ])('gains nothing by an address with %s', async (_, id) => {
    const { found, answers } = hostedBadge();
    expect((await attack({ ...found, id }, { ...answers, [id]: JSON.stringify({ ...found, id }) })).verdict).toBe('unverifiable');
  });
});

describe('something on the issuer’s own server that is no assertion of the issuer’s', () => {
  it('is not confirmed outside the part of the server that the issuer names, by whatever way it is written', async () => {
    const profile = { verification: { startsWith: 'https://skola.test/badges/' } };
    for (const path of ['/elever/1.json', '/badges/../elever/1.json', '/badges/%2e%2e/elever/1.json']) {
      expect(await plantedAt(`https://skola.test${path}`, { profile })).toMatchObject({ verdict: 'invalid', reasons: ['address-not-issuers'] });
    }
  });

  it.each(['text/plain', 'text/html', 'application/octet-stream', 'application/pdf', ''])(
    'is not confirmed as %s: anybody may put a text somewhere',
    async (contentType) => {
      const { found, answers } = hostedBadge();
      const uploaded = { ...answers, [ASSERTION]: { body: JSON.stringify(found), contentType } };
      expect(await attack(found, uploaded)).toMatchObject({ verdict: 'unverifiable', reasons: ['wrong-content'] });
    },
  );

  it('is not confirmed on another port', async () => {
    expect((await plantedAt('https://skola.test:8443/badges/1.json')).verdict).toBe('unverifiable');
  });

  it.each<[string, (raw: string) => string]>([
    ['a name that stands twice', (raw) => raw.replace('"badge"', '"revoked":true,"revoked":false,"badge"')],
    ['words of its own', (raw) => raw.replace(`"${CONTEXT}"`, `["${CONTEXT}",{"revoked":"https://x.test/r"}]`)],
    ['words of its own further in', (raw) => raw.replace('"hashed":true', '"hashed":true,"@context":[{"identity":"https://x.test/i"}]')],
    ['another type', (raw) => raw.replace('"Assertion"', '"Endorsement"')],
    ['two badges', (raw) => raw.replace(`"${BADGE}"`, `["${BADGE}","${BADGE}"]`)],
    ['a revocation that is neither yes nor no', (raw) => raw.replace('"badge"', '"revoked":"kanske","badge"')],
  ])('is not read with %s', async (_, change) => {
    const { found, answers } = hostedBadge();
    const raw = JSON.stringify(found);
    expect(change(raw)).not.toBe(raw);
    expect((await attack(found, { ...answers, [ASSERTION]: change(raw) })).verdict).toBe('unverifiable');
  });
});

describe('a page that lies about a hosted badge', () => {
  it('shows nothing of what it says: the holder, the end and the badge are the server’s', async () => {
    const { found, answers } = hostedBadge({ assertion: { expires: '2026-03-01T00:00:00Z' } });
    const lie = { ...found, expires: '2036-03-01T00:00:00Z', 'extensions:recipientProfile': { name: 'Någon Annan' }, name: 'Läkarexamen' };
    expect(await attack(lie, answers)).toMatchObject({
      verdict: 'expired',
      title: 'Driftingenjör',
      recipient: null,
      validUntil: '2026-03-01T00:00:00Z',
    });
  });

  it('cannot hide that a badge is taken back', async () => {
    const { found, answers } = hostedBadge({ assertion: { revoked: true } });
    expect((await attack({ ...found, revoked: false }, answers)).verdict).toBe('revoked');
  });

  it('cannot make a standing badge look taken back, or signed, or of another kind', async () => {
    const { found, answers } = hostedBadge();
    expect((await attack({ ...found, revoked: true }, answers)).verdict).toBe('confirmed-at-source');
    expect((await attack({ ...found, verification: { type: 'signed' } }, answers)).verdict).toBe('unsigned');
  });

  it('says nothing of a badge that nobody confirms', async () => {
    const { found } = hostedBadge({
      assertion: { badge: { type: 'BadgeClass', name: 'Läkarexamen', issuer: { id: PROFILE, type: 'Issuer', name: 'KI' } } },
    });
    expect(await attack(found, {})).toMatchObject({ verdict: 'unverifiable', title: null, issuer: { id: null, known: false }, validFrom: null });
  });

  it('is not led on: a body about something else, or no word of revocation, takes nothing back', async () => {
    const { found, answers } = hostedBadge();
    for (const body of ['{}', '', '<html>', '{"revoked":false}', '{"revoked":true,"revoked":true}', `{"id":"${EVIL}/1","revoked":true}`]) {
      expect((await attack(found, { ...answers, [ASSERTION]: { problem: 'gone', body } })).verdict).toBe('unverifiable');
    }
    expect((await attack(found, { ...answers, [ASSERTION]: { problem: 'not-found', body: '{"revoked":true}' } })).verdict).toBe('unverifiable');
  });
});

describe('a badge signed by somebody else', () => {
  const mine: Answers = {
    [`${EVIL}/key`]: JSON.stringify({
      '@context': CONTEXT,
      type: 'CryptographicKey',
      id: `${EVIL}/key`,
      owner: PROFILE,
      publicKeyPem: byStranger.pem,
    }),
  };
  const sign = (assertion: BadgeChange['assertion'] = {}, header: JsonObject = {}) =>
    signedBadge({ assertion: { verification: { type: 'signed', creator: `${EVIL}/key` }, ...assertion } }, { signer: byStranger, header }).found;
  const school = signedBadge().answers;

  it('with a key that says it is the issuer’s is proved wrong: the issuer does not list it', async () => {
    const answer = await attack(sign(), { ...school, ...mine });
    expect(answer).toMatchObject({ verdict: 'invalid', reasons: ['key-not-listed'] });
    expect(answer.asked).not.toContain(`${EVIL}/key`);
  });

  it('in the name of the issuer’s key is proved wrong', async () => {
    expect(await attack(sign({ verification: { type: 'signed', creator: KEY } }), school)).toMatchObject({
      verdict: 'invalid',
      reasons: ['altered'],
    });
    expect(await attack(sign({ verification: { type: 'signed' } }), school)).toMatchObject({ verdict: 'invalid', reasons: ['altered'] });
  });

  it('with the key in its header gains nothing', async () => {
    const answer = await attack(sign({ verification: { type: 'signed', creator: KEY } }, { jku: `${EVIL}/key`, kid: `${EVIL}/key` }), {
      ...school,
      ...mine,
    });
    expect(answer).toMatchObject({ verdict: 'invalid', reasons: ['altered'] });
    expect(answer.asked).not.toContain(`${EVIL}/key`);
  });

  it('that brings the badge and the issuer along is judged by the issuer’s own profile', async () => {
    const issuer = { type: 'Issuer', id: PROFILE, name: 'Norrvikens yrkeshögskola', publicKey: `${EVIL}/key` };
    const token = sign({ badge: { type: 'BadgeClass', id: BADGE, name: 'Läkarexamen', issuer } });
    expect(await attack(token, { ...school, ...mine })).toMatchObject({ verdict: 'invalid', reasons: ['key-not-listed'] });
    expect(await attack(token, { ...school, ...mine, [PROFILE]: { problem: 'not-found' } })).toMatchObject({ verdict: 'unverifiable' });
  });

  it('is not believed where the issuer lists the key and the key is another’s', async () => {
    const { found, answers } = signedBadge({ key: { owner: 'https://annan.test/issuer.json' } });
    expect(await attack(found, answers)).toMatchObject({ verdict: 'unverifiable', reasons: ['foreign-key'] });
  });

  it('where the issuer lists no key is not called false', async () => {
    const { found, answers } = signedBadge({ profile: { publicKey: undefined } });
    expect(await attack(found, answers)).toMatchObject({ verdict: 'unverifiable', reasons: ['foreign-key'] });
  });

  it.each([
    ['none', { alg: 'none' }],
    ['None', { alg: 'None' }],
    ['HS256', { alg: 'HS256' }],
  ])('with the algorithm %s is proved wrong, and nobody is asked', async (_, header) => {
    const { found, answers } = signedBadge({}, { header });
    expect(await attack(found, answers)).toMatchObject({ verdict: 'invalid', reasons: ['algorithm-not-allowed'], asked: [] });
  });

  it('with an RSA key and the name of another algorithm is proved wrong', async () => {
    const { found, answers } = signedBadge({}, { signer: byNewRsa(), header: { alg: 'ES256' } });
    expect(await attack(found, answers)).toMatchObject({ verdict: 'invalid', reasons: ['key-mismatch'] });
  });

  it('and changed in one letter is proved wrong', async () => {
    const { found, answers } = signedBadge();
    const [header, payload = '', signature] = found.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('2026-01-15', '2025-01-15');
    const token = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect(await attack(token, answers)).toMatchObject({ verdict: 'invalid', reasons: ['altered'] });
  });

  it('as a token whose payload says that it is hosted is not believed for being there', async () => {
    const { found, answers } = signedBadge({ assertion: { verification: { type: 'hosted' } } });
    expect(await attack(found, { ...answers, ...hostedBadge().answers })).toMatchObject({ verdict: 'unverifiable' });
  });

  it.each([
    ['no text', ''],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'],
    ['no key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
  ])('cannot be checked with %s in the place of the key', async (_, publicKeyPem) => {
    const { found, answers } = signedBadge({ key: { publicKeyPem } });
    expect(await attack(found, answers)).toMatchObject({ verdict: 'unverifiable', reasons: ['key-not-usable'] });
  });

  it('has its badge on a server that is not the issuer’s, and is not confirmed', async () => {
    const badge = JSON.stringify({ '@context': CONTEXT, type: 'BadgeClass', id: `${EVIL}/badge`, name: 'Läkarexamen', issuer: PROFILE });
    const { found, answers } = signedBadge({ assertion: { badge: `${EVIL}/badge` } });
    expect(await attack(found, { ...answers, [`${EVIL}/badge`]: badge })).toMatchObject({ verdict: 'unverifiable', reasons: ['foreign-address'] });
  });
});

/** Another letter in one place. */
const changedAt = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

describe('one changed letter', () => {
  const ACCEPTED = ['verified', 'confirmed-at-source', 'issuer-unknown', 'status-unknown'];

  it('in a signed badge never leads to a good verdict', async () => {
    const { found, answers } = signedBadge();
    // The last letter holds bits that belong to no byte: base64url is read strictly, so it is no exception.
    for (let at = 0; at < found.length; at += 3) {
      const { verdict } = await attack(changedAt(found, at), answers);
      expect({ at, verdict }).not.toEqual({ at, verdict: expect.toBeOneOf(ACCEPTED) });
    }
    expect(ACCEPTED).not.toContain((await attack(changedAt(found, found.length - 1), answers)).verdict);
  });

  it('in a page’s copy of a hosted badge changes nothing of what is shown, or leaves nothing to show', async () => {
    const { found, answers } = hostedBadge();
    const raw = JSON.stringify(found);
    for (let at = 0; at < raw.length; at += 1) {
      const { verdict = '', title, issuer, validFrom } = await attack(changedAt(raw, at), answers);
      const shown = ACCEPTED.includes(verdict) ? { title, id: issuer?.id, validFrom } : null;
      expect([null, { title: 'Driftingenjör', id: PROFILE, validFrom: '2026-01-15T09:00:00Z' }]).toContainEqual(shown);
    }
  });
});

describe('a badge that is taken back (S18)', () => {
  const listed = { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: [{ id: ASSERTION, revocationReason: 'Fusk' }] } };
  it('is revoked, hosted or signed, with the issuer’s reason', async () => {
    for (const { found, answers } of [hostedBadge(listed), signedBadge(listed)]) {
      expect(await attack(found, answers)).toMatchObject({
        verdict: 'revoked',
        outcomes: { status: { kind: 'revoked', code: 'status-entry-set', text: 'Fusk' } },
      });
    }
  });

  it('is not saved by another list at the address of the issuer’s, or by one without its name', async () => {
    for (const revocations of [{ id: `${REVOCATIONS}?2`, revokedAssertions: [] }, { revokedAssertions: undefined }]) {
      const { found, answers } = signedBadge({ ...listed, revocations });
      expect((await attack(found, answers)).verdict).toBe('status-unknown');
    }
  });

  it('asks for no list before its signature holds', async () => {
    const { answers } = signedBadge(listed);
    const forged = signedBadge(listed, { signer: byStranger });
    const { verdict, asked } = await attack(forged.found, answers);
    expect([verdict, asked]).toEqual(['invalid', [BADGE, PROFILE, KEY]]);
  });
});

describe('the issuer of a badge', () => {
  it('is its profile’s id, and never its web address, its name or its picture (I04)', async () => {
    const evil = `${EVIL}/issuer`;
    const profile = JSON.stringify({
      '@context': CONTEXT,
      type: 'Issuer',
      id: evil,
      name: 'Norrvikens yrkeshögskola',
      url: PROFILE,
      image: 'https://skola.test/x.png',
    });
    const badge = JSON.stringify({ '@context': CONTEXT, type: 'BadgeClass', id: `${EVIL}/badge`, name: 'Driftingenjör', issuer: evil });
    const answer = await plantedAt(`${EVIL}/1`, { assertion: { badge: `${EVIL}/badge` } }, { [evil]: profile, [`${EVIL}/badge`]: badge });
    expect(answer).toMatchObject({ verdict: 'issuer-unknown', issuer: { id: evil, domain: 'skola.test.evil.test', known: false } });
  });

  it('is not who says to be at another’s address', async () => {
    const { found, answers } = hostedBadge({ profile: { id: 'https://kth.test/issuer' } });
    expect(await attack(found, answers)).toMatchObject({ verdict: 'unverifiable', reasons: ['id-differs'] });
  });
});
