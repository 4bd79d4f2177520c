import { describe, expect, it } from 'vitest';
import { fromCbor } from '@/utils/encoding/cbor';
import { quickly } from '../harness/quickly';

const read = (hex: string) => fromCbor(new Uint8Array(Buffer.from(hex, 'hex')));
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('CBOR', () => {
  // Appendix A of RFC 8949, and shapes of our own.
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['40', bytes()],
    ['4401020304', bytes(1, 2, 3, 4)],
    ['d8404401020304', bytes(1, 2, 3, 4)],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    [
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
  ])('%s is read', (hex, value) => {
    expect(read(hex)).toEqual(value);
  });

  it.each([
    ['nothing', ''],
    ['a number below 0', '20'],
    ['a text', '6161'],
    ['a fraction', 'f93c00'],
    ['true', 'f5'],
    ['a number larger than can be counted with', '1bffffffffffffffff'],
    ['a length left open', '9f01ff'],
    ['bytes whose length is left open', '5f4101ff'],
    ['bytes that are not all there', '4401'],
    ['a number that is not all there', '19'],
    ['an array that is not all there', '8201'],
    ['an array of more than could be there', '9b00000fffffffffff'],
    ['a map of more than could be there', 'bb00000fffffffffff'],
    ['bytes of more than could be there', '5b00000fffffffffff'],
    ['something behind it', '0000'],
    ['a name twice', 'a201020103'],
    ['a name that is no number', 'a1410102'],
    ['a tag of another kind', 'c000'],
    ['a tag for bytes before something else', 'd84000'],
    ['too deep a nest', '818181818100'],
  ])('%s is not', (_what, hex) => {
    expect(read(hex)).toBeNull();
  });

  it('takes no longer than its length allows, whatever it says of itself', async () => {
    for (const byte of [0x81, 0x9a]) expect(await quickly(50, () => fromCbor(new Uint8Array(400_000).fill(byte)))).toBeNull();
  });
});
