/** Where a badge stands in relation to its anchor. */
export type Stand = 'after' | 'inside' | 'aside' | 'corner';

/** What holds text of its own and cannot hold a badge. */
const CLOSED = new Set(['pre', 'textarea', 'img', 'svg', 'table', 'iframe']);
const MOST_DRIFT = 48; // pixels between a title and its badge
const DENSE = 18; // pixels from line to line: closer, and badges with words would lie over each other

/**
 * Where the badge of this anchor belongs: right after the words of a title or link; inside it where it is a block, or where the page lays out what stands
 * beside it (flex, grid); on the edge of a block of code; in the page's corner when there is nothing else.
 */
export function standFor(anchor: Element): Stand {
  if (anchor.localName === 'body') return 'corner';
  if (CLOSED.has(anchor.localName)) return 'aside';
  const parent = anchor.parentElement;
  const isLaidOut = parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
  return isInline(anchor) && !isLaidOut ? 'after' : 'inside';
}

/** Puts the badge where it belongs, after the badges that stand there already. */
export function put(host: Element, anchor: Element, stand: Stand, owns: (node: Node) => boolean): void {
  const before = predecessor(anchor, stand);
  if (before === null) return void (stand === 'aside' ? anchor.before(host) : anchor.prepend(host));
  let last: ChildNode = before;
  while (last.nextSibling !== null && owns(last.nextSibling)) last = last.nextSibling;
  last.after(host);
}

/** Does the badge still stand where it was put? The page may have moved it to another credential. */
export function stands(host: Element, anchor: Element, stand: Stand, owns: (node: Node) => boolean): boolean {
  if (!host.isConnected) return false;
  if (stand === 'inside' || stand === 'corner') return host.parentNode === anchor;
  let neighbour: Node | null = host;
  do neighbour = stand === 'after' ? neighbour.previousSibling : neighbour.nextSibling;
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

/** Are the lines too close for words? */
export const isDense = (anchor: Element): boolean => Number.parseFloat(getComputedStyle(anchor).lineHeight) < DENSE;

/** Did the badge not fit on the line of its title? Then it stands below the last words or, on another line, beneath them; or out of their box. */
export function isWrapped(host: Element, anchor: Element, stand: Stand): boolean {
  if (stand === 'aside' || stand === 'corner') return false;
  const badge = host.getBoundingClientRect();
  const box = (stand === 'inside' ? anchor : anchor.parentElement)?.getBoundingClientRect() ?? badge;
  if (badge.right > box.right + 1 || badge.left < box.left - 1) return true;
  const words = endOf(host, anchor, stand);
  if (words === undefined) return false;
  const isBelow = (badge.top + badge.bottom) / 2 > words.bottom;
  return isBelow || (badge.left < words.right - 1 && badge.right > words.left + 1);
}

function endOf(host: Element, anchor: Element, stand: Stand): DOMRect | undefined {
  if (stand === 'after') return [...anchor.getClientRects()].pop();
  const words = anchor.ownerDocument.createRange();
  words.selectNodeContents(anchor);
  words.setEndBefore(host);
  return [...words.getClientRects()].filter(({ width }) => width > 0).pop();
}

/** The node after which the badge belongs: inside a block, the last one of its first lines. */
function predecessor(anchor: Element, stand: Stand): ChildNode | null {
  if (stand === 'after') return anchor;
  if (stand !== 'inside') return null;
  let last: ChildNode | null = null;
  for (const child of anchor.childNodes) {
    if (child.nodeType === 3 && (child as Text).data.trim() !== '') last = child;
    if (child.nodeType !== 1 || getComputedStyle(child as Element).display === 'none') continue;
    if (!isInline(child as Element)) return last ?? child;
    last = child;
  }
  return last;
}

const isInline = (element: Element): boolean => /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);
