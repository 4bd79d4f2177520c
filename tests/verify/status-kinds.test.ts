import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { openBadge, openBadge11 } from '../harness/achievement';
import type { Answers } from '../harness/answers';
import { lookAtOne, NOW } from '../harness/asking';
import { OPEN_BADGES_V3_0_3, REVOCATION_LIST_2020 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList, encodedNumbers, revocationList2020, statusList2021, tokenListOf } from '../harness/status-list';

const LIST = 'https://skola.test/status/1';
const ID = 'urn:uuid:6f1c1c5e-0000-4000-8000-000000000001';
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const stranger = makeIssuer({ did: 'did:key', seed: 'stranger' });
const badge = openBadge({ id: ID, issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });

/** The answer of the check, for a token with such an entry; that it was read in the list now is held here for all of them. */
async function statusOf(entry: JsonObject | JsonObject[], answers: Answers): Promise<object> {
  const { list, ...status } = {
    list: undefined,
    ...(await lookAtOne(school.signVcJwt({ ...badge, credentialStatus: entry }), answers)).outcomes.status,
  };
  expect(list).toEqual(status.kind === 'unknown' || status.code === 'no-status-entry' ? undefined : { url: LIST, at: NOW });
  return status;
}
const short = async (entry: JsonObject | JsonObject[], answers: Answers): Promise<string> => {
  const { kind, code } = (await statusOf(entry, answers)) as { kind: string; code: string };
  return `${kind} ${code}`;
};

const bitEntry = (more: JsonObject): JsonObject => ({
  id: `${LIST}#7`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: LIST,
  ...more,
});
const bitList = (more: JsonObject): Answers => {
  const list = bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [7] });
  return { [LIST]: school.signVcJwt({ ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), ...more } }) };
};

describe('a BitstringStatusListEntry', () => {
  const messages = [
    { status: '0x0', message: 'inget' },
    { status: '0x1', message: 'granskas' },
    { status: '0x2', message: `<b>${'å'.repeat(200)}` },
  ];

  it.each([
    ['refresh', 1, { kind: 'noted', code: 'status-refresh' }],
    ['refresh', 0, { kind: 'passed', code: 'in-force' }],
    ['suspension', 1, { kind: 'suspended', code: 'status-entry-set' }],
    ['message', 1, { kind: 'noted', code: 'status-message', text: 'granskas' }],
    ['message', 0, { kind: 'noted', code: 'status-message', text: 'inget' }],
    ['message', 2, { kind: 'noted', code: 'status-message', text: `<b>${'å'.repeat(117)}` }],
    ['message', 3, { kind: 'noted', code: 'status-message', text: '0x3' }],
    ['revocation', 2, { kind: 'revoked', code: 'status-entry-set' }],
    ['revocation', 0, { kind: 'passed', code: 'in-force' }],
  ])('of the purpose %s with the number %i is %j', async (statusPurpose, number, outcome) => {
    const answers = bitList({ statusPurpose, encodedList: encodedNumbers(2, { 6: 3, 7: number, 8: 3 }) });
    expect(await statusOf(bitEntry({ statusPurpose, statusSize: 2, statusMessage: messages }), answers)).toEqual(outcome);
  });

  it('is read in the same way from a graph', async () => {
    const list = bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] });
    const more = { statusPurpose: ['suspension', 'message'], encodedList: encodedNumbers(4, { 7: 9 }), ttl: 300000 };
    const signed = await school.signDataIntegrity({ ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), ...more } });
    const status = bitEntry({
      statusPurpose: 'message',
      statusSize: 4,
      statusMessage: [
        { status: '0x9', message: 'Nytt namn' },
        { status: '0x1', message: 'x' },
      ],
    });
    const { outcomes } = await lookAtOne(await school.signDataIntegrity({ ...badge, credentialStatus: status }), { [LIST]: JSON.stringify(signed) });
    expect(outcomes.status).toEqual({ kind: 'noted', code: 'status-message', text: 'Nytt namn', list: { url: LIST, at: NOW } });
  });

  it.each(['tenure', 'Revocation', 'constructor', ''])(
    'of the purpose %j, which nobody here knows, says nothing: never that it is in force',
    async (statusPurpose) => {
      expect(await short(bitEntry({ statusPurpose, statusListIndex: '8' }), bitList({ statusPurpose }))).toBe('unknown status-not-supported');
    },
  );

  it.each([
    ['two purposes', { statusPurpose: ['suspension', 'revocation'] }, {}, 'status-purpose-differs'],
    ['no purpose', { statusPurpose: null }, {}, 'status-purpose-differs'],
    ['a purpose that is none of its list’s', {}, { statusPurpose: ['suspension', 'refresh'] }, 'status-purpose-differs'],
    ['a purpose that its list only holds inside', {}, { statusPurpose: [['revocation']] }, 'status-purpose-differs'],
    ['two places', { statusListIndex: ['8', '7'] }, {}, 'status-index-outside'],
    ['a width of 0', { statusSize: 0 }, {}, 'status-entry-malformed'],
    ['a width of 9', { statusSize: 9 }, {}, 'status-entry-malformed'],
    ['a width of a thousand million', { statusSize: 1e9 }, {}, 'status-entry-malformed'],
    ['a width of "01"', { statusSize: '01' }, {}, 'status-entry-malformed'],
    ['two widths', { statusSize: [1, 2] }, {}, 'status-entry-malformed'],
    ['a width that leaves fewer entries than hide a person', { statusSize: 2 }, {}, 'status-list-too-short'],
  ])('with %s is unknown', async (_what, own, its, code) => {
    expect(await short(bitEntry(own), bitList(its))).toBe(`unknown ${code}`);
  });

  it('that is of two kinds at once is unknown, and one that has a name beside its kind is not', async () => {
    const answers = bitList({});
    expect(await short(bitEntry({ type: ['BitstringStatusListEntry', 'StatusList2021Entry'] }), answers)).toBe('unknown status-entry-malformed');
    expect(await short(bitEntry({ type: ['Något', 'BitstringStatusListEntry'] }), answers)).toBe('revoked status-entry-set');
  });

  it('may give its list as an object, with a fragment', async () => {
    expect(await short(bitEntry({ statusListCredential: { id: `${LIST}#list` } }), bitList({}))).toBe('revoked status-entry-set');
  });

  it('is looked up in a list with a purpose of its own among others, and with a number as index', async () => {
    expect(await short(bitEntry({ statusListIndex: 7 }), bitList({ statusPurpose: ['suspension', 'revocation'] }))).toBe('revoked status-entry-set');
  });
});

describe('a StatusList2021Entry', () => {
  it.each([
    [7, 'revoked'],
    [8, 'passed'],
  ])('at %i is %s, in base64 of either alphabet', async (index, kind) => {
    const list = statusList2021({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [7] });
    const bytes = Buffer.alloc(16_384);
    bytes[0] = 1;
    const encodedList = gzipSync(bytes).toString('base64');
    const signed = school.signVcJwt11({ ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), encodedList } });
    const entry = {
      id: `${LIST}#1`,
      type: 'StatusList2021Entry',
      statusPurpose: 'revocation',
      statusListIndex: `${index}`,
      statusListCredential: LIST,
    };
    expect(encodedList).toMatch(/[+/=]/);
    expect(await short(entry, { [LIST]: signed })).toMatch(kind);
  });
});

describe('a RevocationList2020Status', () => {
  const list = revocationList2020({ url: LIST, issuer: school.did, bits: [7] });
  const zipped = (): JsonObject => {
    const bytes = Buffer.alloc(16_384);
    bytes[0] = 1;
    return { ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), encodedList: gzipSync(bytes).toString('base64url') } };
  };
  const entry = (more: JsonObject): JsonObject => ({ id: `${LIST}#1`, type: 'RevocationList2020Status', revocationListCredential: LIST, ...more });

  it.each([
    ['7', list, 'revoked status-entry-set'],
    ['8', list, 'passed in-force'],
    ['7', zipped(), 'revoked status-entry-set'],
    ['131072', list, 'unknown status-index-outside'],
  ])('at %s is what its list says, zlib or gzip', async (revocationListIndex, its, answer) => {
    expect(await short(entry({ revocationListIndex }), { [LIST]: school.signVcJwt11(its) })).toBe(answer);
  });

  it('is read from a graph by its published context', async () => {
    const answers = { [LIST]: JSON.stringify(await school.signEd25519Signature2020(list)) };
    const old = openBadge11({ id: ID, issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
    const credential = {
      ...old,
      '@context': [...(old['@context'] as string[]), REVOCATION_LIST_2020],
      credentialStatus: entry({ revocationListIndex: '7' }),
    };
    expect((await lookAtOne(await school.signEd25519Signature2020(credential), answers)).outcomes.status.kind).toBe('revoked');
  });

  it('may be written with the words of the later list, and then for revocation only', async () => {
    const later = { type: 'RevocationList2020Status', statusListCredential: LIST, statusListIndex: '7' };
    const answers = { [LIST]: school.signVcJwt11(list) };
    expect(await short({ ...later, statusPurpose: 'revocation' }, answers)).toBe('revoked status-entry-set');
    expect(await short({ ...later, statusPurpose: 'suspension' }, answers)).toBe('unknown status-purpose-differs');
  });
});

describe('a 1EdTechRevocationList', () => {
  const entry = { id: LIST, type: '1EdTechRevocationList' };
  const named = (...revokedCredential: (JsonObject | string)[]): Answers => ({
    [LIST]: JSON.stringify({ id: LIST, issuer: school.did, revokedCredential }),
  });

  it.each([
    ['that names the credential', named({ id: ID, revoked: true }), { kind: 'revoked', code: 'status-entry-set' }],
    ['with a reason', named({ id: ID, revoked: true, revocationReason: ' Fel. ' }), { kind: 'revoked', code: 'status-entry-set', text: 'Fel.' }],
    ['that does not say "revoked" twice', named({ id: ID }), { kind: 'revoked', code: 'status-entry-set' }],
    ['of identifiers alone', named(ID), { kind: 'revoked', code: 'status-entry-set' }],
    ['that takes it back', named({ id: ID, revoked: false }), { kind: 'passed', code: 'in-force' }],
    ['that takes it back and does not', named({ id: ID, revoked: false }, { id: ID, revoked: true }), { kind: 'revoked', code: 'status-entry-set' }],
    ['of others', named({ id: `${ID}0`, revoked: true }), { kind: 'passed', code: 'in-force' }],
    ['of nobody', named(), { kind: 'passed', code: 'in-force' }],
    [
      'as its validator reads it',
      { [LIST]: JSON.stringify({ revokedCredentials: [{ id: ID, revoked: true }] }) },
      { kind: 'revoked', code: 'status-entry-set' },
    ],
  ])('%s', async (_what, answers, outcome) => {
    expect(await statusOf(entry, answers)).toEqual(outcome);
  });

  it.each([
    ['of another issuer', JSON.stringify({ issuer: stranger.did, revokedCredential: [] }), 'status-list-not-issuers'],
    ['without its one word', '{"error":"no such list"}', 'status-list-malformed'],
    ['whose one word holds no list', '{"revokedCredential":"none"}', 'status-list-malformed'],
    ['with an entry about nobody', '{"revokedCredential":[{"revoked":true}]}', 'status-list-malformed'],
    ['with an entry that says "false" in letters', `{"revokedCredential":[{"id":"${ID}","revoked":"false"}]}`, 'status-list-malformed'],
    ['that says one word twice', `{"revokedCredential":[{"id":"${ID}"}],"revokedCredential":[]}`, 'wrong-content'],
    ['that is a page', '<!doctype html>', 'wrong-content'],
    ['that is nothing', '', 'wrong-content'],
  ])('%s is not believed', async (_what, body, code) => {
    expect(await statusOf(entry, { [LIST]: body })).toEqual({ kind: 'unknown', code, url: LIST });
  });

  it('cannot say anything of a credential without an identifier', async () => {
    const { id: _id, ...nameless } = badge;
    const examination = await lookAtOne(school.signVcJwt({ ...nameless, credentialStatus: entry }), named());
    expect(examination).toMatchObject({ verdict: 'status-unknown', reasons: ['status-entry-malformed'] });
  });

  it('is read from a graph by the context of Open Badges', async () => {
    const context = [
      ...(badge['@context'] as string[]).filter((url) => url !== OPEN_BADGES_V3_0_3),
      OPEN_BADGES_V3_0_3,
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ];
    const signed = await school.signDataIntegrity({ ...badge, '@context': context, credentialStatus: entry });
    expect((await lookAtOne(signed, named({ id: ID, revoked: true }))).outcomes.status.kind).toBe('revoked');
  });
});

describe('a place in a Token Status List', () => {
  const token = (idx: unknown, uri = LIST): string => school.signVcJwt(badge, { payload: { status: { status_list: { idx, uri } } } as JsonObject });
  const listed = (more: JsonObject = {}, header: JsonObject = {}, by = school): Answers => ({
    [LIST]: by.signVcJwt({ ...tokenListOf(LIST, 2, { 4: 3, 5: 1, 6: 2, 7: 0, 9: 1 }), ...more }, { typ: 'statuslist+jwt', header }),
  });
  const said = async (idx: unknown, answers = listed()): Promise<string> => {
    const { kind, code } = (await lookAtOne(token(idx), answers)).outcomes.status;
    return `${kind} ${code}`;
  };

  it.each([
    [5, 'revoked status-entry-set'],
    [6, 'suspended status-entry-set'],
    [7, 'passed in-force'],
    [4, 'unknown status-not-supported'],
    [3999, 'passed in-force'],
    [4000, 'unknown status-index-outside'],
    [-1, 'unknown status-index-outside'],
    [5.5, 'unknown status-index-outside'],
    ['5x', 'unknown status-index-outside'],
    [null, 'unknown status-index-outside'],
  ])('with the index %j is %s', async (idx, answer) => {
    expect(await said(idx)).toBe(answer);
  });

  it.each([1, 2, 4, 8] as const)('is %i bits wide, the first in the lowest bits', async (bits) => {
    const answers = { [LIST]: school.signVcJwt(tokenListOf(LIST, bits, { 3: 1 }), { typ: 'statuslist+jwt' }) };
    expect(await Promise.all([2, 3, 4].map((idx) => said(idx, answers)))).toEqual(['passed in-force', 'revoked status-entry-set', 'passed in-force']);
  });

  const lst = (tokenListOf(LIST, 1, {}).status_list as JsonObject).lst ?? '';
  it.each([
    ['that stands for another address', { sub: 'https://skola.test/status/2' }, {}, 'status-list-other'],
    ['that stands for no address', { sub: null }, {}, 'status-list-other'],
    ['of another issuer by its own words', { iss: stranger.did }, {}, 'status-list-not-issuers'],
    ['that has run out', { exp: 1_781_000_000 }, {}, 'status-list-expired'],
    ['from the future', { iat: 4_000_000_000 }, {}, 'status-list-not-yet-valid'],
    ['of three bits', { status_list: { bits: 3, lst } }, {}, 'status-list-malformed'],
    ['of "1" bits', { status_list: { bits: '1', lst } }, {}, 'status-list-malformed'],
    ['without its list', { status_list: null }, {}, 'status-list-malformed'],
    ['whose list is no zlib', { status_list: { bits: 1, lst: 'AAAA' } }, {}, 'status-list-malformed'],
    ['that is a token of another type', {}, { typ: 'JWT' }, 'wrong-content'],
    ['that says nothing of its type', {}, { typ: null }, 'wrong-content'],
    ['that nobody signed', {}, { alg: 'none' }, 'status-list-altered'],
    ['with a critical header', {}, { crit: ['x'] }, 'status-list-malformed'],
  ])('is unknown in a list %s', async (_what, claims, header, code) => {
    expect(await said(5, listed(claims as JsonObject, header as JsonObject))).toBe(`unknown ${code}`);
  });

  it.each([
    ['in its own name', stranger.method, 'status-list-not-issuers'],
    ['in the issuer’s name', school.method, 'status-list-altered'],
  ])('is unknown in a list that somebody else signed %s', async (_how, kid, code) => {
    expect(await said(7, listed({}, { kid }, stranger))).toBe(`unknown ${code}`);
  });

  it.each(['a credential', '<html>', ''])('is unknown where %j stands in the list’s place', async (what) => {
    const body = what === 'a credential' ? token(7) : what;
    expect(await said(7, { [LIST]: body })).toBe('unknown wrong-content');
  });
});
