import { describe, expect, it } from 'vitest';
import { addressIn, readAddress, readFile, readText } from '@/entrypoints/preview/read-given';
import { stateOf } from '@/entrypoints/preview/seen';
import { foundOnTestPage } from '@/entrypoints/preview/test-page';
import { examine } from '@/utils/examine';
import { inlineCode, linkCode } from '@/utils/explain/embed-code';
import type { Given } from '@/utils/model/messages';
import { ok } from '@/utils/model/result';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { bakedPng, bakedSvg } from '../harness/baked';
import { pdfWith, qrPng } from '../harness/carriers';
import { drawPng } from '../harness/draw';
import { makeIssuer } from '../harness/issuer';

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badgeFor = (id: string) => openBadge({ id, issuer: { id: school.did, name: 'Skolan' }, title: `Kurs ${id}`, recipient: 'Sara' });
const token = school.signVcJwt(badgeFor('urn:uuid:1'));
const second = school.signVcJwt(badgeFor('urn:uuid:2'));
const session = `${btoa('{"alg":"HS256","typ":"JWT"}').replace(/=+$/, '')}.${btoa('{"sub":"1","name":"Sara"}').replace(/=+$/, '')}.c2lnbmF0dXJl`;

const examineGiven = (carried: Given, answers: Answers = {}) =>
  examine({ id: 'given', place: 'asked', carried, label: '' }, { net: netOf(answers, NOW), now: NOW, trustLists: [], draw: drawPng });

/** What the page shows of it. */
async function shown(read: Awaited<ReturnType<typeof readFile>>, answers: Answers = {}) {
  if (!read.ok) return read.problem;
  const state = stateOf(read.value, await examineGiven(read.value.given, answers));
  if (state.phase === 'nothing') return state.looks;
  return state.phase === 'seen' ? state.all.map(({ summary }) => `${summary.verdict} ${summary.title}`) : state.phase;
}
const file = (body: string | Uint8Array, name: string, type = '') => readFile(new File([body as Uint8Array<ArrayBuffer>], name, { type }));
const ONE = ['issuer-unknown Kurs urn:uuid:1'];

describe('what somebody gives', () => {
  it.each<[string, () => Promise<Awaited<ReturnType<typeof readFile>>>, unknown]>([
    ['a pasted token', async () => readText(`  ${token}\n`, 'text'), ONE],
    ['a sentence with a token', async () => readText(`Mitt bevis: ${token}`, 'text'), ONE],
    ['two tokens', async () => readText(`${token} ${second}`, 'text'), [...ONE, 'issuer-unknown Kurs urn:uuid:2']],
    ['a file with a token', () => file(token, 'kurs.jwt'), ONE],
    ['a baked PNG', () => file(bakedPng(token), 'kurs.png', 'image/png'), ONE],
    ['a baked SVG', () => file(bakedSvg(token), 'kurs.svg', 'image/svg+xml'), ONE],
    ['a picture of a code', () => file(qrPng(token), 'kod.png', 'image/png'), ONE],
    ['a PDF with it attached', () => file(pdfWith({ files: { 'a.jwt': token } }), 'kurs.pdf', 'application/pdf'), ONE],
    ['a file of a strange kind', () => file(token, 'kurs', 'x; y="'), ONE],
    ['the key to a session', async () => readText(session, 'text'), 'session-token'],
    ['the same in a file', () => file(session, 'nyckel.txt', 'text/plain'), 'session-token'],
    ['a picture without a code', () => file(qrPng('WIFI:T:WPA;S:x;;'), 'kod.png', 'image/png'), 'other-code'],
    ['a PDF without anything', () => file(pdfWith({}), 'brev.pdf', 'application/pdf'), 'pdf'],
    ['a web page', () => file('<!doctype html><title>CV</title>', 'cv.html', 'text/html'), 'web-page'],
    ['JSON that is none', async () => readText('{"name": "Sara"}', 'text'), 'json'],
    ['words', async () => readText('Jag kan svetsa.', 'text'), 'text'],
    ['nothing', async () => readText('  \n', 'text'), 'empty'],
    ['an empty file', () => file('', 'tom.json'), 'empty'],
    ['a text that is too long', async () => readText(`{"a":"${'å'.repeat(300_000)}"}`, 'text'), 'too-large'],
    ['a file that is too long', () => file(new Uint8Array(8 * 1024 * 1024 + 1), 'stor.pdf'), 'too-large'],
  ])('is shown as what it is: %s', async (_what, given, expected) => {
    expect(await shown(await given())).toEqual(expected);
  });

  it('is no address that is fetched because it was pasted', () => {
    const AT = 'https://skola.test/kurs.jwt';
    expect(readText(AT, 'text')).toEqual({ ok: false, problem: 'is-address' });
    expect(readText(`Se ${AT}.`, 'text')).toEqual({ ok: false, problem: 'is-address' });
    expect([addressIn(`Se ${AT}.`), addressIn('Hej'), addressIn(token), addressIn('{"id":"https://skola.test/1"}')]).toEqual([AT, null, null, null]);
  });

  it.each([
    ['https://skola.test/kurs.jwt', 'https://skola.test/kurs.jwt'],
    [' https://skola.test/kurs ', 'https://skola.test/kurs'],
    ['http://skola.test/kurs', 'not-https'],
    ['skola.test/kurs', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['', 'not-https'],
  ])('is an address where it is a whole one over https: %j', (typed, expected) => {
    const read = readAddress(typed);
    expect(read.ok ? read.value.given : read.problem).toEqual(read.ok ? { kind: 'linked', url: expected } : expected);
  });

  it('is what stands at an address, which is then the address that its code links to', async () => {
    const AT = 'https://skola.test/kurs';
    const read = readAddress(AT);
    if (!read.ok) throw new Error(read.problem);
    const state = stateOf(read.value, await examineGiven(read.value.given, { [AT]: token }));
    expect(state).toMatchObject({ phase: 'seen', source: { name: 'skola.test', bytes: null }, all: [{ raw: token, address: AT, learned: [] }] });
  });

  it.each([
    ['refused', 'private-address'],
    ['out of reach', 'unreachable'],
    ['that leads elsewhere', 'redirected'],
    ['with too much behind it', 'too-large'],
    ['with nothing behind it', 'not-found'],
    ['whose server fails', 'server-error'],
    ['whose server is too slow', 'timed-out'],
    ['whose server may not be asked yet', 'needs-permission'],
    ['whose server is asked too often', 'too-many-requests'],
  ] as const)('cannot be checked where it is an address %s, and nothing is said against it', async (_what, problem) => {
    const AT = 'https://skola.test/kurs';
    const read = readAddress(AT);
    if (!read.ok) throw new Error(read.problem);
    const state = stateOf(read.value, await examineGiven(read.value.given, { [AT]: { problem } }));
    expect(state).toMatchObject({
      phase: 'seen',
      all: [{ raw: '', address: AT, summary: { verdict: 'unverifiable', outcomes: { proof: { code: problem } } } }],
    });
  });
});

const tried = (code: string, answers: Answers = {}) => foundOnTestPage(code, async (given) => ok(await examineGiven(given, answers)));

describe('the test page', () => {
  it('finds what the code embeds, and judges it as any page’s', async () => {
    expect(await tried(inlineCode(token) ?? '')).toEqual(['issuer-unknown']);
    expect(await tried(inlineCode(JSON.stringify(await school.signDataIntegrity(badgeFor('urn:uuid:3')))) ?? '')).toEqual(['issuer-unknown']);
  });

  it('finds what the code links to', async () => {
    const { head = '', link = '' } = linkCode('https://cv.test/kurs', token, 'Kurs') ?? {};
    expect(await tried(`${head}\n\n${link}`, { 'https://cv.test/kurs': token })).toEqual(['issuer-unknown']);
  });

  it('finds nothing in code that was broken', async () => {
    expect(await tried('<p>Hej</p>')).toEqual([]);
  });
});
