import { describe, expect, it } from 'vitest';
import { textInQr } from '@/utils/formats/carriers/qr';
import type { Picture } from '@/utils/model/picture';
import { qrPng } from '../../harness/carriers';
import { drawPng } from '../../harness/draw';
import { quickly } from '../../harness/quickly';

const picture = async (text: string): Promise<Picture> =>
  (await drawPng(new Uint8Array(qrPng(text)), 'image/png')) ?? { width: 0, height: 0, data: new Uint8ClampedArray() };

/** A picture whose points are made one by one. */
function made(side: number, light: (x: number, y: number) => number): Picture {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1) data.fill(light(at % side, Math.floor(at / side)), at * 4, at * 4 + 3);
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  it.each([
    ['an address', 'https://www.credly.com/badges/0f0f0f0f-0000-4000-8000-000000000001'],
    ['Swedish letters', 'Intyg för Åsa Öberg'],
    ['a long token', `eyJ${'a'.repeat(2600)}`],
  ])('says %s as it was written', async (_what, text) => {
    expect(await textInQr(await picture(text))).toBe(text);
  });

  it('is read when it is turned, mirrored in colour or beside other things', async () => {
    const code = await picture('https://a.test/1.vc');
    const side = code.width * 2;
    const at = (x: number, y: number): number => code.data[(y * code.width + x) * 4] ?? 255;
    const isInside = (x: number, y: number): boolean => x < code.width && y < code.width;
    const readers: ((x: number, y: number) => number)[] = [
      (x, y) => (isInside(x, y) ? at(y, code.width - 1 - x) : 255),
      (x, y) => (isInside(x, y) ? 255 - at(x, y) : 0),
      (x, y) => (isInside(x, y) ? at(x, y) : 120 + ((x * y) % 7) * 18),
    ];
    for (const light of readers) expect(await textInQr(made(side, light))).toBe('https://a.test/1.vc');
  });

  it.each([
    ['white', () => 255],
    ['noise', (x: number, y: number) => (x * 7919 + y * 104_729 + x * y) % 256],
    ['a chessboard', (x: number, y: number) => (((x >> 3) + (y >> 3)) & 1) * 255],
    ['nothing but corners of codes', (x: number, y: number) => cornerAt(Math.max(Math.abs((x % 28) - 14), Math.abs((y % 28) - 14)))],
  ])('is not seen in %s, and the search ends', async (_what, light) => {
    const picture = made(1600, light);
    expect(await quickly(400, () => textInQr(picture))).toBeNull();
  });

  it('is not read from points that are missing', async () => {
    expect(await textInQr({ width: 100, height: 100, data: new Uint8ClampedArray(7) })).toBeNull();
    expect(await textInQr({ width: 0, height: 0, data: new Uint8ClampedArray() })).toBeNull();
  });
});

/** Dark, a light ring, dark. */
const cornerAt = (distance: number): number => (distance < 6 || (distance >= 10 && distance < 14) ? 0 : 255);
