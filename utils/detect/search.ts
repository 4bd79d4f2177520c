import { type Carried, LINKS, type PlaceReader, type Root } from './place';
import { places } from './places';

/** What was found: the element that carries it, the place that knows it, and where in the page itself it stands when that is not the element (`around`, a frame). */
export type Candidate = { source: Element; carried: Carried; reader: PlaceReader; around: Element | null };

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
export function* search(root: Root, base: string, { shadowOf, onInside }: Reach): Generator<Candidate | null> {
  const looked = new Map<PlaceReader, number>();
  let links = 0;
  let depth = 0;

  function* walk(root: Node, base: string, around: Element | null): Generator<Candidate | null> {
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_ELEMENTS_AND_TEXTS);
    let count = 0;
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (++count % REST === 0) yield null;
      const found = foundAt(node, base, around);
      if (found !== null) yield* found;
      const inside = depth < DEEPEST ? insideOf(node as Element, shadowOf) : null;
      if (inside === null) continue;
      onInside?.(inside);
      depth++;
      if (inside.nodeType === 9) yield* walk(inside, inside.baseURI, around ?? (node as Element));
      else yield* walk(inside, base, around);
      depth--;
    }
  }

  /** What one element or text carries, and then a moment to pause. */
  function foundAt(node: Node, base: string, around: Element | null): (Candidate | null)[] | null {
    const source = node.nodeType === 3 ? node.parentElement : (node as Element);
    if (source === null || (LINKS.includes((node as Element).localName) && ++links > MOST_LINKS)) return null;
    for (const reader of readersFor(node, source)) {
      const times = looked.get(reader) ?? 0;
      const carried = times < reader.most ? reader.read(source, base, node) : null;
      if (carried === null) continue;
      looked.set(reader, times + 1);
      return [...carried.map((one) => ({ source, carried: one, reader, around })), null];
    }
    return null;
  }

  yield* walk(root, base, null);
}

function readersFor(node: Node, { localName }: Element): readonly PlaceReader[] {
  if (node.nodeType === 3) return (node as Text).length < SHORTEST_TEXT || NOT_PROSE.has(localName) ? NONE : words;
  return readersOf.get(localName) ?? NONE;
}

/** The tree inside a custom element, or the page inside a frame: one without an address of its own. */
function insideOf(node: Element, shadowOf: Reach['shadowOf']): ShadowRoot | Document | null {
  const { localName: name } = node;
  if (name?.includes('-')) return shadowOf?.(node) ?? node.shadowRoot;
  const page = name === 'iframe' ? (node as HTMLIFrameElement).contentDocument : null;
  return page === null || /^https?:/.test(page.URL) ? null : page;
}

const NONE: readonly PlaceReader[] = [];
const readersOf = new Map<string, PlaceReader[]>();
for (const reader of places) for (const name of reader.nodes) readersOf.set(name, [...(readersOf.get(name) ?? []), reader]);
const words = readersOf.get('#text') ?? [];
