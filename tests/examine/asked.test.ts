import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { assert, asyncProperty, constantFrom, integer, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '@/utils/examine';
import { inPdfShown, isShown } from '@/utils/explain/shown';
import { detailEn } from '@/utils/explain/words/detail.en';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { shownVerdicts } from '@/utils/model/verdict';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { bakedPng, bakedSvg, dataUrl, END, internationalText, pngFrom, svgWith } from '../harness/baked';
import { headerOf, pdfWith, qrPng } from '../harness/carriers';
import { drawPng } from '../harness/draw';
import { makeIssuer } from '../harness/issuer';
import { signedSdJwt } from '../harness/sd-jwt';

/* What the reader points at, from the click to the verdict. */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Svetsning' });
const signed = JSON.stringify(await school.signDataIntegrity(badge));
const token = school.signVcJwt(badge);
const second = school.signVcJwt({ ...badge, id: 'urn:uuid:2' });
const sdJwt = signedSdJwt(school, badge, { typ: 'vc+sd-jwt', hidden: 'name' });

const AT = 'https://skola.test/vad-som-helst';
const CREDLY = 'https://www.credly.com/badges/0f0f0f0f-0000-4000-8000-000000000001';
const GOOD = 'issuer-unknown: issuer-not-listed';
const nothing = (code: string) => [`not-a-credential: ${code}`];

type More = { answers?: Answers; drawn?: string; url?: string };

/** What is said of something that the reader has pointed at, and which addresses were asked. */
async function said(carried: Finding['carried'], answers: Answers = {}, providers = {}) {
  const net = netOf(answers, NOW);
  const finding: Finding = { id: 'asked-1', place: 'asked', carried, label: '' };
  const examinations = await examine(finding, { net, now: NOW, trustLists: [], providers, draw: drawPng });
  return {
    said: examinations.map(({ verdict, reasons }) => `${verdict}: ${reasons}`),
    parts: examinations.map(({ part }) => part),
    asked: net.asked,
    examinations,
  };
}

/** The same of what an address answers. */
const saidAt = (body: string | Uint8Array, { contentType = '', url = AT, drawn }: More & { contentType?: string } = {}) =>
  said({ kind: 'linked', url, ...(drawn !== undefined && { drawn }) }, { [url]: { body, contentType } });

const saidOf = async (raw: string, answers: Answers = {}) => (await said({ kind: 'embedded', raw }, answers)).said;
const saidByCode = (text: string, answers: Answers = {}) => saidOf(dataUrl(qrPng(text)), answers);

/** The same of a PDF. */
const saidIn = (carried: Parameters<typeof pdfWith>[0], answers: Answers = {}) =>
  said({ kind: 'embedded', raw: dataUrl(pdfWith(carried), 'application/pdf') }, answers);

describe('a link that the reader points at', () => {
  it.each([
    ['JSON', signed, 'application/json'],
    ['JSON that is called a page', signed, 'text/plain'],
    ['a token', token, ''],
    ['a baked PNG', bakedPng(token), 'image/png'],
    ['a baked SVG', bakedSvg(token), 'image/svg+xml'],
    ['a QR code with the token', qrPng(token), 'image/png'],
    ['a PDF with it attached', pdfWith({ files: { 'intyg.json': signed } }), 'application/pdf'],
    ['a PDF that is called something else', pdfWith({ files: { 'intyg.json': signed } }), 'application/octet-stream'],
    ['words with the token in them', `Mitt intyg: ${token}`, 'text/plain'],
  ])('is taken for what its bytes are: %s', async (_what, body, contentType) => {
    expect(await saidAt(body, { contentType })).toMatchObject({ said: [GOOD], asked: [AT] });
  });

  it.each([
    ['a page', '<!doctype html><h1>Hej</h1>', 'text/html', 'web-page'],
    ['a page that says it is JSON', '<!doctype html><h1>Hej</h1>', 'application/json', 'web-page'],
    ['words', 'Hej', 'text/plain', 'nothing-here'],
    ['JSON about something else', '{"name":"Hej"}', 'application/json', 'not-readable'],
    ['bytes', Uint8Array.from([0xff, 0xfe, 0xfd]), '', 'nothing-here'],
    ['a picture with nothing in it', pngFrom(headerOf(9), { type: 'IDAT', content: deflateSync(Buffer.alloc(27)) }, END), 'image/png', 'no-code'],
    ['a drawing with nothing in it', svgWith(''), 'image/svg+xml', 'no-code'],
    ['a PDF with nothing in it', pdfWith({ files: { 'brev.txt': 'Hej' } }), 'application/pdf', 'pdf-without'],
  ])('that leads to %s is told plainly, and is never a row', async (_what, body, contentType, code) => {
    expect((await saidAt(body, { contentType })).said).toEqual(nothing(code));
  });

  it('is told why it cannot be had, and nothing is said against it', async () => {
    const carried = { kind: 'linked', url: AT } as const;
    expect((await said(carried)).said).toEqual(['unverifiable: unreachable']);
    expect((await said(carried, { [AT]: { problem: 'needs-permission' } })).said).toEqual(['unverifiable: needs-permission']);
    expect((await said({ kind: 'for-wallet' })).said).toEqual(['unverifiable: wallet-offer']);
  });

  it('is not read when it is larger than 8 MiB', async () => {
    expect((await saidAt(Buffer.alloc(8 * 1024 * 1024 + 1, 0x20))).said).toEqual(['unverifiable: too-large']);
    expect((await saidAt(Buffer.concat([Buffer.alloc(8 * 1024 * 1024 - 3000, 0x0a), Buffer.from('{}')]))).said).toEqual(['unverifiable: too-large']);
  });

  it('asks a service that shows credentials only once it may be asked, for whatever stands there', async () => {
    expect(await said({ kind: 'linked', url: CREDLY })).toMatchObject({ said: ['unverifiable: provider-not-asked'], asked: [] });
    const image = 'https://images.credly.com/images/1.png';
    expect(await said({ kind: 'linked', url: image })).toMatchObject({ said: ['unverifiable: provider-not-asked'], asked: [] });
    expect(await said({ kind: 'linked', url: image }, {}, { credly: 'off' })).toMatchObject({ said: ['unverifiable: provider-off'], asked: [] });
    expect((await said({ kind: 'linked', url: image }, {}, { credly: 'on' })).asked).toEqual([image]);
    expect(await said({ kind: 'linked', url: 'https://www.linkedin.com/in/sara/' })).toMatchObject({ said: nothing('nothing-here'), asked: [] });
  });

  it('keeps no large file among what was fetched: what was found in it is the evidence', async () => {
    const file = pdfWith({ files: { 'intyg.json': signed, 'stor.txt': 'x'.repeat(500_000) } });
    const [examination] = (await saidAt(file)).examinations;
    expect(JSON.stringify(examination?.evidence).length).toBeLessThan(20_000);
    expect(examination?.evidence.raw).toBe(signed);
  });
});

describe('a picture that the reader points at', () => {
  it('is looked into for a badge first, and only then for a code', async () => {
    const both = qrPng(token, internationalText('openbadgecredential', signed));
    const { examinations } = await saidAt(both, { contentType: 'image/png' });
    expect(examinations.map(({ format }) => format)).toEqual(['embedded-proof']);
  });

  it.each([
    ['a network', 'WIFI:T:WPA;S:Kaféet;P:hemligt;;'],
    ['a payment', 'C1231111111;100;Tack;0'],
    ['a visiting card', 'BEGIN:VCARD\nVERSION:3.0\nN:Ek;Anna\nEND:VCARD'],
    ['an address of nobody that shows credentials', 'https://meny.test/lunch'],
    ['a shortened address', 'https://bit.ly/3abcDEF'],
    ['an address without https', 'http://skola.test/1.vc'],
  ])('with a code for %s has no credential in it, and nobody is asked', async (_what, text) => {
    const { said: words, asked } = await said({ kind: 'embedded', raw: dataUrl(qrPng(text)) });
    expect([words, asked]).toEqual([nothing('other-code'), []]);
  });

  it.each([
    ['a token', token, {}, GOOD],
    ['an altered token', `${token.slice(0, -8)}AAAAAAAA`, {}, 'invalid: altered'],
    ['an address that ends as credentials do', 'https://skola.test/1.jwt', { 'https://skola.test/1.jwt': token }, GOOD],
    ['the address of a service', CREDLY, {}, 'unverifiable: provider-not-asked'],
    ['one that looks like it', CREDLY.replace('credly.com', 'credly.com.evil.test'), {}, 'unverifiable: look-alike'],
    ['an offer for a wallet', 'openid-credential-offer://?credential_offer_uri=https://a.test/1', {}, 'unverifiable: wallet-offer'],
    ['CBOR-LD', 'VP1-B3ABCDEF', {}, 'unverifiable: form-not-supported'],
  ])('with a code for %s is followed as on a page', async (_what, text, answers, expected) => {
    expect(await saidByCode(text, answers)).toEqual([expected]);
  });

  it('is read as the page shows it where its file cannot be had', async () => {
    const drawn = dataUrl(qrPng(token));
    const refused: Answers = { [AT]: { problem: 'needs-permission' } };
    expect((await said({ kind: 'linked', url: AT, drawn }, refused)).said).toEqual([GOOD]);
    expect((await said({ kind: 'linked', url: AT, drawn: dataUrl(qrPng('Hej')) }, refused)).said).toEqual(nothing('other-code'));
    expect((await said({ kind: 'linked', url: AT, drawn: dataUrl(pngFrom(headerOf(9), END)) }, refused)).said).toEqual([
      'unverifiable: needs-permission',
    ]);
    expect((await saidAt(svgWith(''), { drawn, contentType: 'image/svg+xml' })).said).toEqual([GOOD]);
  });

  it('is not decoded when it says that it has more points than a photograph', async () => {
    const bomb = pngFrom(headerOf(40_000), { type: 'IDAT', content: deflateSync(Buffer.alloc(1_000_000)) }, END);
    const finding: Finding = { id: 'f', place: 'asked', carried: { kind: 'embedded', raw: dataUrl(bomb) }, label: '' };
    let drawn = 0;
    const draw = async () => {
      drawn += 1;
      return null;
    };
    const [examination] = await examine(finding, { net: netOf({}, NOW), now: NOW, trustLists: [], draw });
    expect([examination?.verdict, examination?.reasons, drawn]).toEqual(['unverifiable', ['too-large'], 0]);
  });

  it('X06: is no credential for words beside a photograph, a WebP or an AVIF, whatever they say', async () => {
    const words = Buffer.from(`<x:xmpmeta>${signed}</x:xmpmeta>${token}`);
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, (words.length + 2) >> 8, (words.length + 2) & 0xff]),
      words,
      Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0, 0xff, 0xd9]),
      words,
    ]);
    const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x09\0\0\x09\0\0XMP ', 'latin1'), words]);
    const avif = Buffer.concat([Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'latin1'), Buffer.from([0xff]), words]);
    for (const [body, contentType] of [
      [jpeg, 'image/jpeg'],
      [webp, 'image/webp'],
      [avif, 'image/avif'],
    ] as const) {
      expect((await saidAt(body, { contentType })).said).toEqual(nothing('no-code'));
    }
  });
});

describe('a text that the reader marks', () => {
  it.each([
    ['JSON', signed, [GOOD]],
    ['a token in a sentence', `Se ${token}.`, [GOOD]],
    ['two of them', `${token} och ${second}`, [GOOD, GOOD]],
    ['two of them, each on its line', `${token}\n${second}`, [GOOD, GOOD]],
    ['one that is broken over lines, and another', `${token.replace(/.{64}/g, '$&\n')}\n${second}`, [GOOD, GOOD]],
    ['an SD-JWT and then another token', `${sdJwt}\n${second}`, [GOOD, GOOD]],
    ['the address of a service, and another', `${CREDLY} https://a.test/`, ['unverifiable: provider-not-asked']],
    ['words', 'Hej', nothing('nothing-here')],
    [
      'the key to somebody’s session',
      `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"sub":"anna","role":"admin"}').toString('base64url')}.${'a'.repeat(43)}`,
      nothing('not-readable'),
    ],
    ['a page’s own address for something else', 'data:text/html,<h1>Hej</h1>', nothing('web-page')],
  ])('is read for %s', async (_what, raw, expected) => {
    expect(await saidOf(raw)).toEqual(expected);
  });
});

describe('X07: a PDF that the reader points at', () => {
  it('has each credential that is attached to it examined under its own name, whatever the file is called', async () => {
    const { said: words, parts } = await saidIn({
      files: { 'intyg.json': signed, 'läs mig': 'Hej', 'b.bin': token, 'märke.png': bakedPng(token) },
      compressed: true,
    });
    expect([words, parts]).toEqual([
      [GOOD, GOOD, GOOD],
      ['/attachment/0', '/attachment/2', '/attachment/3'],
    ]);
  });

  it('has its links followed where they are of a kind that leads to credentials', async () => {
    const url = 'https://skola.test/1.vc';
    const {
      said: words,
      asked,
      parts,
    } = await saidIn({ links: ['https://skola.test/', url, CREDLY, 'mailto:a@b.test', 'javascript:1'] }, { [url]: signed });
    expect([words, asked, parts]).toEqual([[GOOD, 'unverifiable: provider-not-asked'], [url], ['/link/0', '/link/1']]);
  });

  it('that is sealed is said to be unchecked, also beside a credential: nothing that is attached says anything of its pages', async () => {
    expect((await saidIn({ sealed: 'ETSI.CAdES.detached' })).said).toEqual(['unverifiable: pdf-sealed']);
    const { said: words, parts } = await saidIn({ sealed: 'ETSI.CAdES.detached', files: { 'a.json': signed } });
    expect([words, parts]).toEqual([
      [GOOD, 'unverifiable: pdf-sealed'],
      ['/attachment/0', '/seal'],
    ]);
  });

  it.each([
    ['XML with a credential', '<?xml version="1.0"?><eup:europassCredential xmlns:eup="x"/>', 'unverifiable: form-not-supported'],
    ['XML of an invoice', '<?xml version="1.0"?><Invoice/>', 'not-a-credential: pdf-without'],
    ['an altered credential', signed.replace('Svetsning', 'Svetsninj'), 'invalid: altered'],
    ['one without a proof', JSON.stringify(badge), 'unsigned: no-proof'],
    ['a file that is too large', `{"a":"${'x'.repeat(600_000)}"}`, 'unverifiable: too-large'],
  ])('with %s attached is told what it is', async (_what, content, expected) => {
    expect((await saidIn({ files: { 'a.json': content } })).said).toEqual([expected]);
  });

  it('that is encrypted or broken is told so, and never called wrong', async () => {
    const locked = Buffer.from(pdfWith({}).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'latin1');
    expect((await saidAt(locked)).said).toEqual(['unverifiable: pdf-locked']);
    expect((await saidAt('%PDF-1.7 och sedan inget')).said).toEqual(['unverifiable: pdf-unreadable']);
  });

  it('has no more credentials than one text may have', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_one, index) => [`${index}.json`, `[${Array.from({ length: 10 }, () => signed).join()}]`]),
    );
    expect((await saidIn({ files })).said).toHaveLength(50);
  });
});

const ends = async (bytes: Uint8Array): Promise<void> => {
  const { examinations } = await said({ kind: 'embedded', raw: dataUrl(bytes, '') });
  for (const { verdict } of examinations) expect([...shownVerdicts, 'not-a-credential']).toContain(verdict);
};

describe('whatever the reader points at', () => {
  const samples = ['qr.png', 'attached.pdf', 'sealed.pdf'].map((file) => readFileSync(new URL(`../fixtures/${file}`, import.meta.url)));
  const tries = { numRuns: Math.ceil(Number(process.env.MUTATIONS ?? 1000) / 8), seed: Number(process.env.SEED ?? 1) };
  it('an examination ends in a verdict: any bytes', () => assert(asyncProperty(uint8Array({ maxLength: 500 }), ends), tries));

  it(
    'an examination ends in a verdict: pictures and PDF files with bytes changed and taken away',
    () =>
      assert(
        asyncProperty(
          constantFrom(...samples),
          tuple(integer({ min: 0 }), integer({ min: 0, max: 255 }), integer({ min: 0 })),
          async (file, [at, byte, length]) => {
            const bytes = Buffer.from(file);
            bytes[at % bytes.length] = byte;
            await ends(bytes.subarray(0, length % 3 === 0 ? length % bytes.length : undefined));
          },
        ),
        tries,
      ),
    60_000,
  );
});

const words = async (examinations: Promise<{ examinations: Examination[] }>) =>
  (await examinations).examinations.map((examination) => [examination.verdict, isShown(examination) ? inPdfShown(examination, 'en') : '']);

it('a genuine credential that came with a PDF is shown with a word on what the PDF shows, and no other is', async () => {
  const { inPdf } = detailEn;
  const link = 'https://skola.test/intyg.jwt';
  expect(await words(saidIn({ files: { 'a.json': signed } }))).toEqual([['issuer-unknown', inPdf]]);
  expect(await words(saidIn({ files: { 'a.json': signed, 'b.jwt': second } }))).toEqual([
    ['issuer-unknown', inPdf],
    ['issuer-unknown', inPdf],
  ]);
  expect(await words(saidIn({ links: [link] }, { [link]: token }))).toEqual([['issuer-unknown', inPdf]]);
  expect(await words(said({ kind: 'embedded', raw: signed }))).toEqual([['issuer-unknown', null]]);
});
