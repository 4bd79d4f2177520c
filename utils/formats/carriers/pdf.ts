import { objectsIn, type PdfObject, trailersIn } from './pdf/objects';
import { contentOf, type Room } from './pdf/streams';
import { type Budget, type PdfDictionary, type PdfValue, readValue } from './pdf/values';

/** A file that is attached to a PDF; `content` is null where it cannot be read, or is larger than a credential may be. */
export type PdfFile = { name: string; content: Uint8Array<ArrayBuffer> | null };

/** What a PDF carries beside its pages: files, and the addresses of its links. `isSealed`: it is signed as a PDF, by anybody and however; nothing of that is checked. */
export type PdfContent = { files: PdfFile[]; links: string[]; isSealed: boolean };

/** Why nothing can be said of a PDF. `locked`: it is encrypted, with a password or without. */
export type PdfProblem = 'locked' | 'unreadable' | 'too-large';

/** The limits for one PDF: its values, its attachments, what one of them may hold and what all its streams may, inflated, in bytes. */
const MOST_VALUES = 2_000_000;
const MOST_FILES = 20;
const LONGEST_FILE = 512 * 1024;
const MOST_INFLATED = 24 * 1024 * 1024;
const LONGEST_STREAM = 8 * 1024 * 1024;
const MOST_LINKS = 50;
const MOST_PACKED = 100_000; // objects in object streams
const DEEPEST = 32;

/** Is it a PDF? Readers take one whose first words come a little later. */
export const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/**
 * What a PDF carries. It is read as a row of objects, and nothing of it is run, drawn, repaired or fetched: no library for PDF lets itself be told how much it may
 * inflate. What it shows on its pages is not read.
 *
 * Fails:  `locked`, `unreadable`, `too-large`; never throws.
 * Source: ISO 32000-2:2020, 7.5.7 (object streams), 7.11.3 and 7.11.4 (embedded files), 12.6.4.8 (URI actions), 12.8.1 (signatures)
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<{ ok: true; value: PdfContent } | { ok: false; problem: PdfProblem }> {
  const text = new TextDecoder('latin1').decode(bytes);
  const budget: Budget = { left: MOST_VALUES };
  const written = objectsIn(text, budget);
  if (written === null) return { ok: false, problem: 'too-large' };
  if (written.length === 0) return { ok: false, problem: 'unreadable' };
  if ([...trailersIn(text, budget), ...crossReferences(written)].some((trailer) => (trailer.get('Encrypt') ?? null) !== null)) {
    return { ok: false, problem: 'locked' };
  }
  const room: Room = { bytes: MOST_INFLATED };
  const objects = await withPacked(written, bytes, budget, room);
  if (objects === null) return { ok: false, problem: 'too-large' };
  return { ok: true, value: await carriedBy(objects, bytes, room) };
}

const dictionaryOf = ({ value }: PdfObject): PdfDictionary | null => (value instanceof Map ? value : null);
const nameIn = (value: PdfValue | undefined): string | null => (value !== null && typeof value === 'object' && 'name' in value ? value.name : null);

/** A table of objects may be an object itself, and says then what a trailer says. */
const crossReferences = (objects: readonly PdfObject[]): PdfDictionary[] =>
  objects.flatMap((object) => {
    const dictionary = dictionaryOf(object);
    return dictionary !== null && nameIn(dictionary.get('Type')) === 'XRef' ? [dictionary] : [];
  });

/** The objects by their numbers, with those that stand together in a stream; of two with one number the later one. Null where there are too many. */
async function withPacked(
  written: readonly PdfObject[],
  bytes: Uint8Array<ArrayBuffer>,
  budget: Budget,
  room: Room,
): Promise<Map<number, PdfObject> | null> {
  const objects = new Map<number, PdfObject>();
  let packed = 0;
  for (const object of written) {
    objects.set(object.number, object);
    const dictionary = dictionaryOf(object);
    if (dictionary === null || nameIn(dictionary.get('Type')) !== 'ObjStm') continue;
    for (const inside of packedIn(await contentOf(object, bytes, LONGEST_STREAM, room), dictionary, budget)) {
      objects.set(inside.number, inside);
      packed += 1;
      if (packed > MOST_PACKED) return null;
    }
    if (room.bytes <= 0 || budget.left < 0) return null;
  }
  return objects;
}

function* packedIn(content: Uint8Array | null, dictionary: PdfDictionary, budget: Budget): Generator<PdfObject> {
  const first = dictionary.get('First');
  if (content === null || typeof first !== 'number' || first < 0) return;
  const text = new TextDecoder('latin1').decode(content);
  for (const [, number, offset] of text.slice(0, first).matchAll(/(\d{1,10})\s{1,8}(\d{1,10})/g)) {
    const read = readValue(text, first + Number(offset), budget);
    if (budget.left < 0) return;
    if (read !== null) yield { number: Number(number), value: read.value };
  }
}

async function carriedBy(objects: ReadonlyMap<number, PdfObject>, bytes: Uint8Array<ArrayBuffer>, room: Room): Promise<PdfContent> {
  const found: Found = { attached: new Map(), links: new Set(), isSealed: false };
  for (const { value } of objects.values()) lookInto(value, found, 0);
  const files: PdfFile[] = [];
  for (const [reference, name] of found.attached) {
    const object = objects.get(reference);
    if (object?.stream === undefined) continue;
    files.push({ name, content: await contentOf(object, bytes, LONGEST_FILE, room) });
    if (files.length >= MOST_FILES) break;
  }
  return { files, links: [...found.links].slice(0, MOST_LINKS), isSealed: found.isSealed };
}

/** `attached`: the names of the files by the number of the object that holds each. */
type Found = { attached: Map<number, string>; links: Set<string>; isSealed: boolean };

function lookInto(value: PdfValue, found: Found, depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const member of value) lookInto(member, found, depth + 1);
    return;
  }
  if (!(value instanceof Map)) return;
  noteFile(value, found);
  const uri = value.get('URI');
  if (nameIn(value.get('S')) === 'URI' && typeof uri === 'string') found.links.add(uri);
  if (Array.isArray(value.get('ByteRange')) && SEALS.test(nameIn(value.get('SubFilter')) ?? '')) found.isSealed = true;
  for (const member of value.values()) lookInto(member, found, depth + 1);
}

/** Signatures of somebody, and not the time stamp of a document. */
const SEALS = /^(?:ETSI\.CAdES|adbe\.(?:pkcs7|x509))/;

function noteFile(dictionary: PdfDictionary, { attached }: Found): void {
  const embedded = dictionary.get('EF');
  if (!(embedded instanceof Map)) return;
  const held = embedded.get('UF') ?? embedded.get('F');
  if (held === null || held === undefined || typeof held !== 'object' || !('ref' in held)) return;
  const name = dictionary.get('UF') ?? dictionary.get('F');
  if (!attached.has(held.ref)) attached.set(held.ref, typeof name === 'string' ? name : '');
}
