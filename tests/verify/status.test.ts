import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { openBadge, openBadge11, type StatusPlace } from '../harness/achievement';
import type { Answers } from '../harness/answers';
import { look, lookAtOne } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList, statusList2021 } from '../harness/status-list';

const LIST = 'https://skola.test/status/1';
const OTHER = 'https://skola.test/status/2';
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const stranger = makeIssuer({ did: 'did:key', seed: 'stranger' });

const badge = (status: StatusPlace): JsonObject => openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs', status });
const at = (index: number, purpose: StatusPlace['purpose'] = 'revocation', url = LIST): StatusPlace => ({ url, purpose, index });
const listOf = (bits: number[], purpose: StatusPlace['purpose'] = 'revocation'): JsonObject =>
  bitstringStatusList({ url: LIST, issuer: school.did, purpose, bits });
const signedList = async (list: JsonObject = listOf([7])): Promise<Answers> => ({ [LIST]: JSON.stringify(await school.signDataIntegrity(list)) });
const withSubject = (list: JsonObject, change: JsonObject): JsonObject => ({
  ...list,
  credentialSubject: { ...(list.credentialSubject as JsonObject), ...change },
});

async function statusOf(credential: JsonObject, answers: Answers): Promise<string> {
  const { outcomes } = await lookAtOne(await school.signDataIntegrity(credential), answers);
  return `${outcomes.status.kind} ${outcomes.status.code}`;
}

describe('the status of a credential', () => {
  it.each([
    ['whose bit is set', at(7), 'revoked status-entry-set'],
    ['whose bit is not set', at(8), 'passed in-force'],
    ['beyond the end of the list', at(131_072), 'unknown status-index-outside'],
    ['in a list for another purpose', at(7, 'suspension'), 'unknown status-purpose-differs'],
  ])('%s', async (_what, place, answer) => {
    expect(await statusOf(badge(place), await signedList())).toBe(answer);
  });

  it('is suspended by a list of suspensions', async () => {
    expect(await statusOf(badge(at(7, 'suspension')), await signedList(listOf([7], 'suspension')))).toBe('suspended status-entry-set');
  });

  it('is read from a StatusList2021 in the same way', async () => {
    const list = statusList2021({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [7] });
    const answers = { [LIST]: JSON.stringify(await school.signEd25519Signature2020(list)) };
    const old = (index: number) => openBadge11({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs', status: at(index) });
    const outcomes = await Promise.all(
      [7, 8].map(async (index) => (await lookAtOne(await school.signEd25519Signature2020(old(index)), answers)).outcomes.status.kind),
    );
    expect(outcomes).toEqual(['revoked', 'passed']);
  });

  it.each(['5abc', '4.9', '-1', '', ' 7', '7\n', '0x7', '1e1', '９'])('is unknown for the index %j, never read as a number', async (index) => {
    const credential = badge(at(7));
    const entry = { ...(credential.credentialStatus as JsonObject), statusListIndex: index };
    expect(await statusOf({ ...credential, credentialStatus: entry }, await signedList())).toBe('unknown status-index-outside');
  });

  it('is as bad as its worst entry, and an unknown one is never hidden by a good one', async () => {
    const entries = [badge(at(8)).credentialStatus, badge(at(9, 'revocation', OTHER)).credentialStatus] as JsonObject[];
    const revoked = [...entries, badge(at(7)).credentialStatus] as JsonObject[];
    expect(await statusOf({ ...badge(at(8)), credentialStatus: entries }, await signedList())).toBe('unknown unreachable');
    expect(await statusOf({ ...badge(at(8)), credentialStatus: revoked }, await signedList())).toBe('revoked status-entry-set');
  });

  it('is unknown, and asked of nobody, for a kind of status that we do not know', async () => {
    const entry = { id: LIST, type: 'CredentialStatusList2017' };
    const token = school.signVcJwt({ ...badge(at(7)), credentialStatus: entry });
    const { examinations, asked } = await look(token, await signedList());
    expect([examinations[0]?.verdict, examinations[0]?.reasons, asked]).toEqual(['status-unknown', ['status-not-supported'], []]);
  });
});

describe('a status list is not believed', () => {
  const cases: [string, () => Promise<Answers>, string][] = [
    ['when nobody signed it', async () => ({ [LIST]: JSON.stringify(listOf([])) }), 'status-list-unsigned'],
    [
      'when somebody else signed it',
      async () => ({ [LIST]: JSON.stringify(await stranger.signDataIntegrity({ ...listOf([]), issuer: stranger.did })) }),
      'status-list-not-issuers',
    ],
    [
      'when somebody else signed it in the issuer’s name',
      async () => ({ [LIST]: JSON.stringify(await stranger.signDataIntegrity(listOf([]))) }),
      'status-list-not-issuers',
    ],
    [
      'when it was altered',
      async () => ({ [LIST]: JSON.stringify({ ...(await school.signDataIntegrity(listOf([]))), validFrom: '2026-01-02T00:00:00Z' }) }),
      'status-list-altered',
    ],
    ['when it has run out', () => signedList({ ...listOf([]), validUntil: '2026-06-01T00:00:00Z' }), 'status-list-expired'],
    ['before it has begun', () => signedList({ ...listOf([]), validFrom: '3000-01-01T00:00:00Z' }), 'status-list-not-yet-valid'],
    ['when it is no list', () => signedList({ ...listOf([]), type: ['VerifiableCredential'] }), 'status-list-malformed'],
    ['when its bits are no bits', () => signedList(withSubject(listOf([]), { encodedList: 'uAAAA' })), 'status-list-malformed'],
    ['when it hides nobody', () => signedList(withSubject(listOf([]), { encodedList: 'uH4sIAAAAAAAAA2NgAAAAHK2Q0AEAAAA' })), 'status-list-malformed'],
    ['when a page stands in its place', async () => ({ [LIST]: { body: '<!doctype html>', contentType: 'text/html' } }), 'wrong-content'],
    ['when it cannot be reached', async () => ({}), 'unreachable'],
    ['when it may not be asked', async () => ({ [LIST]: { problem: 'needs-permission' } }), 'needs-permission'],
  ];

  it.each(cases)('%s', async (_when, answers, code) => {
    const examination = await lookAtOne(await school.signDataIntegrity(badge(at(7))), await answers());
    expect(examination).toMatchObject({ verdict: 'status-unknown', outcomes: { status: { kind: 'unknown', code, url: LIST } } });
  });

  it('when it is shorter than a list that hides a person', async () => {
    const { gzipSync } = await import('node:zlib');
    const short = `u${gzipSync(Buffer.alloc(12_499)).toString('base64url')}`;
    expect(await statusOf(badge(at(7)), await signedList(withSubject(listOf([]), { encodedList: short })))).toBe('unknown status-list-too-short');
  });
});
