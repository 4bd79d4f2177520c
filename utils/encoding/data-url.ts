import { fromBase64url } from './bytes';

/** The longest `data:` address that is read, in characters: 8 MiB of bytes. What a page hands in is much shorter. */
const LONGEST = 12 * 1024 * 1024;

/** The media type and the bytes of a `data:` address; null for any other, and for one that is too long. https://fetch.spec.whatwg.org/#data-url-processor */
export function dataIn(address: string): { type: string; bytes: Uint8Array<ArrayBuffer> } | null {
  const [header, said = ''] = /^\s*data:([^,]{0,100}),/i.exec(address) ?? [];
  if (header === undefined || address.length > LONGEST) return null;
  const type = (said.split(';')[0] ?? '').trim().toLowerCase();
  const written = percentDecoded(address.slice(header.length));
  if (written === null) return null;
  const bytes = /;\s*base64\s*,$/i.test(header) ? bytesOfBase64(written.replace(/\s/g, '')) : new TextEncoder().encode(written);
  return bytes === null ? null : { type, bytes };
}

/** The bytes of a long base64 text, with padding or without, by the platform's own decoder; null when it is not one. */
export const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> | null =>
  fromBase64url(
    text
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
  )?.slice() ?? null;

function percentDecoded(text: string): string | null {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return null;
  }
}
