import { code } from './code';
import { type Carried, LINKS, type PlaceReader, type Root, type TextReader } from './place';
import { places, textPlaces } from './places';

/** What was found: the element that carries it, the place that knows it, and where in the page itself it stands when that is not the element (`around`, a frame). */
export type Candidate = { source: Element; carried: Carried; reader: PlaceReader | TextReader; around: Element | null };

/** Where a tree stands: the address that its links start from, and the frame in the page that it is in, if it is. */
type There = { base: string; around: Element | null };

/** How the search reaches what stands apart: `shadowOf` gives the tree inside a custom element, `onInside` is told of each such tree and of each frame's page. */
export type Reach = { shadowOf?(element: Element): ShadowRoot | null; onInside?(root: Node): void };

const REST = 100; // nodes between two pauses
const MOST_LINKS = 2000;
const MOST_TEXTS = 50;
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
  walk(root, { base, around: null }, { ...reach, links: 0, texts: 0, depth: 0 });

type Going = Reach & { links: number; texts: number; depth: number };

function* walk(root: Node, there: There, going: Going): Generator<Candidate | null> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_ELEMENTS_AND_TEXTS);
  let count = 0;
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (++count % REST === 0) yield null;
    if (node.nodeType === 3) yield* inText(node as Text, there, going);
    if (node.nodeType !== 1) continue;
    yield* inElement(node as Element, there, going);
    const inside = insideOf(node as Element, there, going);
    if (inside === null || going.depth >= DEEPEST) continue;
    going.onInside?.(inside.root);
    going.depth++;
    yield* walk(inside.root, inside.there, going);
    going.depth--;
  }
}

function inElement(source: Element, { base, around }: There, going: Going): (Candidate | null)[] {
  const readers = readersOf.get(source.localName);
  if (readers === undefined) return NONE;
  if (LINKS.includes(source.localName) && ++going.links > MOST_LINKS) return NONE;
  for (const reader of readers) {
    const carried = going.texts < MOST_TEXTS || reader !== code ? reader.read(source, base) : null;
    if (carried === null) continue;
    if (reader === code) going.texts++;
    return [...carried.map((one) => ({ source, carried: one, reader, around })), null];
  }
  return NONE;
}

function inText(text: Text, { around }: There, going: Going): (Candidate | null)[] {
  const source = text.parentElement;
  if (text.length < SHORTEST_TEXT || source === null || going.texts >= MOST_TEXTS || NOT_PROSE.has(source.localName)) return NONE;
  return textPlaces.flatMap((reader) => {
    const carried = reader.read(text, source);
    if (carried === null) return NONE;
    going.texts++;
    return [...carried.map((one) => ({ source, carried: one, reader, around })), null];
  });
}

/** What stands inside an element, apart from the page's tree. */
function insideOf(element: Element, { base, around }: There, { shadowOf }: Reach): { root: Node; there: There } | null {
  if (element.localName.includes('-')) {
    const root = shadowOf?.(element) ?? element.shadowRoot;
    return root === null ? null : { root, there: { base, around } };
  }
  if (element.localName !== 'iframe') return null;
  const page = (element as HTMLIFrameElement).contentDocument;
  return page === null || /^https?:/.test(page.URL) ? null : { root: page, there: { base: page.baseURI, around: around ?? element } };
}

const NONE: [] = [];
const readersOf = new Map<string, PlaceReader[]>();
for (const reader of places) for (const name of reader.elements) readersOf.set(name, [...(readersOf.get(name) ?? []), reader]);
