import { describe, expect, it } from 'vitest';
import type { Fetched, Net, Want } from '@/utils/model/net';
import { bakedAt, bakedInData } from '@/utils/resolve/open/image';
import { type Answers, netOf } from '../harness/answers';
import { bakedPng, bakedSvg, dataUrl, END, internationalText, picture, pngOf, svgWith } from '../harness/baked';

const URL = 'https://skola.test/badges/1.png';
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6MX0.c2ln';
const LONG = `{"a":"${'x'.repeat(60_000)}"}`;
const KIB = 1024;
const OB3 = (text: string) => internationalText('openbadgecredential', text);

/** What is found there, and what was asked: the parts, and how much came in all. `change` is what the server, or the browser, makes of an answer. */
async function lookAt(body: Uint8Array | string, more: { whole?: true } = {}, change: (value: Fetched) => Partial<Fetched> = () => ({})) {
  const answers: Answers = { [URL]: { body, contentType: 'image/png', ...more } };
  const under = netOf(answers);
  const wants: Want[] = [];
  let bytes = 0;
  const net: Net = {
    get: async (url, want) => {
      wants.push(want);
      const answer = await under.get(url, want);
      if (!answer.ok) return answer;
      const value = { ...answer.value, ...change(answer.value) };
      bytes += Buffer.from(value.body, 'base64').length;
      return { ok: true, value };
    },
  };
  const found = await bakedAt(URL, net);
  return { found: found.ok ? found.value : found.problem, parts: wants.map(({ bytes: part }) => `${part?.from} to ${part?.to}`), bytes };
}

const FIRST = '0 to 8191';
const TO_BUDGET = '8192 to 131071';
const restOf = (body: Uint8Array | string): string => `8192 to ${body.length - 1}`;
const lastOf = (body: Uint8Array | string): string => `${body.length - 64 * KIB} to ${body.length - 1}`;
const silent = ({ stretch }: Fetched) => ({ stretch: { from: stretch?.from ?? 0, total: null } });
const always = () => ({ stretch: { from: 0, total: 30_000 } });

describe('an image at an address', () => {
  it.each([
    ['in its beginning', bakedPng(TOKEN), TOKEN, null],
    ['after a small picture', pngOf(picture(20_000), OB3(TOKEN), END), TOKEN, restOf],
    ['at the end of a large picture', pngOf(picture(900_000), OB3(TOKEN), END), TOKEN, lastOf],
    ['after many pieces of a large picture', pngOf(...Array.from({ length: 100 }, () => picture(9000)), OB3(TOKEN), END), TOKEN, lastOf],
    ['longer than the beginning', bakedPng(LONG), LONG, restOf],
    ['longer than the beginning of a large picture', pngOf(OB3(LONG), picture(900_000), END), LONG, () => TO_BUDGET],
    ['in a drawing', bakedSvg(TOKEN), TOKEN, null],
    ['in a drawing, longer than its beginning', bakedSvg(LONG), LONG, restOf],
  ] as [string, Uint8Array | string, string, typeof restOf | null][])('has a badge %s', async (_where, body, text, more) => {
    expect(await lookAt(body)).toMatchObject({ found: text, parts: more === null ? [FIRST] : [FIRST, more(body)] });
  });

  it.each([
    ['is no image', 'Hej', null],
    ['is a page', `<!doctype html>${'x'.repeat(20_000)}`, null],
    ['is a small picture', pngOf(picture(), END), null],
    ['is a large drawing that never speaks of badges', `<svg>${'<g/>'.repeat(20_000)}</svg>`, null],
    ['is a large picture', pngOf(picture(900_000), END), lastOf],
    ['holds one where nobody looks', pngOf(picture(400_000), OB3(TOKEN), picture(400_000), END), lastOf],
    ['is empty', '', null],
  ] as [string, Uint8Array | string, typeof restOf | null][])('has none where it %s', async (_what, body, more) => {
    expect(await lookAt(body)).toMatchObject({ found: null, parts: more === null ? [FIRST] : [FIRST, more(body)] });
  });

  it('is never asked for more than twice, nor for more than 128 KiB', async () => {
    const bodies = [
      pngOf(picture(125 * KIB), END),
      pngOf(picture(2048 * KIB), END),
      bakedPng(`{"a":"${'x'.repeat(250_000)}"}`),
      bakedSvg('{'.repeat(500_000)),
    ];
    const all = await Promise.all(bodies.flatMap((body) => [lookAt(body), lookAt(body, { whole: true })]));
    expect(all.filter(({ parts, bytes }) => parts.length > 2 || bytes > 128 * KIB)).toEqual([]);
  });

  it('is heard up to 128 KiB from a server that knows no parts, and asked for no more', async () => {
    expect(await lookAt(pngOf(picture(100_000), OB3(TOKEN), END), { whole: true })).toMatchObject({ found: TOKEN, parts: [FIRST] });
    expect(await lookAt(pngOf(picture(200_000), OB3(TOKEN), END), { whole: true })).toMatchObject({ found: null, parts: [FIRST], bytes: 128 * KIB });
  });

  it('is looked on in from the beginning where nobody says how long it is', async () => {
    expect(await lookAt(pngOf(picture(20_000), OB3(TOKEN), END), {}, silent)).toMatchObject({ found: TOKEN, parts: [FIRST, TO_BUDGET] });
  });

  it('is not put together from other parts than were asked for', async () => {
    expect(await lookAt(pngOf(picture(20_000), OB3(TOKEN), END), {}, always)).toMatchObject({ found: null });
  });

  it('that a server lies about costs no more', async () => {
    const lies = [0, 1, 8192, 8193, Number.MAX_SAFE_INTEGER];
    const all = await Promise.all(
      lies.map((total) => lookAt(pngOf(picture(20_000), END), {}, ({ stretch }) => ({ stretch: { from: stretch?.from ?? 0, total } }))),
    );
    expect(all.map(({ found, parts }) => [found, parts.length <= 2])).toEqual(lies.map(() => [null, true]));
  });

  it('that cannot be had has the network’s word for it', async () => {
    const under = netOf({ [URL]: { problem: 'redirected' } });
    expect(await bakedAt(URL, under)).toEqual({ ok: false, problem: 'redirected' });
  });
});

describe('an image in a page', () => {
  it.each([
    ['a picture', dataUrl(bakedPng(TOKEN)), TOKEN],
    ['a picture without the signs that fill it up', dataUrl(bakedPng(TOKEN)).replace(/=+$/, ''), TOKEN],
    ['a picture over lines', dataUrl(bakedPng(TOKEN)).replace(/.{70}/g, '$&\n'), TOKEN],
    ['a picture in percent', dataUrl(bakedPng(TOKEN)).replaceAll('+', '%2B').replaceAll('=', '%3D'), TOKEN],
    ['a drawing', dataUrl(bakedSvg(TOKEN), 'image/svg+xml'), TOKEN],
    ['a drawing as text', `data:image/svg+xml;charset=utf-8,${encodeURIComponent(bakedSvg(TOKEN))}`, TOKEN],
    ['a picture that calls itself something else', dataUrl(bakedPng(TOKEN), 'image/webp'), TOKEN],
    ['a part of a large picture', dataUrl(pngOf(picture(10_000), OB3(TOKEN), picture(10_000), END).subarray(9000, 15_000)), TOKEN],
    ['a picture of 2 MB', dataUrl(pngOf(picture(2_000_000), OB3(TOKEN), END)), TOKEN],
  ])('has a badge in %s', async (_what, address, text) => {
    expect(await bakedInData(address)).toBe(text);
  });

  it.each([
    ['no address', bakedPng(TOKEN).toString('latin1')],
    ['another kind of address', dataUrl(bakedPng(TOKEN), 'text/html')],
    ['what is not base64', 'data:image/png;base64,@@@@'],
    ['what is not percent', 'data:image/svg+xml,%E5%'],
    ['nothing', 'data:image/png;base64,'],
    ['a picture with one after its end', dataUrl(pngOf(picture(), END, OB3(TOKEN)))],
    ['a picture that goes wrong before it', dataUrl(pngOf({ type: 'tEXt', length: 0xffffffff }, OB3(TOKEN), END))],
    ['a drawing of nothing', dataUrl(svgWith(''), 'image/svg+xml')],
    ['a picture that is too large', dataUrl(pngOf(OB3(TOKEN), picture(10_000_000), END))],
  ])('has none in %s', async (_what, address) => {
    expect(await bakedInData(address)).toBeNull();
  });
});
