import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { JsonObject } from '@/utils/model/json';
import type { NetProblem } from '@/utils/model/net';
import type { TrustList } from '@/utils/model/trust-list';
import type { Answers } from '../harness/answers';
import { lookAtOneAsking, NOW, without } from '../harness/asking';
import {
  ASSERTION,
  BADGE,
  type BadgeChange,
  byNewRsa,
  EMAIL,
  hostedBadge,
  KEY,
  knowsSchool,
  PROFILE,
  REVOCATIONS,
  signedBadge,
} from '../harness/open-badges';

type World = { found: JsonObject | string; answers: Answers };

const look = ({ found, answers }: World, trustLists: TrustList[] = [], email?: string) =>
  lookAtOneAsking(found, answers, { trustLists, ...(email !== undefined && { person: { email } }) });

const withAnswers = ({ found, answers }: World, more: Answers): World => ({ found, answers: { ...answers, ...more } });
const RSA = byNewRsa();

describe('a hosted badge', () => {
  it('is confirmed at its source, with title, level and issuer, where a list knows the issuer', async () => {
    const examination = await look(hostedBadge(), [knowsSchool]);
    expect(examination).toMatchObject({
      verdict: 'confirmed-at-source',
      reasons: ['hosted-at-issuer', 'address-is-issuers', 'issuer-listed', 'in-force', 'in-period'],
      format: 'open-badges-2',
      proof: 'hosted',
      title: 'Driftingenjör',
      recipient: null,
      validFrom: '2026-01-15T09:00:00Z',
      issuer: { id: PROFILE, name: 'Norrvikens yrkeshögskola AB', claimedName: 'Norrvikens yrkeshögskola', domain: 'skola.test', known: true },
      level: { basis: 'stated_seqf', seqf: 5 },
    });
    expect(examination.asked).toEqual([ASSERTION, BADGE, PROFILE]);
  });

  it('has an unknown issuer where no list knows its profile, whatever its address or its name', async () => {
    const alike: TrustList = {
      ...knowsSchool,
      issuers: [{ id: 'https://skola.test/', name: 'Norrvikens yrkeshögskola', url: 'https://skola.test' }],
    };
    expect(await look(hostedBadge(), [alike])).toMatchObject({ verdict: 'issuer-unknown', reasons: ['issuer-not-listed'] });
  });

  it('is judged again from its evidence alone', async () => {
    const examination = await look(hostedBadge());
    const again = await reweigh(examination, { now: NOW, trustLists: [knowsSchool] });
    expect([examination.verdict, again.verdict, again.title]).toEqual(['issuer-unknown', 'confirmed-at-source', 'Driftingenjör']);
    expect(
      (await reweigh({ ...examination, evidence: { ...examination.evidence, requests: [] } }, { now: NOW, trustLists: [knowsSchool] })).verdict,
    ).toBe('unverifiable');
  });

  it('shows what its server says, not what the page says', async () => {
    const { found, answers } = hostedBadge();
    const inPage = {
      ...found,
      badge: { type: 'BadgeClass', name: 'Läkarexamen', issuer: { id: 'https://ki.test/issuer', name: 'KI' } },
      expires: null,
    };
    expect(await look({ found: inPage, answers })).toMatchObject({ verdict: 'issuer-unknown', title: 'Driftingenjör', issuer: { id: PROFILE } });
  });

  it.each<[string, BadgeChange]>([
    ['its type is HostedBadge', { assertion: { verification: { type: 'HostedBadge' } } }],
    ['it does not say how it is to be proved', { assertion: { verification: undefined } }],
    ['its badge stands in the assertion', { assertion: { badge: { type: 'BadgeClass', id: BADGE, name: 'Driftingenjör', issuer: PROFILE } } }],
    ['its issuer stands in the badge', { badge: { issuer: { type: 'Issuer', id: PROFILE, name: 'Norrviken' } } }],
    ['its issuer allows its host', { profile: { verification: { allowedOrigins: 'skola.test' } } }],
    [
      'its issuer names where its assertions begin',
      { profile: { verification: { startsWith: ['https://skola.test/annat/', 'https://skola.test/badges/'] } } },
    ],
    [
      'it has vocabularies of others beside the standard one',
      { assertion: { '@context': ['https://w3id.org/openbadges/v2', 'https://example.org/x'] } },
    ],
  ])('is confirmed too where %s', async (_, change) => {
    expect(await look(hostedBadge(change), [knowsSchool])).toMatchObject({ verdict: 'confirmed-at-source', title: 'Driftingenjör' });
  });

  it('takes the profile in the badge where the issuer’s own server gave the badge and has none at the profile’s address', async () => {
    const embedded = hostedBadge({ badge: { issuer: { type: 'Issuer', id: PROFILE, name: 'Norrviken' } } });
    const nothingThere = withAnswers(embedded, { [PROFILE]: { body: '<html>', contentType: 'text/html' } });
    expect(await look(nothingThere, [knowsSchool])).toMatchObject({ verdict: 'confirmed-at-source', issuer: { claimedName: 'Norrviken' } });
    expect(await look(withAnswers(embedded, { [PROFILE]: { problem: 'timed-out' } }))).toMatchObject({ verdict: 'unverifiable' });
  });

  it.each<[string, BadgeChange, string]>([
    ['its own end is over', { assertion: { expires: '2026-03-01T00:00:00Z' } }, 'expired'],
    ['it is issued later', { assertion: { issuedOn: '2027-03-01T00:00:00Z' } }, 'not-yet-valid'],
    ['its server says that it is taken back', { assertion: { revoked: true, revocationReason: 'Fusk' } }, 'revoked'],
    ['its issuer’s list has its id', { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: [ASSERTION] } }, 'revoked'],
    [
      'its issuer’s list has its id in an object',
      { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: [{ id: ASSERTION }] } },
      'revoked',
    ],
    [
      'its issuer’s list has its uid',
      { assertion: { uid: 'abc' }, profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: [{ uid: 'abc' }] } },
      'revoked',
    ],
    [
      'its issuer’s list has others',
      { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: ['urn:x'] } },
      'confirmed-at-source',
    ],
    ['its issuer’s list cannot be read', { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: 17 } }, 'status-unknown'],
    [
      'its issuer’s list has an entry of no kind',
      { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: [17] } },
      'status-unknown',
    ],
    [
      'its issuer’s list is somebody else’s',
      { profile: { revocationList: REVOCATIONS }, revocations: { issuer: 'https://annan.test/' } },
      'status-unknown',
    ],
    ['its issuer’s list is not where it is said to be', { profile: { revocationList: 'https://skola.test/borta' } }, 'status-unknown'],
  ])('where $0 is $2', async (_, change, verdict) => {
    expect((await look(hostedBadge(change), [knowsSchool])).verdict).toBe(verdict);
  });

  it.each([
    ['410 and {"revoked": true}', { problem: 'gone' as const, body: '{"revoked":true}' }],
    ['410 and its id', { problem: 'gone' as const, body: JSON.stringify({ id: ASSERTION, revoked: true }) }],
    ['200 and nothing else', JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: ASSERTION, revoked: true })],
  ])('that its server has taken back with %s is revoked, and has no title, level or issuer left', async (_, answer) => {
    expect(await look(withAnswers(hostedBadge(), { [ASSERTION]: answer }), [knowsSchool])).toMatchObject({
      verdict: 'revoked',
      title: null,
      level: { seqf: null },
      issuer: { id: null },
      asked: [ASSERTION],
    });
  });

  it.each(['needs-permission', 'redirected', 'timed-out', 'not-found', 'gone', 'server-error', 'unreachable'] satisfies NetProblem[])(
    'is unverifiable, never wrong, where its server gives %s for the assertion, the badge or the profile',
    async (problem) => {
      for (const url of [ASSERTION, BADGE, PROFILE]) {
        expect(await look(withAnswers(hostedBadge(), { [url]: { problem } }), [knowsSchool])).toMatchObject({
          verdict: 'unverifiable',
          reasons: [problem],
          outcomes: { proof: { url } },
          title: null,
        });
      }
    },
  );

  it('says whose it is to the one who knows the address, and shows no address to anybody', async () => {
    expect((await look(hostedBadge(), [], EMAIL)).outcomes.person.code).toBe('email-matches');
    expect((await look(hostedBadge(), [], 'annan@example.se')).outcomes.person.code).toBe('email-not-matched');

    const open = hostedBadge({ assertion: { recipient: { type: 'email', hashed: false, identity: EMAIL } } });
    const { evidence: _evidence, ...shown } = await look(open, [], EMAIL);
    expect(shown.outcomes.person.code).toBe('email-matches');
    expect(JSON.stringify({ ...shown, finding: null })).not.toContain(EMAIL);
  });
});

describe('a signed badge', () => {
  it.each([
    ['ES256', signedBadge()],
    ['RS256', signedBadge({}, { signer: RSA })],
  ])('with %s is verified where a list knows its issuer', async (suite, world) => {
    const examination = await look(world, [knowsSchool]);
    expect(examination).toMatchObject({
      verdict: 'verified',
      reasons: ['proof-holds', 'key-is-issuers', 'issuer-listed', 'no-status-entry', 'in-period'],
      proof: suite,
      title: 'Driftingenjör',
      level: { seqf: 5 },
      issuer: { id: PROFILE, known: true },
    });
    expect(examination.asked).toEqual([BADGE, PROFILE, KEY]);
  });

  it('is judged again from its evidence alone', async () => {
    const again = await reweigh(await look(signedBadge()), { now: NOW, trustLists: [knowsSchool] });
    expect(again.verdict).toBe('verified');
  });

  it.each<[string, BadgeChange, string]>([
    ['whose type is SignedBadge', { assertion: { verification: { type: 'SignedBadge', creator: KEY } } }, 'verified'],
    ['that names no key, where its issuer has just one', { assertion: { verification: { type: 'signed' } } }, 'verified'],
    [
      'that names no key, where its issuer has two',
      { assertion: { verification: { type: 'signed' } }, profile: { publicKey: [KEY, `${KEY}2`] } },
      'unverifiable',
    ],
    ['without an address of its own', { assertion: { id: 'urn:uuid:0c9bd3c0-6b6f-4a47-8d2b-6d4c7e1f6a11' } }, 'verified'],
    ['that is over', { assertion: { expires: '2026-03-01T00:00:00Z' } }, 'expired'],
    ['that its issuer’s list has', { profile: { revocationList: REVOCATIONS }, revocations: { revokedAssertions: [ASSERTION] } }, 'revoked'],
    ['that its issuer’s list does not have', { profile: { revocationList: REVOCATIONS } }, 'verified'],
    ['whose list cannot be had', { profile: { revocationList: 'https://skola.test/borta' } }, 'status-unknown'],
    ['whose key is kept in the profile', { profile: { publicKey: { id: KEY, type: 'CryptographicKey' } } }, 'verified'],
  ])('$0 is $2', async (_, change, verdict) => {
    expect((await look(signedBadge(change), [knowsSchool])).verdict).toBe(verdict);
  });

  it('has its key in the profile itself, where the key’s address leads there', async () => {
    const creator = `${PROFILE}#nyckel`;
    const { found } = signedBadge({ assertion: { verification: { type: 'signed', creator } } }, { signer: RSA });
    const { answers } = signedBadge({
      profile: { publicKey: { type: 'CryptographicKey', id: creator, owner: PROFILE, publicKeyPem: RSA.pem } },
    });
    expect((await look({ found, answers }, [knowsSchool])).verdict).toBe('verified');
  });

  it('whose token stands in the page as plain JSON is unsigned', async () => {
    const { found, answers } = hostedBadge({ assertion: { verification: { type: 'signed', creator: KEY } } });
    expect(await look({ found, answers }, [knowsSchool])).toMatchObject({ verdict: 'unsigned', asked: [] });
  });
});

describe('what is nearly a badge of 2.0', () => {
  const { found } = hostedBadge();
  it.each<[string, JsonObject, string]>([
    ['an assertion of 0.5', { recipient: 'sha256$0', badge: { version: '0.5.0', name: 'X', issuer: { origin: 'https://x.test' } } }, 'unverifiable'],
    [
      'an assertion of 1.0',
      { uid: '1', recipient: { identity: 'x' }, badge: BADGE, verify: { type: 'hosted', url: ASSERTION }, issuedOn: 1 },
      'unverifiable',
    ],
    ['an assertion of 1.1', { ...found, '@context': 'https://w3id.org/openbadges/v1' }, 'unverifiable'],
    [
      'an assertion in words of its own',
      { ...found, '@context': ['https://w3id.org/openbadges/v2', { expires: 'https://x.test/#e' }] },
      'unverifiable',
    ],
    ['an assertion in an unknown vocabulary', { ...found, '@context': 'https://x.test/openbadges' }, 'unverifiable'],
    [
      'a badge’s class alone',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass', id: BADGE, name: 'X', issuer: PROFILE },
      'not-a-credential',
    ],
    ['an issuer alone', { '@context': 'https://w3id.org/openbadges/v2', type: 'Issuer', id: PROFILE, name: 'X' }, 'not-a-credential'],
    [
      'an endorsement alone',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'Endorsement', id: PROFILE, claim: { id: BADGE } },
      'not-a-credential',
    ],
    ['another JSON with the same names', { badge: 'https://img.shields.io/x', recipient: 'a@example.se' }, 'not-a-credential'],
  ])('$0 asks nobody and is $2', async (_, document, verdict) => {
    const examination = await look({ found: document, answers: hostedBadge().answers }, [knowsSchool]);
    expect([examination.verdict, examination.asked]).toEqual([verdict, []]);
  });

  it('an assertion without a date of issue, with two ends, or with a date that is none, cannot be read', async () => {
    const worlds = [{ issuedOn: undefined }, { expires: ['2027-01-01', '2028-01-01'] }, { expires: 1_900_000_000 }, { expires: 'sommaren' }];
    const verdicts = await Promise.all(worlds.map((assertion) => look(hostedBadge({ assertion }), [knowsSchool])));
    expect(verdicts.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([
      ['unverifiable', 'not-readable'],
      ['unverifiable', 'ambiguous'],
      ['unverifiable', 'not-readable'],
      ['unverifiable', 'not-readable'],
    ]);
  });

  it('an assertion that its server calls signed is not confirmed by being there', async () => {
    const { found, answers } = hostedBadge();
    const signed = JSON.stringify({ ...without(found, 'verification'), verification: { type: 'signed', creator: KEY } });
    expect(await look({ found, answers: { ...answers, [ASSERTION]: signed } }, [knowsSchool])).toMatchObject({
      verdict: 'unverifiable',
      reasons: ['proof-not-supported'],
    });
  });
});
