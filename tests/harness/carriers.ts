import { deflateSync } from 'node:zlib';
import encodeQR from 'qr';
import { type Chunk, END, pngFrom } from './baked.ts';

/** Files in which credentials are carried: QR codes and PDF. Nothing in them is left to chance or to a library's version: they are stored and not compressed. */

/** A QR code as a PNG of black and white, with its frame; `more` stands beside it in the file. */
export function qrPng(text: string, ...more: Chunk[]): Buffer {
  const points = encodeQR(text, 'raw', { ecc: 'low', border: 4, scale: 3 });
  const lines = points.map((line) => Buffer.from([0, ...bytesOf(line)]));
  return pngFrom(headerOf(points.length), ...more, { type: 'IDAT', content: deflateSync(Buffer.concat(lines), { level: 0 }) }, END);
}

/** Says how many points a picture has: grey, one bit each. */
export function headerOf(width: number, height = width): Chunk {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content[8] = 1;
  return { type: 'IHDR', content };
}

const bytesOf = (line: readonly boolean[]): number[] =>
  Array.from({ length: Math.ceil(line.length / 8) }, (_byte, at) =>
    line.slice(at * 8, at * 8 + 8).reduce((byte, dark, bit) => byte | (dark ? 0 : 0x80 >> bit), 0),
  );

/** One object of a PDF: what stands between `obj` and `endobj`. */
export type PdfPart = string | { dictionary: string; stream: Uint8Array };

/** A PDF of these objects, numbered from 1: the first is the catalogue. `trailer` stands in it beside what must. */
export function pdfOf(parts: readonly PdfPart[], trailer = ''): Buffer {
  const head = Buffer.from('%PDF-1.7\n%\u00e5\u00e4\u00f6\n', 'latin1');
  const objects = parts.map((part, index) => Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), bodyOf(part), Buffer.from('\nendobj\n')]));
  let at = head.length;
  const places = objects.map((object) => {
    const line = `${String(at).padStart(10, '0')} 00000 n \n`;
    at += object.length;
    return line;
  });
  const size = parts.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([head, ...objects, Buffer.from(end)]);
}

function bodyOf(part: PdfPart): Buffer {
  if (typeof part === 'string') return Buffer.from(part, 'latin1');
  const { dictionary, stream } = part;
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${stream.length} >>\nstream\n`), stream, Buffer.from('\nendstream')]);
}

/** What a PDF may carry, besides its one empty page. `compressed` writes attachments as most writers do. */
export type Carried = { files?: Record<string, string | Uint8Array>; links?: string[]; sealed?: string; compressed?: boolean };

/** A PDF with files attached and links on its page. */
export function pdfWith({ files = {}, links = [], sealed, compressed = false }: Carried): Buffer {
  const first = 5;
  const attached = Object.entries(files).flatMap(([name, content], index): PdfPart[] => [
    `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${first + index * 2 + 1} 0 R >> /AFRelationship /Data >>`,
    fileOf(Buffer.from(content as string), compressed),
  ]);
  const names = Object.keys(files).map((name, index) => `(${name}) ${first + index * 2} 0 R`);
  const annotations = links.map((url) => `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${url}) >> >>`);
  const seal = sealed === undefined ? 'null' : `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${sealed} /ByteRange [0 1 2 3] /Contents <00> >>`;
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [${annotations.join(' ')}] >>`,
    seal,
    ...attached,
  ]);
}

const fileOf = (content: Buffer, compressed: boolean): PdfPart =>
  compressed
    ? { dictionary: '/Type /EmbeddedFile /Filter /FlateDecode', stream: deflateSync(content) }
    : { dictionary: '/Type /EmbeddedFile', stream: content };
