import { type Carried, LINKS, type PlaceReader, type Root } from './place';
import { places } from './places';

/** What was found: the element that carries it, the place that knows it, and where in the page itself it stands when that is not the element (`around`, a frame). */
export type Candidate = { source: Element; carried: Carried; reader: PlaceReader; around: Element | null };

/** Where a tree stands: the address that its links start from, and the frame in the page that it is in, if it is. */
type There = { base: string; around: Element | null };

/** How the search reaches what stands apart: `shadowOf` gives the tree inside a custom element, `onInside` is told of each such tree and of each frame's page. */
export type Reach = { shadowOf?(element: Element): ShadowRoot | null; onInside?(root: Node): void };

const REST = 100; // nodes between two pauses
const MOST_LINKS = 2000;
const SHORTEST_TEXT = 11; // characters: "Kontrollkod"
const DEEPEST = 20; // trees inside each other
const SHOW_ELEMENTS_AND_TEXTS = 5; // of NodeFilter
/** Where text is not the page's own words: scripts, and whatever one types into. */
const NOT_PROSE = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title', 'option']);

/**
 * Everything on a page or in a part of it that may be a credential, in the page's order, in one walk; null now and then: a moment where the caller may pause.
 * With it what stands in the shadow trees of custom elements, and in frames that have no address of their own: in the others we are ourselves.
 */
export const search = (root: Root, base: string, reach: Reach): Generator<Candidate | null> =>
  walk(root, { base, around: null }, { ...reach, links: 0, depth: 0, looked: new Map() });

type Going = Reach & { links: number; depth: number; looked: Map<PlaceReader, number> };

function* walk(root: Node, there: There, going: Going): Generator<Candidate | null> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_ELEMENTS_AND_TEXTS);
  let count = 0;
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (++count % REST === 0) yield null;
    yield* foundAt(node, there, going);
    const inside = going.depth < DEEPEST ? insideOf(node as Element, there, going) : null;
    if (inside === null) continue;
    going.onInside?.(inside.root);
    going.depth++;
    yield* walk(inside.root, inside.there, going);
    going.depth--;
  }
}

/** What one element or text carries, and then a moment to pause. */
function foundAt(node: Node, { base, around }: There, going: Going): (Candidate | null)[] {
  const source = node.nodeType === 3 ? node.parentElement : (node as Element);
  const readers = node.nodeType === 3 ? wordsReaders(node as Text, source) : readersOf.get((node as Element).localName);
  if (source === null || readers === undefined || (LINKS.includes(source.localName) && source === node && ++going.links > MOST_LINKS)) return NONE;
  for (const reader of readers) {
    const looked = going.looked.get(reader) ?? 0;
    const carried = looked < reader.most ? reader.read(source, base, node) : null;
    if (carried === null) continue;
    going.looked.set(reader, looked + 1);
    return [...carried.map((one) => ({ source, carried: one, reader, around })), null];
  }
  return NONE;
}

const wordsReaders = ({ length }: Text, source: Element | null) =>
  length < SHORTEST_TEXT || NOT_PROSE.has(source?.localName ?? '') ? undefined : readersOf.get('#text');

/** What stands inside an element, apart from the page's tree. */
function insideOf(element: Element, { base, around }: There, { shadowOf }: Reach): { root: Node; there: There } | null {
  const { localName: name } = element;
  if (name?.includes('-')) {
    const root = shadowOf?.(element) ?? element.shadowRoot;
    return root === null ? null : { root, there: { base, around } };
  }
  if (name !== 'iframe') return null;
  const page = (element as HTMLIFrameElement).contentDocument;
  return page === null || /^https?:/.test(page.URL) ? null : { root: page, there: { base: page.baseURI, around: around ?? element } };
}

const NONE: [] = [];
const readersOf = new Map<string, PlaceReader[]>();
for (const reader of places) for (const name of reader.nodes) readersOf.set(name, [...(readersOf.get(name) ?? []), reader]);
