import { all, customElements, type Found, holds } from './elements';
import { type Carried, hrefOf, LINKS, type PlaceReader, type Root } from './place';
import { places } from './places';
import { wordsWith } from './words-with';
import { writtenIn } from './written';

/**
 * What was found: the element that carries it, what was written there then (`writtenIn`), the place that knows it, and where in the page itself it stands when that is not the element (`around`, a frame).
 */
export type Candidate = { source: Element; written: string; carried: Carried; reader: PlaceReader; around: Element | null };

/** A tree that is searched: where its links start from, and the frame in the page that it is in, if it is. */
type Tree = { root: Node; base: string; around: Element | null };

/**
 * How the search reaches what stands apart: `shadowOf` gives the tree inside a custom element, `onInside` is told of each such tree and of each frame's page.
 * `onTooMany` is told when there is more on the page than is looked into.
 */
export type Reach = { shadowOf?(element: Element): ShadowRoot | null; onInside?(root: Node): void; onTooMany?(): unknown };

const MOST_LINKS = 2000; // in which a cue stands
const MOST_TREES = 500; // shadow trees and frames

/**
 * Everything on a page or in a part of it that may be a credential, in the page's order; null now and then: a moment where the caller may pause.
 * After it what stands in the shadow trees of custom elements, and in frames that have no address of their own: in the others we are ourselves.
 *
 * The browser itself does the walking: nearly all elements and texts of a page are never seen in here.
 */
export function* search(root: Root, base: string, reach: Reach): Found<Candidate> {
  const trees: Tree[] = [{ root, base, around: null }];
  const looked: Looked = new Map();
  let links = 0;
  for (const tree of trees) {
    const found = new Map<Node, Candidate[]>();
    for (const nominee of nomineesIn(tree.root)) {
      yield null;
      if (nominee === null || found.has(nominee.node)) continue;
      const candidates = nominee.readers === ofLinks && ++links > MOST_LINKS ? null : candidatesAt(nominee, tree, looked, reach);
      if (candidates === null) reach.onTooMany?.();
      else if (candidates.length > 0) found.set(nominee.node, candidates);
    }
    yield* [...found].toSorted(([one], [other]) => inOrder(one, other)).flatMap(([, candidates]) => candidates);
    for (const inside of treesInside(tree, reach)) {
      yield null;
      if (inside === null) continue;
      if (trees.length === MOST_TREES) return void reach.onTooMany?.();
      reach.onInside?.(inside.root);
      trees.push(inside);
    }
  }
}

/** What may carry something, and who knows such things. */
type Nominee = { source: Element; node: Node; readers: readonly PlaceReader[] };
/** How often each place has been looked into. */
type Looked = Map<PlaceReader, number>;

function* nomineesIn(root: Node): Found<Nominee> {
  if (holds(root, ANY)) yield* elementsIn(root);
  for (const node of wordsWith(WORD_CUES, root)) {
    const source = node?.parentElement ?? null;
    yield node && source && { source, node, readers: ofWords };
  }
}

function* elementsIn(root: Node): Found<Nominee> {
  for (const [selector, readers] of readersOf) {
    for (const source of all(root, selector)) yield source && { source, node: source, readers };
  }
  for (const name of LINKS) {
    for (const source of all(root, name, isCued)) yield source && { source, node: source, readers: ofLinks };
  }
}

/** A link that says what type it leads to is read whatever its address. */
const isCued = (source: Element): boolean => LINK_CUES.test(hrefOf(source) ?? '') || source.hasAttribute('type');

/** What one element or text carries, by the first place that knows it. */
function candidatesAt({ source, node, readers }: Nominee, { base, around }: Tree, looked: Looked, { onTooMany }: Reach): Candidate[] {
  for (const reader of readers) {
    const times = looked.get(reader) ?? 0;
    if (times >= reader.most) {
      onTooMany?.();
      continue;
    }
    const carried = reader.read(source, base, node);
    if (carried === null) continue;
    looked.set(reader, times + 1);
    const written = writtenIn(source);
    return carried.map((one) => ({ source, written, carried: one, reader, around }));
  }
  return [];
}

/** The trees inside custom elements, and the pages inside frames: those without an address of their own. */
function* treesInside({ root, base, around }: Tree, { shadowOf }: Reach): Found<Tree> {
  for (const element of customElements(root)) {
    const inner = element && (shadowOf?.(element) ?? element.shadowRoot);
    yield inner && { root: inner, base, around };
  }
  for (const frame of all(root, 'iframe')) {
    const page = (frame as HTMLIFrameElement | null)?.contentDocument;
    yield page && !/^https?:/.test(page.URL) ? { root: page, base: page.baseURI, around: around ?? frame } : null;
  }
}

const FOLLOWING = 4; // of Node.compareDocumentPosition
const inOrder = (one: Node, other: Node): number => ((one.compareDocumentPosition(other) & FOLLOWING) !== 0 ? -1 : 1);

const cuesOf = (readers: readonly PlaceReader[], flags: string): RegExp =>
  new RegExp(readers.flatMap(({ cue }) => cue?.source ?? []).join('|'), flags);
const readersWith = (node: string): readonly PlaceReader[] => places.filter(({ nodes }) => nodes.includes(node));

const ofLinks = readersWith('a');
const ofWords = readersWith('#text');
const LINK_CUES = cuesOf(ofLinks, 'i');
const WORD_CUES = cuesOf(ofWords, '');
const readersOf = new Map(
  places.flatMap(({ nodes }) => nodes.filter((node) => node !== '#text' && !LINKS.includes(node)).map((node) => [node, readersWith(node)] as const)),
);
const ANY = [...readersOf.keys(), ...LINKS].join();
