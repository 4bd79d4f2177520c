import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '@/utils/encoding/picture-size';
import { END, pngFrom } from '../harness/baked';
import { headerOf, qrPng } from '../harness/carriers';

const bytes = (...parts: (string | number[])[]) => {
  const all = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
  return new Uint8Array(Buffer.concat([all, Buffer.alloc(Math.max(0, 40 - all.length))]));
};
/** A frame that stands 1 to the right and 2 down. */
const gifFrame = (size: number[]) => [0x2c, 1, 0, 2, 0, ...size, 0];
const start = [0xff, 0xd8];
const frame = (marker: number) => [0xff, marker, 0, 17, 8, 0x01, 0x02, 0x03, 0x04];

describe('the size of a picture', () => {
  it.each([
    ['PNG', new Uint8Array(pngFrom(headerOf(70_000, 3), END)), 'image/png', 70_000, 3],
    ['GIF', bytes('GIF89a', [0x02, 0x01, 0x04, 0x03, 0, 0, 0], gifFrame([1, 0, 1, 0])), 'image/gif', 0x0102, 0x0304],
    [
      'GIF whose first frame is larger than it says',
      bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0], gifFrame([0, 0x50, 0, 0x60])),
      'image/gif',
      0x5001,
      0x6002,
    ],
    [
      'GIF with colours and other blocks before its frame',
      bytes(
        'GIF89a',
        [1, 0, 1, 0, 0x80, 0, 0, 1, 1, 1, 2, 2, 2],
        [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
        [0x21, 0xfe, 2, 0x2c, 0x2c, 1, 0x2c, 0],
        gifFrame([0, 2, 0, 3]),
      ),
      'image/gif',
      0x0201,
      0x0302,
    ],
    ['JPEG', bytes(start, frame(0xc0)), 'image/jpeg', 0x0304, 0x0102],
    ['JPEG behind other segments', bytes(start, [0xff, 0xe1, 0, 4, 1, 2], [0xff, 0xff], [0xdb, 0, 3, 1], frame(0xc2)), 'image/jpeg', 0x0304, 0x0102],
    ['WebP', bytes('RIFF\0\0\0\0WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x90, 0x01, 0x2c, 0x01]), 'image/webp', 400, 300],
    ['WebP without loss', bytes('RIFF\0\0\0\0WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x8f, 0xc1, 0x4a, 0x00]), 'image/webp', 400, 300],
    ['extended WebP', bytes('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x8f, 0x01, 0, 0x2b, 0x01, 0]), 'image/webp', 400, 300],
  ])('is told by a %s', (_what, file, type, width, height) => {
    expect(pictureSize(file)).toEqual({ type, width, height });
  });

  it.each([
    ['words', bytes('Hej! Det här är ingen bild alls, bara ord.')],
    ['AVIF', bytes('\0\0\0\u001cftypavif')],
    ['a GIF without a frame', bytes('GIF89a', [9, 0, 9, 0, 0, 0, 0], [0x3b])],
    ['a JPEG with a marker that is none, behind which decoders look for the next in their own ways', bytes(start, [0xff, 0, 0, 3, 1], frame(0xc0))],
    ['a JPEG with a marker that nobody knows', bytes(start, [0xff, 0x02, 0, 3, 1], frame(0xc0))],
    ['a JPEG without a frame', bytes(start, [0xff, 0xe1, 0, 2])],
    ['a JPEG that goes on for ever', bytes(start, ...Array.from({ length: 50 }, () => [0xff, 0xd0]))],
    ['WebP of a kind that is not known', bytes('RIFF\0\0\0\0WEBPVP9 ')],
    ['a few bytes', new Uint8Array(qrPng('a')).slice(0, 20)],
  ])('is not told by %s', (_what, file) => {
    expect(pictureSize(file)).toBeNull();
  });

  it('is asked of any bytes without harm', () => {
    for (const beginning of [
      start,
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [...Buffer.from('RIFF1234WEBPVP8X')],
      [...Buffer.from('GIF8')],
    ]) {
      assert(property(uint8Array({ maxLength: 200 }), (rest) => pictureSize(new Uint8Array([...beginning, ...rest])) !== undefined));
    }
  });
});
