import { isInline, type Site } from './site';

const MOST_NEIGHBOURS = 6; // looked at on each side
const LEAST = 0.5; // pixels that the eye sees
/** What the page's rules about neighbours (`:last-child`, `a + a`, `:nth-child`) are used for. */
const LOOKS = ['display', 'color', 'backgroundColor', 'backgroundImage', 'fontWeight', 'fontStyle', 'textDecorationLine', 'textTransform'] as const;
const EDGES = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft', 'boxShadow', 'opacity', 'visibility', 'listStyleType'] as const;

type Seen = { element: Element; left: number; top: number; width: number; height: number; styles: string };

/** What stands around a place, and how it looks. */
export type Around = Seen[];

/** Looks at the boxes and neighbours that a new element at this site could change. */
export function lookAround(anchor: Element, site: Site): Around {
  if (site === 'over' || site === 'corner') return [];
  const parent = site === 'inside' ? anchor : anchor.parentElement;
  if (parent === null) return [];
  return [...boxesFrom(parent), ...neighbours(anchor, site)].map((element) => see(element, parent));
}

/** Is everything still where it was, looking as it did? */
export function isAsBefore(around: Around, anchor: Element, site: Site): boolean {
  const parent = site === 'inside' ? anchor : anchor.parentElement;
  return parent === null || around.every((before) => isSame(before, see(before.element, parent)));
}

/** The element itself and what is around it, up to the first block: a block that keeps its size moves nothing outside. */
function boxesFrom(parent: Element): Element[] {
  const boxes = [parent];
  for (let box = parent; isInline(box) && box.parentElement !== null; box = box.parentElement) boxes.push(box.parentElement);
  return boxes;
}

function neighbours(anchor: Element, site: Site): Element[] {
  if (site === 'inside') return [...anchor.children].slice(0, 2 * MOST_NEIGHBOURS);
  const found = [anchor];
  for (let one = anchor.previousElementSibling; one !== null && found.length <= MOST_NEIGHBOURS; one = one.previousElementSibling) found.push(one);
  const all = found.length + MOST_NEIGHBOURS;
  for (let one = anchor.nextElementSibling; one !== null && found.length < all; one = one.nextElementSibling) found.push(one);
  return found;
}

function see(element: Element, parent: Element): Seen {
  const { left, top, width, height } = element.getBoundingClientRect();
  const origin = parent.getBoundingClientRect();
  const style = getComputedStyle(element);
  const drawn = ['::before', '::after'].map((part) => getComputedStyle(element, part).content);
  const styles = [...[...LOOKS, ...EDGES].map((name) => style[name]), ...drawn].join(' ');
  return { element, left: left - origin.left, top: top - origin.top, width, height, styles };
}

const isSame = (before: Seen, after: Seen): boolean =>
  before.styles === after.styles && (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(before[side] - after[side]) <= LEAST);
