import { deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import type { Answers } from '../harness/answers';
import { look } from '../harness/asking';
import { chainKey, makeChained, newKey } from '../harness/certificate-chain';
import { makeIssuer } from '../harness/issuer';
import { hiding, serialized } from '../harness/sd-jwt';
import { sealed } from '../harness/seal';
import { makeSelectiveIssuer } from '../harness/selective';
import { bitstringStatusList } from '../harness/status-list';

/*
 * However a text of half a megabyte is made, and whatever the lists are that it points to, an examination is soon over. Times are told in how long this
 * computer takes to read half a megabyte of plain JSON: some milliseconds.
 */

/** Some two seconds where reading takes three milliseconds. The worst of them takes about 450. */
const MOST = 800;

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const subject = badge.credentialSubject as JsonObject;
const seal = makeChained({ name: { organisation: 'Skolan' }, key: chainKey('school') });

const many = <Value>(count: number, make: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => make(index));

let signed: JsonObject;
let unit = 0;

beforeAll(async () => {
  signed = await school.signDataIntegrity(badge);
  await look(signed);
  unit = readingTime();
});

/** Milliseconds of work, not of waiting: others may be using the computer. */
function readingTime(): number {
  const text = JSON.stringify(many(5_000, (index) => ({ name: `n${index}`, text: 'x'.repeat(60), list: [1, 2, { a: 'b' }] })));
  const started = process.cpuUsage();
  for (let left = 50; left > 0; left -= 1) JSON.parse(text);
  return workSince(started) / 50;
}

function workSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

async function answerIn(found: Json | string, answers: Answers = {}): Promise<{ verdicts: string[]; units: number }> {
  const raw = typeof found === 'string' ? found : JSON.stringify(found);
  const started = process.cpuUsage();
  const { examinations } = await look(raw, answers);
  const work = workSince(started);
  const said = examinations.map(({ verdict, reasons }) => `${verdict}: ${reasons}`);
  return { verdicts: [...new Set(said)], units: work / unit };
}

const TOO_COMPLEX = 'unverifiable: too-complex';
const GOOD = 'issuer-unknown: issuer-not-listed';
const named = (count: number): JsonObject[] => many(count, (index) => ({ id: `urn:${index}` }));
const chained = (): JsonObject[] =>
  many(8, (at) => ({ ...(signed.proof as JsonObject), id: `urn:${at}`, ...(at > 0 && { previousProof: many(at, (one) => `urn:${one}`) }) }));
const inRows = (count: number): JsonObject[] =>
  many(count, () => many(3, () => ({ 'urn:p': [{ 'urn:p': {} }, { 'urn:p': {} }] }) as JsonObject)).flat();

describe('is soon over', () => {
  it.each<[string, () => Json | string, string]>([
    ['fifty credentials of five hundred nodes', () => many(50, () => ({ ...signed, credentialSubject: named(500) })), 'invalid: altered'],
    ['fifty credentials with eight good proofs each', () => many(50, () => ({ ...signed, proof: many(8, () => signed.proof ?? null) })), GOOD],
    ['forty credentials with chains of eight', () => many(40, () => ({ ...signed, proof: chained() })), 'invalid: altered'],
    ['a hundred proofs', () => ({ ...signed, proof: many(100, () => signed.proof ?? null) }), TOO_COMPLEX],
    ['a thousand nodes that nothing tells apart', () => ({ ...signed, credentialSubject: { id: 'urn:s', 'urn:q': inRows(60) } }), TOO_COMPLEX],
    [
      'arrays a hundred thousand deep',
      () => `{"@context":[],"credentialSubject":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'not-a-credential: not-readable',
    ],
    [
      'a credential with arrays a hundred thousand deep',
      () => JSON.stringify({ ...signed, x: 'X' }).replace('"X"', '['.repeat(100_000) + ']'.repeat(100_000)),
      TOO_COMPLEX,
    ],
    [
      'a token with nearly five thousand names',
      () => school.signVcJwt({ ...badge, name: many(4_900, (index) => `n${index}${'x'.repeat(60)}`) }),
      GOOD,
    ],
    [
      'a token about two thousand persons',
      () => school.signVcJwt({ ...badge, credentialSubject: many(2_000, (index) => ({ name: `N${index}` })) }),
      GOOD,
    ],
    ['a token with nine hundred levels', () => school.signVcJwt(withAlignments(900)), GOOD],
    ['a seal with fifty certificates', () => sealed(badge, seal, { above: many(50, () => seal) }), 'unverifiable: certificate-malformed'],
    [
      'six seals with six certificates',
      () => many(6, () => sealed(badge, seal, { above: many(5, () => seal) })),
      'unverifiable: certificate-not-anchored',
    ],
  ])('%s', async (_what, make, verdict) => {
    const found = make();
    const { verdicts, units } = await answerIn(found);
    expect(verdicts).toEqual([verdict]);
    expect(units).toBeLessThan(MOST);
  });

  it('certificates with keys of four thousand bits', async () => {
    const large = makeChained({ name: { organisation: 'Skolan' }, key: newKey('RS256', 4096) });
    const { verdicts, units } = await answerIn(sealed(badge, large, { above: many(5, () => large) }));
    expect([verdicts, units < MOST]).toEqual([['unverifiable: certificate-not-anchored'], true]);
  }, 120_000);

  it.each([
    [256, 1_000, GOOD],
    [257, 1_000, TOO_COMPLEX],
    [10_000, 4, 'not-a-credential: not-readable'],
  ])('an SD-JWT with %d disclosures of %d signs', async (count, length, verdict) => {
    const { object, disclosures } = hiding(
      { vct: 'urn:x', iss: school.did },
      Object.fromEntries(many(count, (at) => [`c${at}`, 'x'.repeat(length)])),
    );
    const { verdicts, units } = await answerIn(serialized(school.signVcJwt(object, { typ: 'dc+sd-jwt' }), disclosures));
    expect([verdicts, units < MOST]).toEqual([[verdict], true]);
  });

  it('eight status lists of sixteen megabytes, and refuses a larger one', async () => {
    const places = many(8, (index) => ({ url: `https://skola.test/status/${index}`, size: 16 * 1024 * 1024 - index }));
    const answers = Object.fromEntries(await Promise.all(places.map(async ({ url, size }) => [url, await listOf(url, size)] as const)));
    const status = places.map(({ url }) => entryFor(url));
    const { verdicts, units } = await answerIn(school.signVcJwt({ ...badge, credentialStatus: status }), answers);
    expect([verdicts, units < MOST]).toEqual([[GOOD], true]);

    const url = 'https://skola.test/tokens';
    const lst = deflateSync(Buffer.alloc(16 * 1024 * 1024 + 1)).toString('base64url');
    const tokens = { [url]: school.signVcJwt({ sub: url, iat: 1_780_000_000, status_list: { bits: 1, lst } }, { typ: 'statuslist+jwt' }) };
    const swollen = await answerIn(school.signVcJwt({ ...badge, status: { status_list: { idx: 1, uri: url } } }), tokens);
    expect([swollen.verdicts, swollen.units < MOST]).toEqual([['status-unknown: too-large'], true]);
  }, 120_000);

  it('two proofs that each take a good part of a second: they are refused', async () => {
    const issuer = await makeSelectiveIssuer('bbs-2023', { did: 'did:key', seed: 'school' });
    const own = { ...badge, issuer: { id: issuer.did, name: 'Skolan' } };
    const [one, other] = await Promise.all([issuer.show(own), issuer.show({ ...own, id: 'urn:uuid:2' })]);
    const both = { ...one, proof: [one.proof ?? null, other?.proof ?? null] };
    const { verdicts, units } = await answerIn(both);
    expect([verdicts, units < MOST]).toEqual([[TOO_COMPLEX], true]);
    expect((await answerIn({ ...one, proof: [one.proof ?? null, signed.proof ?? null] })).verdicts).toEqual(['invalid: altered']);
  }, 120_000);
});

function withAlignments(count: number): JsonObject {
  const alignment = many(count, (at) => ({
    type: ['Alignment'],
    targetName: `SeQF nivå ${at % 9}`,
    targetFramework: 'SeQF',
    targetCode: `${at % 9}`,
  }));
  return { ...badge, credentialSubject: { ...subject, achievement: { ...(subject.achievement as JsonObject), alignment } } };
}

const entryFor = (url: string): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: url,
});

async function listOf(url: string, size: number): Promise<string> {
  const list = bitstringStatusList({ url, issuer: school.did, purpose: 'revocation', bits: [] });
  const encoded = `u${gzipSync(Buffer.alloc(size)).toString('base64url')}`;
  return JSON.stringify(
    await school.signDataIntegrity({ ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), encodedList: encoded } }),
  );
}
