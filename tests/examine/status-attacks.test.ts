import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import type { NetProblem } from '@/utils/model/net';
import { openBadge } from '../harness/achievement';
import type { Answers } from '../harness/answers';
import { look, lookAtOne } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList, encodedNumbers, statusEntry, tokenListOf } from '../harness/status-list';

const HOST = 'https://skola.test';
const LIST = `${HOST}/status/1`;
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const stranger = makeIssuer({ did: 'did:key', seed: 'stranger' });

const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const entry = (more: JsonObject = {}): JsonObject => ({
  ...statusEntry('BitstringStatusListEntry', { url: LIST, purpose: 'revocation', index: 7 }),
  ...more,
});
const listOf = (bits: number[], more: JsonObject = {}): JsonObject => ({
  ...bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits }),
  ...more,
});
const subjectOf = (more: JsonObject): JsonObject => ({ ...(listOf([]).credentialSubject as JsonObject), ...more });

/** What is said of a token with these entries, and what was asked. */
async function said(entries: JsonObject | JsonObject[], answers: Answers): Promise<[string, ...string[]]> {
  const { examinations, asked } = await look(school.signVcJwt({ ...badge, credentialStatus: entries }), answers);
  const { verdict = '', reasons = [] } = examinations[0] ?? {};
  return [`${verdict}: ${reasons.join()}`, ...asked];
}
const verdictOf = async (entries: JsonObject | JsonObject[], answers: Answers): Promise<string> => (await said(entries, answers))[0];
const served = (list: JsonObject, by = school): Answers => ({ [LIST]: by.signVcJwt(list) });

const servedFor = (statusPurpose: string[]): Answers =>
  served(listOf([7], { credentialSubject: subjectOf({ statusPurpose, encodedList: encodedNumbers(1, { 7: 1 }) }) }));

const CLEAR = 'issuer-unknown: issuer-not-listed';
const REVOKED = 'revoked: status-entry-set';
const unknown = (code: string): string => `status-unknown: ${code}`;

describe('attacks on the status', () => {
  it('S01, S02: a set bit is a revocation, whatever else is good', async () => {
    expect(await verdictOf(entry(), served(listOf([7])))).toBe(REVOKED);
    expect(await verdictOf(entry(), served(listOf([6, 8])))).toBe(CLEAR);
  });

  it.each<NetProblem>(['unreachable', 'not-found', 'server-error', 'timed-out', 'too-many-requests', 'redirected', 'needs-permission', 'too-large'])(
    'S03: a list that is %s leaves the status unknown, and the address is told',
    async (problem) => {
      const { verdict, outcomes } = await lookAtOne(school.signVcJwt({ ...badge, credentialStatus: entry() }), { [LIST]: { problem } });
      expect([verdict, outcomes.status]).toEqual(['status-unknown', { kind: 'unknown', code: problem, url: LIST }]);
    },
  );

  it('S03: and it is known when the list comes back', async () => {
    expect([await verdictOf(entry(), {}), await verdictOf(entry(), served(listOf([])))]).toEqual([unknown('unreachable'), CLEAR]);
  });

  it('S04: a list that another issuer signed is not believed, in its own name or in the issuer’s', async () => {
    expect(await verdictOf(entry(), served(listOf([], { issuer: stranger.did }), stranger))).toBe(unknown('status-list-not-issuers'));
    expect(await verdictOf(entry(), served(listOf([]), stranger))).toBe(unknown('status-list-not-issuers'));
    const claimed = { [LIST]: stranger.signVcJwt(listOf([]), { header: { kid: school.method } }) };
    expect(await verdictOf(entry(), claimed)).toBe(unknown('status-list-altered'));
  });

  it('S05: a list that nobody signed is not believed', async () => {
    for (const list of [listOf([]), listOf([7])]) {
      expect(await verdictOf(entry(), { [LIST]: JSON.stringify(list) })).toBe(unknown('status-list-unsigned'));
    }
  });

  it('S07: a list for another purpose says nothing; one for several says what it says', async () => {
    expect(await verdictOf(entry(), servedFor(['suspension']))).toBe(unknown('status-purpose-differs'));
    expect(await verdictOf(entry(), servedFor([]))).toBe(unknown('status-purpose-differs'));
    expect(await verdictOf(entry(), servedFor(['suspension', 'revocation']))).toBe(REVOKED);
  });

  it.each(['999999', '-1', '5abc', '4.9', '0x5', '1e3', '٣', '+7', '7 ', '', null, true, 7.5, -7, 1e21, ['7', '8'], { '@value': '7' }] as const)(
    'S08: the index %j is none',
    async (index) => {
      expect(await verdictOf(entry({ statusListIndex: index as never }), served(listOf([7])))).toBe(unknown('status-index-outside'));
    },
  );

  it('S09: a list that is too short to hide a person is refused', async () => {
    for (const bytes of [1, 12_499]) {
      const encodedList = `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`;
      expect(await verdictOf(entry(), served(listOf([], { credentialSubject: subjectOf({ encodedList }) })))).toBe(unknown('status-list-too-short'));
    }
  });

  it.each([
    ['gzip that says how long it is', gzipSync(Buffer.alloc(128 * 1024 * 1024))],
    ['gzip that says it is short', lying(gzipSync(Buffer.alloc(128 * 1024 * 1024)), 1000)],
  ])('S10: a list that swells is given up soon (%s)', async (_what, zipped) => {
    const encodedList = `u${zipped.toString('base64url')}`;
    const answers = served(listOf([], { credentialSubject: subjectOf({ encodedList }) }));
    const before = process.memoryUsage().rss;
    expect(await verdictOf(entry(), answers)).toBe(unknown('too-large'));
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  });

  it('S10: so is one in zlib', async () => {
    const lst = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url');
    const token = school.signVcJwt(badge, { payload: { status: { status_list: { idx: 1, uri: LIST } } } });
    const answers = { [LIST]: school.signVcJwt({ ...tokenListOf(LIST, 1, {}), status_list: { bits: 1, lst } }, { typ: 'statuslist+jwt' }) };
    expect((await lookAtOne(token, answers)).reasons).toEqual(['too-large']);
  });

  it.each([
    ['validUntil', { validUntil: '2026-06-15T11:00:00Z' }, {}],
    ['exp', {}, { exp: Date.parse('2026-06-15T11:00:00Z') / 1000 }],
  ])('S11: a list that has run out by its %s is not believed', async (_term, more, payload) => {
    expect(await verdictOf(entry(), { [LIST]: school.signVcJwt(listOf([], more), { payload }) })).toBe(unknown('status-list-expired'));
  });

  it.each([
    'http://skola.test/status/1',
    'HTTP://skola.test/1',
    'data:,x',
    'did:web:skola.test',
    'javascript:1',
    'https:/skola.test',
    'https://',
    'status/1',
    '//skola.test',
  ])('S14: a list at %s is never asked for', async (statusListCredential) => {
    expect(await said(entry({ statusListCredential }), { [statusListCredential]: school.signVcJwt(listOf([])) })).toEqual([unknown('refused-by-us')]);
  });

  it.each(['CredentialStatusList2017', 'TerseBitstringStatusListEntry', 'CredentialsStatusList2020', 'bitstringstatuslistentry', ''])(
    'S15: an entry of the kind %j is not passed over, and nobody is asked',
    async (type) => {
      expect(await said(entry({ type }), served(listOf([])))).toEqual([unknown('status-not-supported')]);
    },
  );

  it('S16: every entry is looked up, the worst counts, and a list for several is asked for once', async () => {
    const list = served(listOf([7]));
    const clear = entry({ statusListIndex: '8' });
    const odd = entry({ statusPurpose: 'refresh' });
    expect(await said([odd, { type: 'X' }, clear, entry()], list)).toEqual([REVOKED, LIST]);
    expect(await said([clear, { type: 'X' }], list)).toEqual([unknown('status-not-supported'), LIST]);
    expect(await said([clear, clear], list)).toEqual([CLEAR, LIST]);
  });

  it('S16: nine entries are too many, even when each is good', async () => {
    const nine = Array.from({ length: 9 }, (_, at) => entry({ statusListIndex: `${at + 10}` }));
    expect(await said(nine, served(listOf([])))).toEqual([unknown('too-complex')]);
    expect(await said(nine.slice(1), served(listOf([])))).toEqual([CLEAR, LIST]);
  });

  it('S17: a message is told as it is written, at most 120 characters of it, and changes no verdict', async () => {
    const status = entry({ statusPurpose: 'message', statusSize: 2, statusMessage: [{ status: '0x1', message: `<img src=x>${'!'.repeat(200)}` }] });
    const list = listOf([], { credentialSubject: subjectOf({ statusPurpose: 'message', encodedList: encodedNumbers(2, { 7: 1 }) }) });
    const { verdict, outcomes } = await lookAtOne(school.signVcJwt({ ...badge, credentialStatus: status }), served(list));
    expect([verdict, outcomes.status]).toMatchObject(['issuer-unknown', { code: 'status-message', text: `<img src=x>${'!'.repeat(109)}` }]);
  });
});

describe('another list in the list’s place', () => {
  it.each([
    [`${HOST}/status/2`, unknown('status-list-other')],
    [`${HOST}/other/1`, unknown('status-list-other')],
    [`${LIST}?of=2`, unknown('status-list-other')],
    ['https://annan.test/status/2', unknown('status-list-other')],
    [LIST, CLEAR],
    [`${LIST}#list`, CLEAR],
    ['https://SKOLA.test:443/status/1', CLEAR],
    ['https://annan.test/flyttad/1', CLEAR],
    ['urn:uuid:2', CLEAR],
  ])('that calls itself %s: %s', async (id, verdict) => {
    expect(await verdictOf(entry(), served(listOf([], { id })))).toBe(verdict);
  });

  it('cannot revoke either: it speaks of others', async () => {
    expect(await verdictOf(entry(), served(listOf([7], { id: `${HOST}/status/2` })))).toBe(unknown('status-list-other'));
  });

  it.each([
    ['the credential itself', badge],
    ['the credential, dressed up as a list', { ...badge, type: ['VerifiableCredential', 'BitstringStatusListCredential'] }],
    ['a list of another kind', listOf([], { type: ['VerifiableCredential', 'StatusList2021Credential'] })],
    ['a list about two', listOf([], { credentialSubject: [subjectOf({}), subjectOf({})] })],
    ['a list whose bits stand in another node', listOf([], { credentialSubject: { ...subjectOf({ encodedList: null }), part: subjectOf({}) } })],
    ['a list whose bits are two', listOf([], { credentialSubject: subjectOf({ encodedList: [encodedNumbers(1, {}), encodedNumbers(1, {})] }) })],
    ['a list with something after its end', listOf([], { credentialSubject: subjectOf({ encodedList: `${encodedNumbers(1, {})}AAAA` }) })],
  ])('%s says nothing', async (_what, list) => {
    expect(await verdictOf(entry(), served(list))).toBe(unknown('status-list-malformed'));
  });

  it('is not read from an unsigned node of the graph: bits that stand beside the subject are none', async () => {
    const { encodedList: _bits, ...bare } = subjectOf({});
    const signed = await school.signDataIntegrity(listOf([], { credentialSubject: bare }));
    const added = { ...signed, credentialSubject: { ...bare, encodedList: encodedNumbers(1, {}) } };
    expect(await verdictOf(entry(), { [LIST]: JSON.stringify(added) })).toBe(unknown('status-list-altered'));
    expect(await verdictOf(entry(), { [LIST]: JSON.stringify(signed) })).toBe(unknown('status-list-malformed'));
  });

  it('is not followed to its own status: that list is not asked for', async () => {
    const own = entry({ statusListCredential: `${HOST}/status/of-lists` });
    expect(await said(entry(), served(listOf([], { credentialStatus: own })))).toEqual([CLEAR, LIST]);
  });
});

describe('a list whose key', () => {
  const web = makeIssuer({ did: 'did:web:skola.test', seed: 'web' });
  const DID_URL = `${HOST}/.well-known/did.json`;
  const [main = {}, other = {}] = web.document.verificationMethod as JsonObject[];
  /** The credential is signed with the first key of the document, the list with the second. */
  const listSigner = makeIssuer({ did: 'did:web:skola.test', algorithm: 'P-256', seed: 'web' });
  const verdictWith = async (change: (second: JsonObject) => JsonObject, purposes = [main.id, other.id]): Promise<string> => {
    const document = { ...web.document, verificationMethod: [main, change(other)], assertionMethod: purposes };
    const credential = { ...badge, issuer: { id: web.did, type: 'Profile', name: 'Skolan' }, credentialStatus: entry() };
    const answers = { [DID_URL]: JSON.stringify(document), [LIST]: listSigner.signVcJwt(listOf([], { issuer: web.did })) };
    const { verdict, reasons } = await lookAtOne(web.signVcJwt(credential), answers);
    return `${verdict}: ${reasons.join()}`;
  };

  it.each([
    ['is the issuer’s', (key: JsonObject) => key, undefined, CLEAR],
    ['was revoked', (key: JsonObject) => ({ ...key, revoked: '2026-06-01T00:00:00Z' }), undefined, unknown('status-list-key-refused')],
    ['has run out', (key: JsonObject) => ({ ...key, expires: '2026-06-01T00:00:00Z' }), undefined, unknown('status-list-key-refused')],
    ['is not for assertions', (key: JsonObject) => key, [main.id], unknown('status-list-key-refused')],
    ['is not in the document', () => ({ ...other, id: `${web.did}#x` }), undefined, unknown('status-list-altered')],
  ])('%s: %s', async (_what, change, purposes, verdict) => {
    expect(await verdictWith(change, purposes)).toBe(verdict);
  });
});

/** The same stream, whose last four bytes say another length. */
function lying(zipped: Buffer, length: number): Buffer {
  const copy = Buffer.from(zipped);
  copy.writeUInt32LE(length, copy.length - 4);
  return copy;
}
