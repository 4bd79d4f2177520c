import type { Finding, Place } from '../model/finding';

/** Where a search starts: the whole page, or something that was added to it. */
export type Root = Document | Element;

/** What stands at one place. */
export type Carried = Finding['carried'];

/**
 * One kind of place where a credential can stand. A new one is one file with one of these, and one row in `places`.
 *
 * Shape: `nodes` are what may carry one: names of elements, an attribute in brackets (what the browser finds fastest, all at once), `LINKS`, or `#text` for the
 *        page's words. Of links and texts only those are read in which `cue` stands: all cues are asked at once, as one expression; of links
 *        without regard to case, which costs three times as much. A cue of `#text` must not ask what stands before or after it (`^`, `$`, `\b`, what is
 *        looked around for): the texts of a small part are asked joined together.
 *        `read` says what one of them carries: null where it is no such place, nothing where it was looked into and holds none. It reads the element (of a
 *        text the one around it, and the text as `node`), never the layout, and changes nothing; `base` is where relative addresses start. `most` are looked
 *        into in one pass. `opens`: what it hands on is only the text around; what is in it is found out later (`opened`), where there is something at all.
 *        `titled`: the place has words of its own (a link), so the badge belongs to it and not to a title nearby.
 */
export type PlaceReader = {
  place: Place;
  titled: boolean;
  nodes: readonly string[];
  cue?: RegExp;
  most: number;
  opens?: 'tokens' | 'block' | 'data-url';
  read(source: Element, base: string, node: Node): readonly Carried[] | null;
};

/** The longest text that is handed on, in bytes of UTF-8. Longer ones are not read. */
export const LONGEST = 512 * 1024;

/** Is this text too long to be handed on? Its bytes are counted only where its characters leave a doubt. */
export const isTooLong = (text: string): boolean =>
  text.length > LONGEST || (text.length * 3 > LONGEST && new TextEncoder().encode(text).length > LONGEST);

/** The text inside an element, trimmed; null where it is empty or too long. */
export function textOf(element: Element): string | null {
  const carried = carriedBy(element);
  return carried?.kind === 'embedded' ? carried.raw : null;
}

/** What the text inside an element carries; null where it is empty. The length is asked first: a text of 50 MB is never put together. */
export function carriedBy(element: Element): Extract<Carried, { kind: 'embedded' | 'too-large' }> | null {
  const length = lengthOf(element);
  if (length > LONGEST) return { kind: 'too-large', length };
  const raw = (element.textContent ?? '').trim();
  if (raw === '') return null;
  return isTooLong(raw) ? { kind: 'too-large', length } : { kind: 'embedded', raw };
}

/** How many characters stand inside an element. */
export function lengthOf(element: Element): number {
  let length = 0;
  const walker = textsIn(element);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += (node as Text).length;
  return length;
}

/** Where a link leads, as it is written; in SVG it may be written in the old way. */
export const hrefOf = (source: Element): string | null => source.getAttribute('href') ?? source.getAttribute('xlink:href');

/** The elements that lead somewhere else when one clicks on them. */
export const LINKS: readonly string[] = ['a', 'area'];

/** What is only linked to; null where there is no address. */
export const linked = (url: URL | null): readonly Carried[] | null => (url === null ? null : [{ kind: 'linked', url: url.href }]);

/** May one write into it? What stands there is the reader's own. */
export const isEditable = (element: Element): boolean => element.closest('[contenteditable]:not([contenteditable="false"])') !== null;

/** The texts inside a node, one after the other. A page can put an element of its own at the name of a document's function: so it is taken from where all have it. */
export function textsIn(node: Node): TreeWalker {
  if (typeof document === 'undefined') return (node.ownerDocument ?? (node as Document)).createTreeWalker(node, SHOW_TEXT); // outside of a browser
  return Document.prototype.createTreeWalker.call(document, node, SHOW_TEXT);
}

const SHOW_TEXT = 4; // of NodeFilter
