import type { Shown } from '@/entrypoints/page/hub';
import type { Located } from '@/utils/detect/locate';

const FOLLOWING = 4; // of Node.compareDocumentPosition

/** The ids of what is on a page, from the first to the last: where its badges stand. What is in a tree of its own, or in a frame's page, stands where that does. */
export const asTheyStand = (shown: Iterable<Shown>): string[] =>
  Array.from(shown, ({ located }) => ({ id: located.finding.id, way: wayTo(placeOf(located)) }))
    .sort((one, other) => compared(one.way, other.way))
    .map(({ id }) => id);

/** Whatever the page has no words for stands where its carrier is. */
const placeOf = ({ anchor, source }: Located): Element => (anchor === anchor.ownerDocument.body ? source : anchor);

/** The elements that an element is inside of, each in a tree of its own, from the outermost, and at last the element itself. */
function wayTo(element: Element): Element[] {
  const root = element.getRootNode();
  const holder = 'host' in root ? (root as ShadowRoot).host : (root as Document).defaultView?.frameElement;
  return holder ? [...wayTo(holder), element] : [element];
}

/** Where two ways part, both are in one tree. */
function compared(way: readonly Element[], other: readonly Element[]): number {
  const fork = way.findIndex((step, index) => step !== other[index]);
  const [one, two] = [way[fork], other[fork]];
  if (one === undefined || two === undefined) return way.length - other.length;
  return (one.compareDocumentPosition(two) & FOLLOWING) === 0 ? 1 : -1;
}
