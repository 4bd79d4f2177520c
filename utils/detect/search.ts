import { all, customElements, type Found, mayHold, type Tree, treeOf } from './elements';
import { type Carried, hrefOf, LINKS, type PlaceReader, type Root } from './place';
import { places } from './places';
import { wordsWith } from './words-with';
import { writtenIn } from './written';

/**
 * What was found: the element that carries it, what was written there then (`writtenIn`), the place that knows it, and where in the page itself it stands when that is not the element (`around`, a frame).
 */
export type Candidate = { source: Element; written: string; carried: Carried; reader: PlaceReader; around: Element | null };

/** What stands apart: the page itself, a tree inside an element, a frame's page. Where its links start from, and the frame in the page that it is in, if it is. */
type Apart = { root: Node; base: string; around: Element | null };

/**
 * How the search reaches what stands apart: `shadowOf` gives the tree inside a custom element, `onInside` is told of each such tree and of each frame's page.
 * `onTooMany` is told when there is more on the page than is looked into.
 */
export type Reach = { shadowOf?(element: Element): ShadowRoot | null; onInside?(root: Node): void; onTooMany?(): unknown };

const MOST_LINKS = 2000; // in which a cue stands
const MOST_APART = 500; // shadow trees and frames
const REST = 2; // custom elements between two pauses: the first ones of a name cost a third of a millisecond each

/**
 * Everything on a page or in a part of it that may be a credential, in the page's order; null now and then: a moment where the caller may pause.
 * After it what stands in the shadow trees of custom elements, and in frames that have no address of their own: in the others we are ourselves.
 *
 * The browser itself does the walking: nearly all elements and texts of a page are never seen in here.
 */
export function* search(root: Root, base: string, reach: Reach): Found<Candidate> {
  const parts: Apart[] = [{ root, base, around: null }];
  const looked: Looked = new Map();
  let links = 0;
  for (const part of parts) {
    yield null;
    const tree = treeOf(part.root);
    const isPlain = !mayHold(tree, RARE);
    const found = new Map<Node, Candidate[]>();
    for (const nominee of nomineesIn(tree, isPlain)) {
      // Texts are many and short: their own pauses are enough.
      if (nominee?.readers !== ofWords) yield null;
      if (nominee === null || found.has(nominee.node)) continue;
      const candidates = nominee.readers === ofLinks && ++links > MOST_LINKS ? null : candidatesAt(nominee, part, looked, reach);
      if (candidates === null) reach.onTooMany?.();
      else if (candidates.length > 0) found.set(nominee.node, candidates);
    }
    yield* [...found].toSorted(([one], [other]) => inOrder(one, other)).flatMap(([, candidates]) => candidates);
    for (const inside of apartIn(part, tree, isPlain, reach)) {
      yield null;
      if (inside === null) continue;
      if (parts.length === MOST_APART) return void reach.onTooMany?.();
      reach.onInside?.(inside.root);
      parts.push(inside);
    }
  }
}

/** What may carry something, and who knows such things. */
type Nominee = { source: Element; node: Node; readers: readonly PlaceReader[] };
/** How often each place has been looked into. */
type Looked = Map<PlaceReader, number>;

/** `isPlain`: there is nothing rare in it. */
function* nomineesIn(tree: Tree, isPlain: boolean): Found<Nominee> {
  yield* elementsIn(tree, isPlain);
  for (const node of wordsWith(WORD_CUES, tree)) {
    const source = node?.parentElement ?? null;
    yield node && source && { source, node, readers: ofWords };
  }
}

function* elementsIn(tree: Tree, isPlain: boolean): Found<Nominee> {
  for (const [selector, readers] of isPlain ? readersOfUsual : readersOf) {
    for (const source of all(tree, selector, readers === ofLinks ? isCued : undefined)) yield source && { source, node: source, readers };
  }
}

/** A link that says what type it leads to is read whatever its address. */
const isCued = (source: Element): boolean => LINK_CUES.test(hrefOf(source) ?? '') || source.hasAttribute('type');

/**
 * What one element or text carries, by the first place that knows it. A form can have a field at the name of any function of its own: then nothing is read in it,
 * and all else is.
 */
function candidatesAt({ source, node, readers }: Nominee, { base, around }: Apart, looked: Looked, { onTooMany }: Reach): Candidate[] {
  try {
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
  } catch (error) {
    console.error('A search of an element failed', error);
  }
  return [];
}

/** The trees inside custom elements, and the pages inside frames: those without an address of their own. */
function* apartIn({ base, around }: Apart, tree: Tree, isPlain: boolean, { shadowOf }: Reach): Found<Apart> {
  let asked = 0;
  const inVain = new Map<string, number>();
  for (const element of customElements(tree, inVain)) {
    const inner = element && (shadowOf?.(element) ?? element.shadowRoot);
    // The names are counted in what stands in it: it is not one of those.
    if (element && element !== tree.root) inVain.set(element.localName, inner ? Number.NaN : (inVain.get(element.localName) ?? 0) + 1);
    if (inner) yield { root: inner, base, around };
    else if (element === null || ++asked % REST === 0) yield null;
  }
  if (isPlain) return;
  for (const frame of all(tree, 'iframe')) {
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
/** Links come last: they may have an attribute that is asked for, and of some places only so many are read. */
const readersOf = new Map(
  [...places.flatMap(({ nodes }) => nodes.filter((node) => node !== '#text' && !LINKS.includes(node))), ...LINKS].map((node) => [
    node,
    LINKS.includes(node) ? ofLinks : readersWith(node),
  ]),
);
/** What many parts of a page have. Whether there is any of the rest is one question, asked first of what is small. */
const USUAL = ['img', 'a'];
const readersOfUsual = new Map([...readersOf].filter(([node]) => USUAL.includes(node)));
const RARE = [...readersOf.keys()].filter((node) => !USUAL.includes(node)).join();
