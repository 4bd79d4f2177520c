import { describe, expect, it } from 'vitest';
import { lookInto, lookIntoPart } from '@/utils/formats/baked/baked';
import { bakedPng, END, internationalText, latinText, picture, pngOf } from '../../harness/baked';
import { quickly } from '../../harness/quickly';

const JSON_TEXT = '{"type":"OpenBadgeCredential","name":"Åsa 🎓"}';
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6MX0.c2ln';
const ADDRESS = 'https://skola.test/badges/1.json';
const LIMIT = 256 * 1024;

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
const look = (bytes: Uint8Array) => lookInto(bytesOf(bytes));
const found = (text: string) => ({ kind: 'found', text });
const NOTHING = { kind: 'nothing' };
const swelling = (length: number) => internationalText('openbadges', `{${' '.repeat(length)}`, true);
const OB3 = (text: string) => internationalText('openbadgecredential', text);

describe('a PNG', () => {
  it.each([
    ['JSON of 3.0', pngOf(OB3(JSON_TEXT), picture(), END), JSON_TEXT],
    ['JSON of 3.0 after the picture', pngOf(picture(), picture(), OB3(JSON_TEXT), END), JSON_TEXT],
    ['a token of 3.0', bakedPng(TOKEN), TOKEN],
    ['JSON of 2.0', bakedPng(JSON_TEXT, 'openbadges'), JSON_TEXT],
    ['a token of 2.0, or of 3.0 in its place', bakedPng(TOKEN, 'openbadges'), TOKEN],
    ['2.0, compressed', pngOf(internationalText('openbadges', JSON_TEXT, true), picture(), END), JSON_TEXT],
    ['the address of an older one', pngOf(latinText('openbadges', ADDRESS), picture(), END), ADDRESS],
    ['one with space around it', bakedPng(`\n ${JSON_TEXT}\n`), JSON_TEXT],
    ['one in another language', pngOf({ type: 'iTXt', content: Buffer.from(`openbadges\0\0\0sv\0Märke\0${TOKEN}`) }, picture(), END), TOKEN],
    ['one among other texts', pngOf(latinText('Software', 'x'), internationalText('Title', '{}'), OB3(TOKEN), END), TOKEN],
    ['two: the first', pngOf(OB3(JSON_TEXT), OB3(TOKEN), END), JSON_TEXT],
    ['a broken one and a good one: the good', pngOf({ ...OB3(JSON_TEXT), checksum: 1 }, OB3(TOKEN), END), TOKEN],
    ['words and a badge: the badge', pngOf(OB3('hej'), OB3(TOKEN), END), TOKEN],
  ])('gives %s', async (_what, bytes, text) => {
    expect(await look(bytes)).toEqual(found(text));
  });

  it.each([
    ['no text', pngOf(picture(), END)],
    ['no badge', pngOf(latinText('openbadges', 'hej'), internationalText('openbadges', '[]'), END)],
    ['an address in words', pngOf(latinText('openbadges', `see ${ADDRESS}`), END)],
    ['an address that is a script', pngOf(latinText('openbadges', 'javascript:alert(1)'), END)],
    ['3.0, compressed: it is forbidden', pngOf(internationalText('openbadgecredential', JSON_TEXT, true), END)],
    ['2.0, said to be compressed', pngOf(internationalText('openbadges', JSON_TEXT, 'said'), END)],
    ['one whose checksum is wrong', pngOf({ ...OB3(JSON_TEXT), checksum: 0 }, END)],
    ['one after its end', pngOf(picture(), END, OB3(JSON_TEXT))],
    ['one after a length that PNG does not know', pngOf({ type: 'tEXt', length: 0xffffffff }, OB3(JSON_TEXT), END)],
    ['one without the bytes between keyword and text', pngOf({ type: 'iTXt', content: Buffer.from(`openbadgecredential\0${JSON_TEXT}`) }, END)],
    ['one of an unknown compression', pngOf({ type: 'iTXt', content: Buffer.from(`openbadges\0\u0001\u0007\0\0${JSON_TEXT}`) }, END)],
    ['one of a keyword that only begins so', pngOf(internationalText('openbadges2', JSON_TEXT), END)],
    ['one of a name that every object has', pngOf(internationalText('__proto__', JSON_TEXT), internationalText('toString', JSON_TEXT), END)],
    ['one that is not UTF-8', pngOf(internationalText('openbadges', Buffer.from([0x7b, 0xff, 0x7d])), END)],
    ['one larger than the limit', bakedPng(`{"a":"${'x'.repeat(LIMIT)}"}`)],
  ])('with %s gives nothing', async (_what, bytes) => {
    expect(await look(bytes)).toEqual(NOTHING);
  });

  it('takes one of just the limit', async () => {
    const text = `{"a":"${'x'.repeat(LIMIT - 8)}"}`;
    expect([text.length, await look(bakedPng(text))]).toEqual([LIMIT, found(text)]);
  });

  it('X02: stops to inflate at the limit, and inflates two at most', { timeout: 2000 }, async () => {
    expect(await look(pngOf(swelling(64 * 1024 * 1024), OB3(TOKEN), END))).toEqual(found(TOKEN));
    expect(await look(pngOf(...Array.from({ length: 2 }, () => swelling(LIMIT)), internationalText('openbadges', TOKEN, true), END))).toEqual(
      NOTHING,
    );
  });
});

describe('the beginning of a PNG', () => {
  const whole = pngOf(picture(10_000), OB3(TOKEN), picture(), END);
  const early = bakedPng(JSON_TEXT);

  it('tells where to look on', async () => {
    expect(await look(whole.subarray(0, 8192))).toEqual({ kind: 'cut', on: 'at-end' });
    expect(await look(early.subarray(0, 60))).toEqual({ kind: 'cut', on: 'after' });
    expect(await look(bakedPng(`{"a":"${'x'.repeat(2 * LIMIT)}"}`).subarray(0, 8192))).toEqual({ kind: 'cut', on: 'at-end' });
  });

  it('is never taken for the whole, wherever it is cut', async () => {
    const all = await Promise.all(Array.from(early.keys(), (end) => look(early.subarray(0, end))));
    const texts = new Set(all.map((one) => (one.kind === 'found' ? one.text : '')));
    expect([...texts].sort()).toEqual(['', JSON_TEXT]);
  });
});

describe('a part of a PNG', () => {
  const part = pngOf(picture(10_000), OB3(TOKEN), picture(), END).subarray(5000);

  it('gives the badge that is whole in it', async () => {
    expect(await lookIntoPart(bytesOf(part))).toBe(TOKEN);
  });

  it.each([
    ['cut', pngOf(picture(10_000), OB3(TOKEN), END).subarray(5000, 10_100)],
    ['of another checksum', pngOf(picture(10_000), { ...OB3(TOKEN), checksum: 5 }, END).subarray(5000)],
    ['after the end', pngOf(picture(10_000), END, OB3(TOKEN)).subarray(5000)],
    ['said to be longer than the part', pngOf(picture(10_000), { ...OB3(TOKEN), length: 100_000 }, END).subarray(5000)],
    ['in another kind of chunk', pngOf(picture(10_000), { ...OB3(TOKEN), type: 'zTXt' }, END).subarray(5000)],
    ['nowhere', new Uint8Array(5000)],
  ])('gives none that is %s', async (_what, bytes) => {
    expect(await lookIntoPart(bytesOf(bytes))).toBeNull();
  });
});

describe('X03: a PNG made to be slow', () => {
  const beginnings = Buffer.alloc(2 * 1024 * 1024, Buffer.concat([Buffer.from([0, 1, 0xff, 0xf0]), Buffer.from('iTXtopenbadge')]));

  it.each([
    ['of a hundred thousand chunks', pngOf(...Array.from({ length: 100_000 }, () => ({ type: 'tEXt' })), END)],
    ['of a hundred thousand texts', pngOf(...Array.from({ length: 100_000 }, () => latinText('openbadges', 'x')), END)],
    ['of nothing but beginnings', beginnings],
    ['of beginnings, as a PNG', Buffer.concat([pngOf(), beginnings])],
  ])('%s takes time in proportion', async (_what, bytes) => {
    const all = bytesOf(bytes);
    await quickly(100, () => lookInto(all));
    await quickly(100, () => lookIntoPart(all));
  });
});
