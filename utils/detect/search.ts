import { type Carried, LINKS, type PlaceReader, type Root } from './place';
import { places } from './places';

/** What was found: the element that carries it, the place that knows it, and where in the page itself it stands when that is not the element (`around`, a frame). */
export type Candidate = { source: Element; carried: Carried; reader: PlaceReader; around: Element | null };

/** A tree that is walked: where its links start from, and the frame in the page that it is in, if it is. */
type Tree = { root: Node; base: string; around: Element | null };

/** How the search reaches what stands apart: `shadowOf` gives the tree inside a custom element, `onInside` is told of each such tree and of each frame's page. */
export type Reach = { shadowOf?(element: Element): ShadowRoot | null; onInside?(root: Node): void };

const REST = 100; // nodes between two pauses
const MOST_LINKS = 2000;
const SHORTEST_TEXT = 11; // characters: "Kontrollkod"
/** Tokens, addresses, control codes. */
const MAY_SAY = /\/|ey[JA]|ew[o0]|[Oo]ntrol|ONTROL/;
const MOST_TREES = 500; // shadow trees and frames
const SHOW_ELEMENTS_AND_TEXTS = 5; // of NodeFilter
/** Where text is not the page's own words: scripts, and whatever one types into. */
const NOT_PROSE = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title', 'option']);

/**
 * Everything on a page or in a part of it that may be a credential, in the page's order, in one walk; null now and then: a moment where the caller may pause.
 * After it what stands in the shadow trees of custom elements, and in frames that have no address of their own: in the others we are ourselves.
 */
export function* search(root: Root, base: string, { shadowOf, onInside }: Reach): Generator<Candidate | null> {
  const trees: Tree[] = [{ root, base, around: null }];
  const looked = new Map<PlaceReader, number>();
  let links = 0;
  let count = 0;

  for (const tree of trees) {
    const walker = (tree.root.ownerDocument ?? (tree.root as Document)).createTreeWalker(tree.root, SHOW_ELEMENTS_AND_TEXTS);
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (++count % REST === 0) yield null;
      if (!isWorthReading(node)) continue;
      if (LINKS.includes((node as Element).localName) && ++links > MOST_LINKS) continue;
      const found = foundAt(node, tree, looked);
      if (found !== null) yield* found;
      const inside = trees.length < MOST_TREES ? insideOf(node as Element, tree, shadowOf) : null;
      if (inside === null) continue;
      onInside?.(inside.root);
      trees.push(inside);
    }
  }
}

/** What one element or text carries, and then a moment to pause. */
function foundAt(node: Node, { base, around }: Tree, looked: Map<PlaceReader, number>): (Candidate | null)[] | null {
  const source = node.nodeType === 3 ? node.parentElement : (node as Element);
  if (source === null) return null;
  for (const reader of readersFor(node, source)) {
    const times = looked.get(reader) ?? 0;
    const carried = times < reader.most ? reader.read(source, base, node) : null;
    if (carried === null) continue;
    looked.set(reader, times + 1);
    return [...carried.map((one) => ({ source, carried: one, reader, around })), null];
  }
  return null;
}

/** The first question, asked of every element and every text: nearly all end here. */
function isWorthReading(node: Node): boolean {
  if (node.nodeType === 3) return (node as Text).length >= SHORTEST_TEXT && MAY_SAY.test((node as Text).data);
  const { localName: name } = node as Element;
  return name !== undefined && (readersOf.has(name) || name.includes('-'));
}

function readersFor(node: Node, { localName }: Element): readonly PlaceReader[] {
  if (node.nodeType === 3) return NOT_PROSE.has(localName) ? NONE : words;
  return readersOf.get(localName) ?? NONE;
}

/** The tree inside a custom element, or the page inside a frame: one without an address of its own. */
function insideOf(node: Element, { base, around }: Tree, shadowOf: Reach['shadowOf']): Tree | null {
  const { localName: name } = node;
  if (name?.includes('-')) {
    const root = shadowOf?.(node) ?? node.shadowRoot;
    return root && { root, base, around };
  }
  const root = name === 'iframe' ? (node as HTMLIFrameElement).contentDocument : null;
  return root === null || /^https?:/.test(root.URL) ? null : { root, base: root.baseURI, around: around ?? node };
}

const NONE: readonly never[] = [];
const readersOf = new Map<string, PlaceReader[]>();
for (const reader of places) for (const name of reader.nodes) readersOf.set(name, [...(readersOf.get(name) ?? []), reader]);
const words = readersOf.get('#text') ?? [];
