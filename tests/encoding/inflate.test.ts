import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { numberAt } from '@/utils/encoding/bitstring';
import { inflate } from '@/utils/encoding/inflate';

const zipped = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(Buffer.alloc(length)));

describe('inflation', () => {
  it('gives what a stream holds, up to the limit and not one byte beyond', async () => {
    const results = await Promise.all([inflate(zipped(1000), 1000), inflate(zipped(1001), 1000)]);
    expect(results.map((result) => (result.ok ? result.value.length : result.problem))).toEqual([1000, 'too-large']);
  });

  it('stops soon after the limit, however far the stream would swell', async () => {
    const bomb = zipped(128 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await inflate(bomb, 16 * 1024 * 1024)).toEqual({ ok: false, problem: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it.each([
    ['text', new TextEncoder().encode('not gzip')],
    ['a stream that is cut off', zipped(1000).slice(0, 15)],
    ['nothing', new Uint8Array()],
  ])('calls %s malformed', async (_what, bytes) => {
    expect(await inflate(bytes.slice(), 1000)).toEqual({ ok: false, problem: 'malformed' });
  });
});

describe('a string of bits', () => {
  const bits = new Uint8Array([0b10000001, 0b01100000]);

  it.each([
    [0, 1, 1],
    [1, 1, 0],
    [7, 1, 1],
    [9, 1, 1],
    [0, 2, 2],
    [3, 2, 1],
    [15, 1, 0],
  ])('has at place %i, %i bits wide, the number %i', (index, size, value) => {
    expect(numberAt(bits, index, size)).toBe(value);
  });

  it.each([16, -1, 1.5, Number.NaN, 2 ** 60])('has nothing at place %d', (index) => {
    expect(numberAt(bits, index, 1)).toBeNull();
  });
});
