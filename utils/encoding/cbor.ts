/** What we read of CBOR: whole numbers from 0, bytes, arrays, and maps whose names are such numbers. */
export type Cbor = number | Uint8Array<ArrayBuffer> | Cbor[] | Map<number, Cbor>;

/** The deepest that anything which we read is nested. */
const MAX_DEPTH = 3;

/**
 * The value that bytes in CBOR stand for; null where they hold anything else, or more than one value.
 *
 * Shape:  lengths are written before what they count, and a name stands in a map once. What is counted must be there, so that no number in the bytes can make
 *         this take longer than their length. Bytes may bear the tag for bytes (64), as some encoders give it to them.
 * Source: https://www.rfc-editor.org/rfc/rfc8949#section-3
 */
export function fromCbor(bytes: Uint8Array): Cbor | null {
  const end: End = { at: 0 };
  const value = readItem(bytes, end, 0);
  return end.at === bytes.length ? value : null;
}

/** How far has been read. */
type End = { at: number };

const NUMBER = 0;
const BYTES = 2;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;
const TAG_OF_BYTES = 64;

function readItem(bytes: Uint8Array, end: End, depth: number): Cbor | null {
  const head = readHead(bytes, end);
  if (head === null || depth > MAX_DEPTH) return null;
  const { kind, count } = head;
  if (kind === NUMBER) return count;
  if (kind === TAG && count === TAG_OF_BYTES) return readBytes(bytes, end, readHead(bytes, end));
  if (kind === BYTES) return readBytes(bytes, end, head);
  if (kind === ARRAY) return readArray(bytes, end, count, depth + 1);
  return kind === MAP ? readMap(bytes, end, count, depth + 1) : null;
}

type Head = { kind: number; count: number };

/** The first byte says the kind, and the number or how many bytes it takes. Lengths left open (31) and what is kept for later (28 to 30) are not read. */
function readHead(bytes: Uint8Array, end: End): Head | null {
  const first = bytes[end.at];
  if (first === undefined) return null;
  const [kind, short] = [first >> 5, first & 31];
  end.at += 1;
  if (short < 24) return { kind, count: short };
  const size = short < 28 ? 2 ** (short - 24) : 0;
  const written = bytes.subarray(end.at, end.at + size);
  end.at += size;
  const count = written.reduce((sum, byte) => sum * 256 + byte, 0);
  return size > 0 && written.length === size && Number.isSafeInteger(count) ? { kind, count } : null;
}

function readBytes(bytes: Uint8Array, end: End, head: Head | null): Uint8Array<ArrayBuffer> | null {
  if (head?.kind !== BYTES || head.count > bytes.length - end.at) return null;
  end.at += head.count;
  return bytes.slice(end.at - head.count, end.at) as Uint8Array<ArrayBuffer>;
}

function readArray(bytes: Uint8Array, end: End, count: number, depth: number): Cbor[] | null {
  if (count > bytes.length - end.at) return null;
  const values: Cbor[] = [];
  for (let left = count; left > 0; left -= 1) {
    const value = readItem(bytes, end, depth);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function readMap(bytes: Uint8Array, end: End, count: number, depth: number): Map<number, Cbor> | null {
  if (count > bytes.length - end.at) return null;
  const values = new Map<number, Cbor>();
  for (let left = count; left > 0; left -= 1) {
    const [name, value] = [readItem(bytes, end, depth), readItem(bytes, end, depth)];
    if (typeof name !== 'number' || value === null || values.has(name)) return null;
    values.set(name, value);
  }
  return values;
}

/** Is it an array of which every member is as asked? */
export const isArrayOf = <Value extends Cbor>(value: Cbor | undefined, isIt: (member: Cbor) => member is Value): value is Value[] =>
  Array.isArray(value) && value.every(isIt);
