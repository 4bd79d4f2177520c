import type { Finding, Place } from '../model/finding';

/** Where a search starts: the whole page, or something that was added to it. */
export type Root = Document | Element;

/** What stands at one place: the element that carries it, and what it carries. */
export type Candidate = { source: Element; carried: Finding['carried'] };

/**
 * One kind of place where a credential can stand. A new one is one file with one of these, and one row in `places`.
 *
 * Shape: `search` gives candidates in the page's order, and null now and then: a moment where the caller may pause. It reads the tree and its attributes,
 *        never the layout, and changes nothing. `titled`: the place has words of its own (a link), so the badge belongs to it and not to a title nearby.
 */
export type PlaceFinder = { place: Place; titled: boolean; search(root: Root, base: string): Generator<Candidate | null> };

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
export function carriedBy(element: Element): Extract<Finding['carried'], { kind: 'embedded' | 'too-large' }> | null {
  const length = lengthOf(element);
  if (length > LONGEST) return { kind: 'too-large', length };
  const raw = (element.textContent ?? '').trim();
  if (raw === '') return null;
  return isTooLong(raw) ? { kind: 'too-large', length } : { kind: 'embedded', raw };
}

/** How many characters stand inside an element. */
export function lengthOf(element: Element): number {
  let length = 0;
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += (node as Text).length;
  return length;
}

/** The elements of a search that a selector names, the root among them. */
export function within(root: Root, selector: string): Iterable<Element> {
  const below = root.querySelectorAll(selector);
  return isElement(root) && root.matches(selector) ? [root, ...below] : below;
}

/** Every link of a search: the browser keeps a list for a whole page. At most 2,000. */
export function* linksIn(root: Root): Generator<Element> {
  const links: ArrayLike<Element> = isElement(root) ? [...within(root, 'a[href], area[href]')] : root.links;
  const count = Math.min(links.length, MOST_LINKS);
  for (let index = 0; index < count; index++) {
    const link = links[index];
    if (link !== undefined) yield link;
  }
}

const MOST_LINKS = 2000;
const isElement = (root: Root): root is Element => root.nodeType === 1;

/** `NodeFilter.SHOW_TEXT`, a number everywhere. */
export const SHOW_TEXT = 4;
