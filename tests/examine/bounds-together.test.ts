import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { Proof } from '@/utils/model/credential';
import type { Json, JsonObject } from '@/utils/model/json';
import { metered } from '@/utils/resolve/metered';
import { provePresentation } from '@/utils/verify/presentation';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { look, NOW } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { type Issuer, makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { makeSelectiveIssuer } from '../harness/selective';
import { bitstringStatusList } from '../harness/status-list';
import { makeWebvh, written } from '../harness/webvh';

/*
 * What each of fifty credentials may cost alone, fifty may not cost together: one text has a budget, in counts and bytes and never in time. What is beyond it could
 * not be checked; it is never false, and takes nothing from the others. Times are told as in bounds.test.ts.
 */

/** Some five seconds where reading takes three milliseconds. The worst of them, the slow proofs, take about seven on a busy computer. */
const MOST = 4_000;
const MEGABYTE = 1024 * 1024;

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const many = <Value>(count: number, make: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => make(index));
const GOOD = 'issuer-unknown: issuer-not-listed';

let unit = 0;

beforeAll(async () => {
  await look(school.signVcJwt(badge));
  const text = JSON.stringify(many(5_000, (index) => ({ name: `n${index}`, text: 'x'.repeat(60), list: [1, 2, { a: 'b' }] })));
  const started = process.cpuUsage();
  for (let left = 50; left > 0; left -= 1) JSON.parse(text);
  unit = workSince(started) / 50;
});

function workSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** How many of the credentials in a text came to what, and how much work that was. */
async function countIn(found: Json, answers: Answers = {}) {
  const started = process.cpuUsage();
  const { examinations } = await look(JSON.stringify(found), answers);
  const units = workSince(started) / unit;
  const counts: Record<string, number> = {};
  for (const { verdict, reasons } of examinations) counts[`${verdict}: ${reasons}`] = (counts[`${verdict}: ${reasons}`] ?? 0) + 1;
  return { counts, units, examinations };
}

const entryFor = (url: string): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: url,
});
function listOf(url: string, bits: Buffer, issuer: Issuer = school): string {
  const list = bitstringStatusList({ url, issuer: issuer.did, purpose: 'revocation', bits: [] });
  const encodedList = `u${gzipSync(bits, { level: 1 }).toString('base64url')}`;
  return issuer.signVcJwt({ ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), encodedList } });
}
/** Bits by chance that say nothing against the one that is asked for. */
const anyBits = (bytes: number): Buffer => {
  const bits = randomBytes(bytes);
  bits[0] = 0;
  return bits;
};
const withLists = (at: number, urls: readonly string[]): string =>
  school.signVcJwt({ ...badge, id: `urn:uuid:${at}`, credentialStatus: urls.map(entryFor) });

const doubled = (at: number): JsonObject => ({ allOf: [{ $ref: `#/$defs/a${at - 1}` }, { $ref: `#/$defs/a${at - 1}` }] });

describe('fifty credentials in one text', () => {
  it('with proofs that each take a good part of a second: the first ones are checked, and whatever else there is', async () => {
    const issuer = await makeSelectiveIssuer('bbs-2023', { did: 'did:key', seed: 'school' });
    const one = await issuer.show({ ...badge, issuer: { id: issuer.did, name: 'Skolan' } });
    const changed = many(48, (at) => ({ ...one, id: `urn:uuid:changed-${at}` }));
    const { counts, units, examinations } = await countIn([one, ...changed, school.signVcJwt(badge)]);
    const checked = 1 + (counts['invalid: altered'] ?? 0);
    expect(counts).toEqual({ [GOOD]: 2, 'invalid: altered': checked - 1, 'unverifiable: too-complex': 49 - checked });
    expect([checked > 6, checked < 20, units < MOST]).toEqual([true, true, true]);
    const verdicts = ['issuer-unknown', ...many(checked - 1, () => 'invalid'), ...many(49 - checked, () => 'unverifiable'), 'issuer-unknown'];
    expect(examinations.map(({ verdict }) => verdict)).toEqual(verdicts);

    const kept = JSON.parse(JSON.stringify(examinations)) as typeof examinations;
    const again = await Promise.all(kept.slice(45).map((one) => reweigh(one, { now: NOW, trustLists: [] })));
    expect(again.map(({ verdict }) => verdict)).toEqual(verdicts.slice(45));
  }, 120_000);

  it('with eight lists each that swell to sixteen megabytes: what lists there are cannot be told, and no list is needed for the last', async () => {
    const swollen = gzipSync(Buffer.alloc(16 * MEGABYTE));
    const urls = many(392, (at) => `https://skola.test/status/${at}`);
    const list = (url: string): JsonObject => bitstringStatusList({ url, issuer: school.did, purpose: 'revocation', bits: [] });
    const encodedList = `u${swollen.toString('base64url')}`;
    const answers = Object.fromEntries(
      urls.map((url) => [
        url,
        school.signVcJwt({ ...list(url), credentialSubject: { ...(list(url).credentialSubject as JsonObject), encodedList } }),
      ]),
    );
    const found = [...many(49, (at) => withLists(at, urls.slice(at * 8, at * 8 + 8))), school.signVcJwt(badge)];
    const { counts, units } = await countIn(found, answers);
    expect(counts).toEqual({ 'status-unknown: too-large': 49, [GOOD]: 1 });
    expect(units).toBeLessThan(MOST);
  }, 120_000);

  it('with a list of nearly two megabytes each: those that still fit are read', async () => {
    const urls = many(49, (at) => `https://skola.test/status/${at}`);
    const bits = anyBits(MEGABYTE);
    const answers = Object.fromEntries(urls.map((url) => [url, listOf(url, bits)]));
    const { counts, units } = await countIn([...urls.map((url, at) => withLists(at, [url])), school.signVcJwt(badge)], answers);
    const fitting = Math.floor((20 * MEGABYTE) / (answers[urls[0] ?? '']?.length ?? 1));
    expect([fitting, counts]).toEqual([11, { [GOOD]: 12, 'status-unknown: too-large': 38 }]);
    expect(units).toBeLessThan(MOST);
  }, 120_000);

  it('with schemas that refer to themselves without end: they weigh nothing, and are given up', async () => {
    const schema = JSON.stringify({ $defs: Object.fromEntries(many(40, (at) => [`a${at}`, at === 0 ? {} : doubled(at)])), $ref: '#/$defs/a39' });
    const urls = many(4, (at) => `https://skola.test/schema/${at}`);
    const found = many(50, (at) =>
      school.signVcJwt({ ...badge, id: `urn:uuid:${at}`, credentialSchema: urls.map((id) => ({ id, type: 'JsonSchema' })) }),
    );
    const { counts, units, examinations } = await countIn(found, Object.fromEntries(urls.map((url) => [url, schema])));
    expect([counts, new Set(examinations.map(({ outcomes }) => outcomes.schema.code))]).toEqual([{ [GOOD]: 50 }, new Set(['schema-not-usable'])]);
    expect(units).toBeLessThan(MOST);
  }, 120_000);

  it('by an issuer with a history of five hundred versions: it is gone through once', async () => {
    const pair = keyPairFrom('school', 'Ed25519');
    const log = makeWebvh(
      'skola.test',
      many(500, (at) => ({
        time: new Date(Date.parse('2026-01-01T00:00:00Z') + at * 1000).toISOString(),
        parameters: at === 0 ? { updateKeys: [pair.multibase] } : {},
        state: (did) => ({
          '@context': ['https://www.w3.org/ns/did/v1'],
          id: did,
          verificationMethod: [{ id: `${did}#k`, type: 'Multikey', controller: did, publicKeyMultibase: pair.multibase }],
          assertionMethod: [`${did}#k`],
        }),
        signers: [pair],
      })),
    );
    const found = many(50, (at) => school.signVcJwt({ ...badge, id: `urn:uuid:${at}`, issuer: log.did }, { header: { kid: `${log.did}#k` } }));
    const checked = vi.spyOn(crypto.subtle, 'verify');
    const { counts } = await countIn(found, { 'https://skola.test/.well-known/did.jsonl': written(log.lines) });
    expect([counts, checked.mock.calls.length]).toEqual([{ [GOOD]: 50 }, 500 + 50]);
    checked.mockRestore();
  }, 120_000);

  it('in a presentation that takes long to read: it is read once', async () => {
    const enveloped = (at: number): JsonObject => ({
      '@context': CREDENTIALS_V2,
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${school.signVcJwt({ ...badge, id: `urn:uuid:${at}` })}`,
    });
    const { proof } = await school.signDataIntegrity(badge);
    const presentation = {
      '@context': [CREDENTIALS_V2],
      type: ['VerifiablePresentation'],
      holder: school.did,
      'urn:more': many(800, (at) => ({ id: `urn:${at}`, 'urn:p': 'x'.repeat(100) })),
      verifiableCredential: many(50, enveloped),
      proof: { ...(proof as JsonObject), proofPurpose: 'authentication' },
    };
    const { counts, units, examinations } = await countIn(presentation);
    expect([counts, new Set(examinations.map(({ outcomes }) => outcomes.person.code))]).toEqual([{ [GOOD]: 50 }, new Set(['presentation-altered'])]);
    expect(units).toBeLessThan(MOST / 4);
  }, 120_000);

  it('of fifty schools, each with its own list of a million entries: all of them are checked', async () => {
    const schools = many(50, (at) => makeIssuer({ did: `did:web:skola${at}.test`, seed: `school ${at}` }));
    const answers: Answers = {};
    const found = schools.map((issuer, at) => {
      const url = `https://skola${at}.test/status`;
      answers[url] = listOf(url, anyBits(125_000), issuer);
      answers[issuer.documentUrl ?? ''] = JSON.stringify(issuer.document);
      return issuer.signVcJwt({ ...badge, id: `urn:uuid:${at}`, issuer: issuer.did, credentialStatus: [entryFor(url)] });
    });
    const { counts, units } = await countIn(found, answers);
    expect([counts, units < MOST]).toEqual([{ [GOOD]: 50 }, true]);
  }, 120_000);
});

const never = (): never => {
  throw new Error('was asked');
};

describe('a proof that takes a good part of a second', () => {
  it('is not checked of a status list', async () => {
    const issuer = await makeSelectiveIssuer('bbs-2023', { did: 'did:key', seed: 'school' });
    const url = 'https://skola.test/status/1';
    const list = await issuer.show(bitstringStatusList({ url, issuer: issuer.did, purpose: 'revocation', bits: [] }));
    const signed = await issuer.show({ ...badge, issuer: { id: issuer.did, name: 'Skolan' }, credentialStatus: entryFor(url) });
    const { counts } = await countIn(signed, { [url]: JSON.stringify(list) });
    expect(counts).toEqual({ 'status-unknown: too-complex': 1 });
  });

  it('is not checked of a presentation', async () => {
    const proof: Proof = {
      suite: 'bbs-2023',
      method: 'did:key:z',
      purpose: 'authentication',
      created: null,
      expires: null,
      known: null,
      isSlow: true,
      holds: never,
    };
    expect(await provePresentation({ holder: null, proofs: [proof] }, { keys: {}, listed: [], now: NOW })).toEqual({
      state: 'unknown',
      why: 'too-complex',
    });
  });
});

const net = () => netOf({ 'https://a.test/': 'x'.repeat(60), 'https://b.test/': 'x'.repeat(60), 'https://c.test/': 'x'.repeat(30) });

describe('the network of one text', () => {
  const want = { accept: '*/*', limit: 1000 };
  it('counts what is asked for twice once', async () => {
    const { get } = metered(net(), 100);
    const answers = [await get('https://a.test/', want), await get('https://a.test/', want), await get('https://c.test/', want)];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it('gives nothing more when so much has come, and asks for nothing new', async () => {
    const all = net();
    const { get } = metered(all, 100);
    const problems: (string | null)[] = [];
    for (const host of ['a', 'b', 'c', 'a']) {
      const answer = await get(`https://${host}.test/`, want);
      problems.push(answer.ok ? null : answer.problem);
    }
    expect([problems, all.asked]).toEqual([
      [null, 'too-large', 'too-large', null],
      ['https://a.test/', 'https://b.test/', 'https://a.test/'],
    ]);
  });

  it('counts for more what makes more work', async () => {
    const { get } = metered(net(), 100);
    expect(await get('https://c.test/', { ...want, weight: 3 })).toMatchObject({ ok: true });
    expect(await get('https://b.test/', want)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('counts again what its server changes each time', async () => {
    let count = 0;
    const changing = {
      get: async (url: string) => ({
        ok: true as const,
        value: { url, at: 0, status: 200, contentType: '', maxAge: null, body: `${'x'.repeat(50)}${(count += 1)}` },
      }),
    };
    const { get } = metered(changing, 100);
    expect([(await get('https://a.test/', want)).ok, (await get('https://a.test/', want)).ok]).toEqual([true, false]);
  });
});
