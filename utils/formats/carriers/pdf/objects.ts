import { afterSpace, type Budget, type PdfDictionary, type PdfValue, type ReadAt, readValue } from './values';

/** An object of a PDF: its number, its value, and where its stream stands, in bytes, where it has one. */
export type PdfObject = { number: number; value: PdfValue; stream?: { from: number; to: number } };

/** A file can be made of nothing but beginnings of objects: each that leads to nothing costs as many values. */
const MOST_OBJECTS = 200_000;
const FAILED = 20;

/**
 * The objects of a PDF from front to back, as they are written: the tables that say where they stand are not asked, since they may be wrong, and what is no
 * longer in use is only what a later object of the same number replaces. What stands in a stream is passed over.
 *
 * Fails:  null where there are more than anybody has time for.
 * Source: ISO 32000-2:2020, 7.3.10 and 7.3.8
 */
export function objectsIn(text: string, budget: Budget): PdfObject[] | null {
  const objects: PdfObject[] = [];
  BEGINNING.lastIndex = 0;
  for (let begun = BEGINNING.exec(text); begun !== null; begun = BEGINNING.exec(text)) {
    const read = readValue(text, BEGINNING.lastIndex, budget);
    if (budget.left < 0 || objects.length >= MOST_OBJECTS) return null;
    if (read === null) {
      budget.left -= FAILED;
      continue;
    }
    const stream = streamAt(text, read, budget);
    objects.push({ number: Number(begun[1]), value: read.value, ...(stream !== null && { stream }) });
    BEGINNING.lastIndex = stream?.to ?? read.end;
  }
  return objects;
}

/** What the ends of a PDF say of the whole: its trailers, of which there is one for each time that it was saved. */
export function trailersIn(text: string, budget: Budget): PdfDictionary[] {
  const trailers: PdfDictionary[] = [];
  let at = text.indexOf(TRAILER);
  for (; at !== -1 && budget.left > 0; at = text.indexOf(TRAILER, at + TRAILER.length)) {
    const read = readValue(text, at + TRAILER.length, budget);
    if (read?.value instanceof Map) trailers.push(read.value);
  }
  return trailers;
}

const TRAILER = 'trailer';
const BEGINNING = /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj(?![a-z])/g;
const STREAM = /stream(?:\r\n|\n|\r)/y;
const END = 'endstream';

/** Its length is believed where the word for its end follows; else it ends before that word. */
function streamAt(text: string, { value, end }: ReadAt, budget: Budget): { from: number; to: number } | null {
  STREAM.lastIndex = afterSpace(text, end, budget);
  if (!(value instanceof Map) || !STREAM.test(text)) return null;
  const from = STREAM.lastIndex;
  const length = value.get('Length');
  if (typeof length === 'number' && length >= 0 && isEndAt(text, from + length)) return { from, to: from + length };
  const word = text.indexOf(END, from);
  return { from, to: word === -1 ? text.length : withoutLineEnd(text, from, word) };
}

/** At most a line's end stands before the word. */
const isEndAt = (text: string, at: number): boolean => /^[\r\n]{0,2}endstream/.test(text.slice(at, at + END.length + 2));

function withoutLineEnd(text: string, from: number, word: number): number {
  const last = text.slice(Math.max(from, word - 2), word);
  return word - (/\r?\n$|\r$/.exec(last)?.[0].length ?? 0);
}
