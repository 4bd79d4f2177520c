import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG: its type and content. `checksum` replaces the right one, `length` the true one. */
export type Chunk = { type: string; content?: Uint8Array; checksum?: number; length?: number };

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const written = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number >>> 0);
  return bytes;
};

const chunkOf = ({ type, content = new Uint8Array(), checksum, length = content.length }: Chunk): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([written(length), body, written(checksum ?? crc32(body))]);
};

const HEADER: Chunk = { type: 'IHDR', content: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) };
const PIXEL = deflateSync(Uint8Array.from([0, 0]));

/** An international text: `compressed` with zlib, or just said to be. */
export function internationalText(keyword: string, text: string | Uint8Array, compressed: boolean | 'said' = false): Chunk {
  const bytes = Buffer.from(text as string);
  const flag = compressed === false ? 0 : 1;
  return {
    type: 'iTXt',
    content: Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), Buffer.from([flag, 0, 0, 0]), compressed === true ? deflateSync(bytes) : bytes]),
  };
}

/** A text in Latin letters. */
export const latinText = (keyword: string, text: string): Chunk => ({ type: 'tEXt', content: Buffer.from(`${keyword}\0${text}`, 'latin1') });

/** The picture's own bytes: one pixel, or as many bytes as are asked for, which are no picture. */
export const picture = (length?: number): Chunk => ({ type: 'IDAT', content: length === undefined ? PIXEL : new Uint8Array(length).fill(0x5a) });

/** The end of every PNG. */
export const END: Chunk = { type: 'IEND' };

/** A PNG of these chunks and no others, after its header. */
export const pngOf = (...chunks: Chunk[]): Buffer => afterSignature([HEADER, ...chunks]);

/** A PNG of nothing but these chunks. */
export const pngFrom = (...chunks: Chunk[]): Buffer => afterSignature(chunks);

const afterSignature = (chunks: readonly Chunk[]): Buffer => Buffer.concat([SIGNATURE, ...chunks.map(chunkOf)]);

/** A picture with a badge in it, as most writers make it: before the picture's bytes. */
export const bakedPng = (text: string, keyword = 'openbadgecredential'): Buffer => pngOf(internationalText(keyword, text), picture(), END);

/** A drawing with something in its beginning. */
export const svgWith = (inside: string, { before = '', attributes = '' } = {}): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 9 9"${attributes}>${inside}<circle r="4"/></svg>`;

/** A drawing with a badge in it. */
export const bakedSvg = (text: string): string => svgWith(`<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`);

/** Bytes in an address, as a page may have a picture. */
export const dataUrl = (bytes: Uint8Array | string, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes as string).toString('base64')}`;
