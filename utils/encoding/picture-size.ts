import { isPng } from './png';

/** What kind of picture a file is, and how many points it has, as it says itself. */
export type PictureSize = { type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'; width: number; height: number };

/**
 * The kind and size of a picture, from its first bytes: a small file can be made to swell to more points than a computer has room for.
 *
 * Fails:  null for other files, AVIF and SVG among them, and for those that do not say.
 * Source: https://www.w3.org/TR/png-3/#11IHDR, https://www.w3.org/Graphics/JPEG/itu-t81.pdf (B.2.2), https://www.w3.org/Graphics/GIF/spec-gif89a.txt (18),
 *         https://www.rfc-editor.org/rfc/rfc9649#section-2
 */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < LEAST) return null;
  if (isPng(bytes)) return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (wordAt(bytes, 0) === 'GIF8') return gifSize(view);
  if (wordAt(bytes, 0) === 'RIFF' && wordAt(bytes, 8) === 'WEBP') return webpSize(bytes, view);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(view) : null;
}

const LEAST = 32; // bytes: as far as the fixed places go

const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * Browsers make a GIF's canvas larger where its first frame is larger than the file says that it is. Before that frame stand only blocks that say themselves how
 * long they are.
 */
function gifSize(view: DataView): PictureSize | null {
  const [canvasWidth, canvasHeight, about] = [view.getUint16(6, true), view.getUint16(8, true), view.getUint8(10)];
  let at = 13 + colours(about);
  for (let blocks = 0; blocks < MOST_BLOCKS && at + 10 <= view.byteLength; blocks += 1) {
    const kind = view.getUint8(at);
    if (kind === GIF_FRAME) {
      const [left, top, width, height] = [1, 3, 5, 7].map((place) => view.getUint16(at + place, true)) as [number, number, number, number];
      return { type: 'image/gif', width: Math.max(canvasWidth, left + width), height: Math.max(canvasHeight, top + height) };
    }
    if (kind !== GIF_EXTENSION) return null;
    at = afterBlocks(view, at + 2);
  }
  return null;
}

/** The first place behind the parts of an extension: each begins with its length, and the last is empty. */
function afterBlocks(view: DataView, from: number): number {
  let at = from;
  while (at < view.byteLength && view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
  return at + 1;
}

/** How many bytes a table of colours takes. */
const colours = (about: number): number => ((about & 0x80) === 0 ? 0 : 3 * 2 ** ((about & 7) + 1));

const GIF_FRAME = 0x2c;
const GIF_EXTENSION = 0x21;
const MOST_BLOCKS = 1000;

function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  const type = 'image/webp';
  const low24 = (at: number): number => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  switch (wordAt(bytes, 12)) {
    case 'VP8X':
      return { type, width: low24(24) + 1, height: low24(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

/** Goes from segment to segment to the first that begins a frame. A marker that is none, over which each decoder gets in its own way, makes it no picture. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker < LEAST_MARKER && marker !== 0x01) return null;
    if (FRAME.has(marker)) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + (hasNoContent(marker) ? 0 : Math.max(2, view.getUint16(at + 2)));
  }
  return null;
}

/** The markers that begin a frame: all of these but those of tables (C4, C8, CC). */
const FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const LEAST_MARKER = 0xc0;
const hasNoContent = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
