import { inflateSync } from 'node:zlib';
import type { Draw } from '@/utils/model/picture';

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** A picture as points where no browser is: PNG without a palette and not interlaced, of eight bits a channel, or of one bit and grey. */
export const drawPng: Draw = async (file, type) => {
  try {
    return type === 'image/png' ? pointsOf(Buffer.from(file)) : null;
  } catch {
    return null;
  }
};

function pointsOf(file: Buffer) {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = CHANNELS[file[25] ?? 3];
  const depth = file[24] ?? 0;
  if (channels === undefined || file[28] !== 0 || (depth !== 8 && (depth !== 1 || channels !== 1))) return null;
  const line = depth === 1 ? Math.ceil(width / 8) : width * channels;
  const rows = inflateSync(Buffer.concat(contentsOf(file)), { maxOutputLength: (line + 1) * height });
  const plain = Buffer.alloc(line * height);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (line + 1)] ?? 0;
    for (let at = 0; at < line; at += 1) {
      const before = at < channels ? 0 : (plain[row * line + at - channels] ?? 0);
      const above = row === 0 ? 0 : (plain[(row - 1) * line + at] ?? 0);
      const corner = row === 0 || at < channels ? 0 : (plain[(row - 1) * line + at - channels] ?? 0);
      plain[row * line + at] = (rows[row * (line + 1) + 1 + at] ?? 0) + predicted(filter, before, above, corner);
    }
  }
  for (let point = 0; point < width * height; point += 1) {
    if (depth === 1) {
      const [row, column] = [Math.floor(point / width), point % width];
      const light = ((plain[row * line + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1 ? 255 : 0;
      data.set([light, light, light, 255], point * 4);
      continue;
    }
    const at = point * channels;
    const colours = channels < 3 ? [plain[at], plain[at], plain[at]] : [plain[at], plain[at + 1], plain[at + 2]];
    data.set([...colours.map((colour) => colour ?? 0), channels % 2 === 0 ? (plain[at + channels - 1] ?? 0) : 255], point * 4);
  }
  return { width, height, data };
}

/** https://www.w3.org/TR/png-3/#9Filter-types */
function predicted(filter: number, before: number, above: number, corner: number): number {
  if (filter === 1) return before;
  if (filter === 2) return above;
  if (filter === 3) return (before + above) >> 1;
  if (filter !== 4) return 0;
  const guess = before + above - corner;
  const nearest = [before, above, corner].toSorted((one, other) => Math.abs(guess - one) - Math.abs(guess - other));
  return nearest[0] ?? 0;
}

function contentsOf(file: Buffer): Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') contents.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return contents;
}
