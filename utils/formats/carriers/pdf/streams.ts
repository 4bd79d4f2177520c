import { inflate } from '../../../encoding/inflate';
import type { PdfObject } from './objects';
import type { PdfValue } from './values';

/** What may still be inflated, in bytes, of all streams of one file together. */
export type Room = { bytes: number };

/**
 * What a stream holds, at most `limit` bytes; null where that is more, where the room is spent, or where it is written in a way that is not read here:
 * compressed otherwise than by Flate, or with a predictor.
 *
 * Source: ISO 32000-2:2020, 7.4.4
 */
export async function contentOf(
  { value, stream }: PdfObject,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
  room: Room,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const filters = value instanceof Map ? filtersIn(value.get('Filter')) : null;
  if (stream === undefined || filters === null || filters.length > MOST_FILTERS) return null;
  if (value instanceof Map && hasPredictor(value.get('DecodeParms') ?? value.get('DP'))) return null;
  let content: Uint8Array<ArrayBuffer> | null = bytes.slice(stream.from, stream.to);
  for (const filter of filters) {
    if (content === null || !FLATE.includes(filter)) return null;
    content = await inflated(content, limit, room);
  }
  return content === null || content.length > limit ? null : content;
}

const FLATE: readonly string[] = ['FlateDecode', 'Fl'];
const MOST_FILTERS = 2;

async function inflated(content: Uint8Array<ArrayBuffer>, limit: number, room: Room): Promise<Uint8Array<ArrayBuffer> | null> {
  const most = Math.min(limit, room.bytes);
  const whole = await inflate(content, most, 'deflate');
  room.bytes -= whole.ok ? whole.value.length : most;
  return whole.ok ? whole.value : null;
}

function filtersIn(value: PdfValue | undefined): string[] | null {
  if (value === undefined || value === null) return [];
  const names = Array.isArray(value) ? value : [value];
  const filters = names.flatMap((name) => (name !== null && typeof name === 'object' && 'name' in name ? [name.name] : []));
  return filters.length === names.length ? filters : null;
}

function hasPredictor(parameters: PdfValue | undefined): boolean {
  const all = Array.isArray(parameters) ? parameters : [parameters];
  return all.some((one) => one instanceof Map && one.has('Predictor') && one.get('Predictor') !== 1);
}
