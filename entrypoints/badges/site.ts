import { shadowOf } from '@/entrypoints/page/runtime';
import { textsIn } from '@/utils/detect/place';

/**
 * Where in the page's tree a badge stands.
 *
 * Shape: `after` the words, in their line; `inside` a block, after its first words; `beside`, out of the flow, after a picture or whatever lets nothing into its
 *        line; `over` the page, outside its body, where any neighbour would change it; `corner`: the page's own, where it has no words for the credential.
 */
export type Site = 'after' | 'inside' | 'beside' | 'over' | 'corner';

/** What holds something of its own and cannot hold a badge. */
const CLOSED = new Set(['pre', 'textarea', 'img', 'svg', 'table', 'iframe', 'object', 'canvas', 'video']);
/** What holds text that is no words of the page. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);
const PICTURE = 'img, svg, iframe, object, canvas, video';
const MOST_DRIFT = 48; // pixels between a title and its badge

export const isClosed = (anchor: Element): boolean => CLOSED.has(anchor.localName) || pictureIn(anchor) !== null;

/** The picture that is all there is in an element, such as a link; null where it has words. */
export const pictureIn = (anchor: Element): Element | null =>
  anchor.localName === 'body' || hasWords(anchor) ? null : anchor.querySelector(PICTURE);

/** Is there any word in an element? Looked for only until there is one: a page may carry megabytes. */
export function hasWords(element: Element): boolean {
  const walker = textsIn(element);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (isWord(node) && !UNREAD.has(node.parentElement?.localName ?? '')) return true;
  }
  return false;
}

export const isWord = (node: Node): boolean => node.nodeType === 3 && /\S/.test((node as Text).data);

/** The sites where a badge of this anchor may stand, the best first. */
export function sitesFor(anchor: Element): Site[] {
  if (anchor.localName === 'body') return ['corner'];
  if (isClosed(anchor)) return ['beside', 'over'];
  const parent = anchor.parentElement;
  // Inside another element's shadow tree a new neighbour would be drawn elsewhere, or not at all.
  const isLaidOut = parent === null || shadowOf(parent) !== null || /flex|grid/.test(getComputedStyle(parent).display);
  return isInline(anchor) && !isLaidOut ? ['after', 'inside', 'beside', 'over'] : ['inside', 'beside', 'over'];
}

/** Puts the badge there, after the badges that stand there already. */
export function put(host: Element, anchor: Element, site: Site, owns: (node: Node) => boolean): void {
  if (site === 'over' || site === 'corner') return document.documentElement.append(host);
  const before = site === 'inside' ? lastWords(anchor, owns) : anchor;
  if (before === null) return anchor.prepend(host);
  let last: ChildNode = before;
  while (last.nextSibling !== null && owns(last.nextSibling)) last = last.nextSibling;
  last.after(host);
}

/** Does the badge still stand where it was put? The page may have moved it to another credential. */
export function stands(host: Element, anchor: Element, site: Site, owns: (node: Node) => boolean): boolean {
  if (!host.isConnected) return false;
  if (site === 'over' || site === 'corner') return host.parentNode === document.documentElement;
  if (site === 'inside') return host.parentNode === anchor;
  let neighbour: Node | null = host;
  do neighbour = neighbour.previousSibling;
  while (neighbour !== null && owns(neighbour));
  return neighbour === anchor;
}

/** Is the badge to be seen where its anchor is? A page can leave it in place and draw its title elsewhere. */
export function isBeside(host: Element, anchor: Element): boolean {
  const badge = host.getBoundingClientRect();
  const title = anchor.getBoundingClientRect();
  const line = anchor.parentElement?.getBoundingClientRect() ?? title;
  const above = Math.max(title.top - badge.bottom, badge.top - title.bottom);
  const beside = Math.max(title.left - badge.right, badge.left - title.right);
  const isInLine = badge.left >= line.left - MOST_DRIFT && badge.right <= line.right + MOST_DRIFT;
  return above <= MOST_DRIFT && (beside <= MOST_DRIFT || isInLine);
}

/** The node after which the badge belongs inside a block: the last one of its first lines. */
export function lastWords(anchor: Element, owns: (node: Node) => boolean): ChildNode | null {
  let last: ChildNode | null = null;
  for (const child of anchor.childNodes) {
    if (owns(child)) continue;
    if (isWord(child)) last = child;
    if (child.nodeType !== 1 || getComputedStyle(child as Element).display === 'none') continue;
    if (child.nodeName === 'BR' || !isInline(child as Element)) return last ?? child;
    last = child;
  }
  return last;
}

export const isInline = (element: Element): boolean => /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);
