import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { fromBase64url } from '@/utils/encoding/bytes';

const byLibrary = (text: string): Uint8Array | null => {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return null;
  }
};

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n\u00e5';

describe('base64url', () => {
  it('is read as a strict library reads it: every text of up to two signs, and every end of longer ones', () => {
    const short = ['', ...SIGNS].flatMap((one) => ['', ...SIGNS].map((other) => one + other));
    const texts = [...short, ...short.map((end) => `QUJD${end}`), ...[...SIGNS].map((end) => `QU${end}`), ...[...SIGNS].map((end) => `-_8${end}`)];
    expect(texts.filter((text) => String(fromBase64url(text)) !== String(byLibrary(text)))).toEqual([]);
    expect(texts.filter((text) => fromBase64url(text) === null).length).toBeGreaterThan(1000);
  });

  it('is read at any length', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256);
    expect(fromBase64url(base64urlnopad.encode(bytes))).toEqual(bytes);
  });
});
