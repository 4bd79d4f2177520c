import { base58, base64, base64urlnopad } from '@scure/base';

const quietly = <Value>(decode: () => Value): Value | null => {
  try {
    return decode();
  } catch {
    return null;
  }
};

/** The bytes of a base64url text without padding; null when it is not one. https://www.rfc-editor.org/rfc/rfc4648#section-5 */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1 || hasLooseEnd(text)) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Bits of the last sign that no byte has room for must be zero, or one value had many spellings. https://www.rfc-editor.org/rfc/rfc4648#section-3.5 */
const hasLooseEnd = (text: string): boolean =>
  (text.length % 4 === 2 && !/[AQgw]/.test(text.slice(-1))) || (text.length % 4 === 3 && !/[AEIMQUYcgkosw048]/.test(text.slice(-1)));

/** The bytes of a base64 text with its padding; null when it is not one. https://www.rfc-editor.org/rfc/rfc4648#section-4 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | null => quietly(() => base64.decode(text).slice());

/** Bytes as base64 text, with padding. */
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** Bytes as base64url text, without padding. */
export const toBase64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/** The bytes of a base58btc text; null when it is not one. At most 200 characters are read: decoding takes time in the square of the length. */
export const fromBase58 = (text: string): Uint8Array | null => (text.length > 200 ? null : quietly(() => base58.decode(text)));

/** The bytes behind a multibase prefix: `z` (base58btc) or `u` (base64url); null for any other. https://www.w3.org/TR/cid-1.0/#multibase-0 */
export function fromMultibase(text: string): Uint8Array | null {
  if (text.startsWith('z')) return fromBase58(text.slice(1));
  return text.startsWith('u') ? fromBase64url(text.slice(1)) : null;
}

/** Null when they are not UTF-8. */
const fromUtf8 = (bytes: Uint8Array): string | null => quietly(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));

/** The text whose UTF-8 bytes a base64url text holds; null when it holds none. */
export function textFromBase64url(text: string): string | null {
  const bytes = fromBase64url(text);
  return bytes === null ? null : fromUtf8(bytes);
}

const encoder = new TextEncoder();

/** The digest of bytes, or of a text's UTF-8 bytes. `hash` is WebCrypto's name for it: `SHA-256`, `SHA-384`, `SHA-512`. */
export async function digest(hash: string, data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(hash, typeof data === 'string' ? encoder.encode(data) : data));
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export const sha256Hex = async (text: string): Promise<string> => hexOf(await digest('SHA-256', text));

/** Bytes as lower-case hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes as a text of as many signs, each with the number of its byte: it compares as the bytes do, and can be searched. */
export const signsOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Some bytes after each other, as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
