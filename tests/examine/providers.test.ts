import { describe, expect, it } from 'vitest';
import { examine } from '@/utils/examine';
import type { JsonObject } from '@/utils/model/json';
import type { ProviderChoices } from '@/utils/model/settings';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { look, without } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';

const UUID = '0f7c1f5e-0000-4000-8000-00000000000a';
const AWARD = `https://www.credly.com/badges/${UUID}`;
const ASSERTION = `https://www.credly.com/api/v1/obi/v2/badge_assertions/${UUID}`;
const BADGE = 'https://www.credly.com/api/v1/obi/v2/issuers/7/badge_classes/8';
const PROFILE = 'https://www.credly.com/api/v1/obi/v2/issuers/7';

/** What Credly's server answers about an invented badge. */
const credlys: Record<string, JsonObject> = {
  [ASSERTION]: {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: ASSERTION,
    badge: BADGE,
    issuedOn: '2026-01-15T09:00:00Z',
    verification: { type: 'hosted' },
    recipient: { type: 'email', hashed: true, identity: `sha256$${'0'.repeat(64)}` },
  },
  [BADGE]: {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: BADGE,
    name: 'Svetsning',
    description: 'Svetsning',
    image: 'https://images.credly.test/1.png',
    criteria: { narrative: 'Prov' },
    issuer: PROFILE,
  },
  [PROFILE]: {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    id: PROFILE,
    name: 'Skolan',
    url: 'https://skola.test/',
    email: 'kansli@skola.test',
  },
};
const answered = (documents: Record<string, JsonObject>): Answers =>
  Object.fromEntries(Object.entries(documents).map(([url, document]) => [url, JSON.stringify(document)]));
const answers = answered(credlys);
/** The same documents, each of which names itself and the next as an older or a newer address of the same server's. */
const spelt = (beginning: string): Answers =>
  Object.fromEntries(Object.entries(answers).map(([url, text]) => [url, String(text).replaceAll('https://www.credly.com/api/v1/', beginning)]));

const lookAt = async (url: string, allowed: string[], web: Answers = answers) => {
  const providers = Object.fromEntries(allowed.map((id) => [id, 'on' as const]));
  const { examinations, asked } = await look({ url }, web, { providers });
  return { verdicts: examinations.map(({ verdict, reasons }) => `${verdict}: ${reasons}`), asked, titles: examinations.map(({ title }) => title) };
};

describe('a link to a service that shows credentials', () => {
  it('is not followed before the reader has said so', async () => {
    expect(await lookAt(AWARD, [])).toMatchObject({ verdicts: ['unverifiable: provider-not-asked'], asked: [] });
    expect(await lookAt(AWARD, ['badgr'])).toMatchObject({ verdicts: ['unverifiable: provider-not-asked'], asked: [] });
  });

  it('is not followed when the reader has said that this service is not to be asked, and says whose it is', async () => {
    const { examinations, asked } = await look({ url: AWARD }, answers, { providers: { credly: 'off', badgr: 'on' } });
    expect(examinations.map(({ verdict, outcomes }) => [verdict, outcomes.proof])).toEqual([
      ['unverifiable', { kind: 'unknown', code: 'provider-off', url: ASSERTION, provider: { id: 'credly', name: 'Credly' } }],
    ]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['as it stands', credlys[ASSERTION]],
    ['without a word of how it is verified', without(credlys[ASSERTION] ?? {}, 'verification')],
    ['with its type in a list', { ...credlys[ASSERTION], type: ['Assertion'] }],
    ['with a query after its address', { ...credlys[ASSERTION], id: `${ASSERTION}?a=b` }],
  ])('is not followed either where the badge itself is written into the page, %s', async (_how, badge = {}) => {
    const said = async (providers: ProviderChoices) => {
      const { examinations, asked } = await look(badge, answers, { providers });
      return [...examinations.map(({ reasons, outcomes: { proof } }) => [...reasons, 'provider' in proof && proof.provider?.name]), asked.length > 0];
    };
    expect([await said({}), await said({ credly: 'off' })]).toEqual([
      [['provider-not-asked', 'Credly'], false],
      [['provider-off', 'Credly'], false],
    ]);
    expect((await said({ credly: 'on' }))[1]).toBe(true);
  });

  it('is not followed where it stands in a list of badges, and the others are looked at', async () => {
    const mine = { ...credlys[ASSERTION], id: 'https://skola.test/badge/1', badge: 'https://skola.test/class/1' };
    const { examinations, asked } = await look(JSON.stringify([credlys[ASSERTION], mine]), {});
    expect([examinations.map(({ reasons }) => reasons), asked]).toEqual([[['provider-not-asked'], ['unreachable']], ['https://skola.test/badge/1']]);
  });

  it('is confirmed at its source, once the reader has', async () => {
    expect(await lookAt(AWARD, ['credly'])).toMatchObject({
      verdicts: ['issuer-unknown: issuer-not-listed'],
      titles: ['Svetsning'],
      asked: [ASSERTION, BADGE, PROFILE],
    });
  });

  it.each([
    ['is revoked', 'revoked: status-entry-set', { ...answers, [ASSERTION]: JSON.stringify({ ...credlys[ASSERTION], revoked: true }) }],
    ['is not public', 'unverifiable: not-found', { [ASSERTION]: { problem: 'not-found' } }],
  ] as [string, string, Answers][])('that its server says %s, is told so', async (_what, verdict, web) => {
    expect((await lookAt(AWARD, ['credly'], web)).verdicts).toEqual([verdict]);
  });

  it.each(['https://api.credly.com/v1/', 'https://api.credly.com/api/v1/'])(
    'is the same where Credly’s documents name themselves below %s',
    async (beginning) => {
      expect(await lookAt(AWARD, ['credly'], spelt(beginning))).toMatchObject({
        verdicts: ['issuer-unknown: issuer-not-listed'],
        titles: ['Svetsning'],
        asked: [ASSERTION, BADGE, PROFILE],
      });
    },
  );

  it.each([
    ['startsWith', 'https://api.credly.com/v1/obi/'],
    ['startsWith', 'https://www.credly.com/api/v1/'],
    ['allowedOrigins', 'api.credly.com'],
    ['allowedOrigins', 'https://www.credly.com'],
  ])('is Credly’s own where its issuer’s profile says so by %s %s', async (term, place) => {
    const profile = { ...credlys[PROFILE], verification: { type: 'VerificationObject', [term]: [place] } };
    expect((await lookAt(AWARD, ['credly'], answered({ ...credlys, [PROFILE]: profile }))).verdicts).toEqual(['issuer-unknown: issuer-not-listed']);
  });

  it('is somebody else’s where the profile names only other places', async () => {
    const profile = { ...credlys[PROFILE], verification: { type: 'VerificationObject', startsWith: ['https://skola.test/'] } };
    expect((await lookAt(AWARD, ['credly'], answered({ ...credlys, [PROFILE]: profile }))).verdicts).toEqual(['invalid: address-not-issuers']);
  });

  it.each([
    'https://api.credly.com/v2/',
    'https://api.credly.com/v1/v1/',
    'https://api.credly.com.evil.test/v1/',
    'https://evil.test/https://api.credly.com/v1/',
    'https://images.credly.com/v1/',
    'http://api.credly.com/v1/',
  ])('is not taken for one that names itself below %s', async (beginning) => {
    const assertion = { ...credlys[ASSERTION], id: ASSERTION.replace('https://www.credly.com/api/v1/', beginning) };
    expect((await lookAt(AWARD, ['credly'], answered({ ...credlys, [ASSERTION]: assertion }))).verdicts).toEqual(['unverifiable: id-differs']);
  });

  it('is checked by its signature where there is one', async () => {
    const issuer = makeIssuer({ did: 'did:key', seed: 'school' });
    const signed = await issuer.signDataIntegrity(
      openBadge({ id: 'urn:uuid:0f7c1f5e-0000-4000-8000-00000000000b', issuer: { id: issuer.did, name: 'Skolan' }, title: 'Svetsning' }),
    );
    const web = { 'https://verifierplus.org/api/credentials/abc-123': JSON.stringify(signed) };
    expect(await lookAt('https://verifierplus.org/credentials/abc-123', ['verifier-plus'], web)).toMatchObject({
      verdicts: ['issuer-unknown: issuer-not-listed'],
      asked: ['https://verifierplus.org/api/credentials/abc-123'],
    });
  });

  it.each([
    ['where only a person can look', 'https://www.coursera.org/verify/ABCDEF123456', 'unverifiable: check-at-provider'],
    ['with a code and a personal identity number', 'https://student.ladok.se/verifiera', 'unverifiable: check-with-code'],
    ['that is shortened', 'https://lnkd.in/abcdef', 'unverifiable: short-link'],
    ['that offers something to a wallet', 'https://learncard.app/interactions/claim/abc?iuv=1', 'unverifiable: wallet-offer'],
    ['that only looks like one', `https://credly.com.verify.example/badges/${UUID}`, 'unverifiable: look-alike'],
    ['to what anybody can earn', 'https://www.credly.com/org/skolan/badge/svetsning', 'not-a-credential: not-readable'],
  ])('%s is said to be that, and nobody is asked', async (_what, url, verdict) => {
    expect(await lookAt(url, ['credly', 'coursera', 'ladok', 'learncard'])).toMatchObject({ verdicts: [verdict], asked: [] });
  });
});

describe('a service that has not been allowed', () => {
  const HOSTED = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', issuedOn: '2026-01-15T09:00:00Z', recipient: { type: 'email' } };
  const EVIL = 'https://evil.test/badge/1';

  it.each([
    'https://www.credly.com/badges/x.jsonld',
    `https://www.credly.com:8443/badges/${UUID}`,
    `https://www.credly.com//api/v1/obi/v2/badge_assertions/${UUID}.json`,
    `https://www.credly.com/%61pi/v1/obi/v2/badge_assertions/${UUID}`,
    'https://images.credly.com/1.jwt',
    'https://credly.com./1.jwt',
    'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA/v2.jsonld',
    'https://verifierplus.org/api/credentials/abc.json',
  ])('is not asked at an address of its own that is written in another way: %s', async (url) => {
    expect(await lookAt(url, ['edubadges'], {})).toMatchObject({ verdicts: ['unverifiable: provider-not-asked'], asked: [] });
  });

  it('is not asked where it gives nothing to machines, and is where others have their pages, too', async () => {
    expect(await lookAt('https://www.coursera.org/intyg/1.jsonld', [], {})).toMatchObject({
      verdicts: ['unverifiable: check-at-provider'],
      asked: [],
    });
    const others = 'https://ec.europa.eu/intyg/1.jsonld';
    expect(await lookAt(others, [], {})).toMatchObject({ asked: [others] });
  });

  it.each([
    ['as its badge', { badge: ASSERTION }],
    ['as its issuer', { badge: { type: 'BadgeClass', id: `${EVIL}/class`, name: 'Kurs', issuer: ASSERTION } }],
    ['as its badge, which is found by its other name', { badge: `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}` }],
  ])('is not asked about an award that somebody else’s badge names %s', async (_how, named) => {
    const web = answered({ ...credlys, [EVIL]: { ...HOSTED, id: EVIL, ...named } });
    const { verdicts, asked } = await lookAt(EVIL, ['badgr'], web);
    expect([...new Set(asked)]).toEqual([EVIL]);
    expect(verdicts[0]).toMatch(/^unverifiable/);
    expect((await lookAt(EVIL, ['credly'], web)).asked).toContain(ASSERTION);
  });

  it('is not asked for a key under the address of an award', async () => {
    const issuer = makeIssuer({ did: 'did:key', seed: 'school' });
    const signed = await issuer.signDataIntegrity(openBadge({ id: 'urn:uuid:1', issuer: { id: AWARD, name: 'Skolan' }, title: 'Svetsning' }));
    const forged = JSON.stringify(signed).replace(/"verificationMethod":"[^"]+"/, `"verificationMethod":"${ASSERTION}#key"`);
    expect((await look(forged, answers)).asked).toEqual([]);
    expect((await look(forged, answers, { providers: { credly: 'on' } })).asked).toEqual([ASSERTION]);
  });

  it('is the one that is named and allowed where its address stands in a wrapper, and not the wrapper’s host', async () => {
    const wrapped = `https://t.umblr.com/redirect?z=${encodeURIComponent(AWARD)}`;
    const { examinations, asked } = await look({ ...HOSTED, id: wrapped, badge: 'x' }, {});
    expect(examinations.map(({ outcomes }) => outcomes.proof)).toEqual([
      { kind: 'unknown', code: 'provider-not-asked', url: ASSERTION, provider: { id: 'credly', name: 'Credly' } },
    ]);
    expect(asked).toEqual([]);
  });
});

it('a link for a wallet is named, and nothing is asked of anybody', async () => {
  const net = netOf(answers);
  const [examination] = await examine(
    { id: 'f', place: 'wallet-link', carried: { kind: 'for-wallet' }, label: 'Hämta' },
    { net, now: 0, trustLists: [] },
  );
  expect([examination?.verdict, examination?.reasons, net.asked]).toEqual(['unverifiable', ['wallet-offer'], []]);
});
