import { crc32 } from './crc32';

/** A text that stands in a PNG beside its picture, as bytes. `kind` says of which alphabet; only the international one can be compressed here (zlib). */
export type PngText = { kind: 'tEXt' | 'iTXt'; keyword: string; bytes: Uint8Array<ArrayBuffer>; compressed: boolean };

/**
 * How far a walk through the beginning of a PNG came: the texts that it met, and what stands where the bytes end; null where the file ends, or goes wrong,
 * before that.
 */
export type PngWalk = { texts: PngText[]; cutIn: 'text' | 'picture' | null };

/** Does a file begin as every PNG does? https://www.w3.org/TR/png-3/#3PNGsignature */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Its shortest chunk: length, type and checksum. */
const LEAST = 12;
/** No picture has more texts. */
const MAX_TEXTS = 100;

/**
 * The texts in the beginning of a PNG, in their order. What stands after the end of the picture is no part of it.
 *
 * Shape:  a text whose checksum is wrong is passed over; a length that PNG does not know ends the walk. Texts of more than `limit` bytes are passed over.
 * Source: https://www.w3.org/TR/png-3/#5Chunk-layout
 */
export function walkPng(bytes: Uint8Array<ArrayBuffer>, limit: number): PngWalk {
  const texts: PngText[] = [];
  let at = SIGNATURE.length;
  let tried = 0;
  while (at + LEAST <= bytes.length) {
    const { type, length } = headerAt(bytes, at);
    if (length > MAX_LENGTH || type === 'IEND') return { texts, cutIn: null };
    const isText = type === 'iTXt' || type === 'tEXt';
    if (at + LEAST + length > bytes.length) return { texts, cutIn: isText && length <= limit ? 'text' : 'picture' };
    if (isText && ++tried > MAX_TEXTS) return { texts, cutIn: null };
    const text = isText && length <= limit ? textAt(bytes, at) : null;
    if (text !== null) texts.push(text);
    at += LEAST + length;
  }
  return { texts, cutIn: 'picture' };
}

/**
 * The texts in a part of a PNG that begins anywhere, whose keyword begins with a word: found by that word, and believed to be texts by their checksum.
 */
export function findInPng(bytes: Uint8Array<ArrayBuffer>, word: string, limit: number): PngText[] {
  const characters = new TextDecoder('latin1').decode(bytes);
  const end = characters.indexOf('IEND');
  const found: PngText[] = [];
  let tries = 0;
  for (let at = characters.indexOf(word); at !== -1 && tries < MAX_TRIES; at = characters.indexOf(word, at + 1)) {
    if (end !== -1 && at > end) break;
    if (at < TYPE_AT_END || !/^(?:iTXt|tEXt)$/.test(characters.slice(at - 4, at))) continue;
    tries += 1;
    const text = headerAt(bytes, at - TYPE_AT_END).length <= limit ? textAt(bytes, at - TYPE_AT_END) : null;
    if (text !== null) found.push(text);
  }
  return found;
}

/** A checksum takes time in its length: a part made of nothing but beginnings must not take it a thousand times. */
const MAX_TRIES = 8;
/** A chunk's content begins after its length and its type. */
const TYPE_AT_END = 8;
/** https://www.w3.org/TR/png-3/#dfn-png-four-byte-unsigned-integer */
const MAX_LENGTH = 2 ** 31 - 1;

function headerAt(bytes: Uint8Array, at: number): { length: number; type: string } {
  return { length: numberAt(bytes, at), type: TYPES[numberAt(bytes, at + 4)] ?? '' };
}

/** Four bytes as an unsigned number, the highest first. */
const numberAt = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;

/** The types that matter here; all others are the picture's. */
const TYPES: Record<number, string> = { 0x69545874: 'iTXt', 0x74455874: 'tEXt', 0x49454e44: 'IEND' };

/** The text in the chunk at a place; null where it is not whole, not as it was written, or not put together as its kind is. */
function textAt(bytes: Uint8Array<ArrayBuffer>, at: number): PngText | null {
  const { length, type } = headerAt(bytes, at);
  const contentAt = at + TYPE_AT_END;
  if (contentAt + length + 4 > bytes.length) return null;
  if (crc32(bytes.subarray(at + 4, contentAt + length)) !== numberAt(bytes, contentAt + length)) return null;
  const content = bytes.subarray(contentAt, contentAt + length);
  return type === 'iTXt' ? internationalIn(content) : latinIn(content);
}

/** Keyword, zero, text. https://www.w3.org/TR/png-3/#11tEXt */
function latinIn(content: Uint8Array<ArrayBuffer>): PngText | null {
  const keyword = keywordOf(content);
  return keyword === null ? null : { kind: 'tEXt', keyword, bytes: content.subarray(keyword.length + 1), compressed: false };
}

/** Keyword, zero, whether and how it is compressed, language, zero, the keyword in that language, zero, text. https://www.w3.org/TR/png-3/#11iTXt */
function internationalIn(content: Uint8Array<ArrayBuffer>): PngText | null {
  const keyword = keywordOf(content);
  if (keyword === null) return null;
  const [flag, method] = content.subarray(keyword.length + 1, keyword.length + 3);
  const language = content.indexOf(0, keyword.length + 3);
  const translated = language === -1 ? -1 : content.indexOf(0, language + 1);
  if (translated === -1 || (flag !== 0 && flag !== 1) || (flag === 1 && method !== 0)) return null;
  return { kind: 'iTXt', keyword, bytes: content.subarray(translated + 1), compressed: flag === 1 };
}

function keywordOf(content: Uint8Array): string | null {
  const end = content.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  return end <= 0 ? null : String.fromCharCode(...content.subarray(0, end));
}

const LONGEST_KEYWORD = 79;
