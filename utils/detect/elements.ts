const REST = 100; // elements between two pauses
const LARGE = 20_000; // elements that are asked for custom ones at once: about 2.5 ms
const DEEPEST = 8; // levels at which a large tree is divided: what is still large there is asked one by one
const SMALL = 500; // elements that are asked for one name without a pause: a few hundredths of a millisecond
const FEW = 50; // elements that are faster asked one by one
const SNAPSHOT = 7; // of XPathResult: all of them, in order

/** A moment where the caller may pause, or something that was found. */
export type Found<What> = Generator<What | null>;

/** What is searched: a whole page, a part of it, or a tree inside an element; and how many elements there are in it. */
export type Tree = { root: Node; size: number };

export const treeOf = (root: Node): Tree => ({ root, size: listIn(root, '*').length });

/**
 * All elements that a selector names, in a tree or at its root, as they stand there now; of these, those that `isOne` says. One name or one attribute is what
 * browsers find fastest.
 */
export function* all({ root, size }: Tree, selector: string, isOne: (element: Element) => boolean = () => true): Found<Element> {
  if (size > SMALL) yield null;
  if (isNamed(root, selector) && isOne(root)) yield root;
  const list = listIn(root, selector);
  for (let at = 0; at < list.length; at++) {
    if (at % REST === REST - 1) yield null;
    const element = list[at] as Element;
    if (isOne(element)) yield element;
  }
}

/** Is there one of these in it at all? Asked of trees with hardly anything in them, of which a page may have hundreds. Of a larger one it is not worth the question. */
export const mayHold = ({ root, size }: Tree, selector: string): boolean =>
  size >= FEW || isNamed(root, selector) || kindOf(root).prototype.querySelector.call(root as Element, selector) !== null;

/** Is this an element that the selector names? */
const isNamed = (root: Node, selector: string): root is Element => root.nodeType === 1 && Element.prototype.matches.call(root, selector);

/** The same as a list that does not change, of what is inside. A page can put its own element at the name of a function of its documents and forms. */
const listIn = (root: Node, selector: string): NodeListOf<Element> => kindOf(root).prototype.querySelectorAll.call(root as Element, selector);

/** By its number: what stands in a frame is of the frame's own kinds. Outside of a browser there are no names for them. */
function kindOf(root: Node): { prototype: ParentNode } {
  const { nodeType } = root;
  if (typeof Document === 'undefined') return { prototype: root as Document };
  if (nodeType === 1) return Element;
  return nodeType === 9 ? Document : DocumentFragment;
}

/**
 * All elements whose names have a hyphen: those that a page may have made itself, with trees inside. To ask each element for its name in script costs more
 * than all the rest of a search; but the browser answers only when it has asked them all, so that a large tree is asked by parts, as many children at a time
 * as are not too much together.
 */
export function* customElements(tree: Tree, depth = 0): Found<Element> {
  const { root, size } = tree;
  if (size < FEW || depth > DEEPEST || typeof XPathEvaluator === 'undefined') return yield* all(tree, '*', isCustom);
  if (root.nodeType === 1 && isCustom(root as Element)) yield root as Element;
  // Of a tree inside an element it cannot be asked: only of what stands in it.
  if (root.nodeType === 11) for (const child of (root as ShadowRoot).children) yield* customElements(treeOf(child), depth);
  else yield* under(root as ParentNode & Node, size, depth);
}

function* under(root: ParentNode & Node, size: number, depth: number): Found<Element> {
  if (size <= LARGE) return yield* natively(root, size, 1, Infinity);
  let [first, last, sum] = [1, 0, 0];
  for (const child of root.children) {
    const inside = treeOf(child);
    if (sum + inside.size > LARGE) {
      yield* natively(root, sum, first, last);
      [first, sum] = [last + 1, 0];
    }
    last++;
    sum += 1 + inside.size;
    if (inside.size <= LARGE) continue;
    yield* customElements(inside, depth + 1);
    [first, sum] = [last + 1, 0];
  }
  yield* natively(root, sum, first, last);
}

const isCustom = ({ localName }: Element): boolean => localName?.includes('-');

/** Those among the children of a root, from one to another, and in all that is in these. */
function* natively(root: Node, size: number, first: number, last: number): Found<Element> {
  if (first > last) return;
  if (size > SMALL) yield null;
  const some = last === Infinity ? '' : `[position()>=${first} and position()<=${last}]`;
  const found = new XPathEvaluator().evaluate(`child::*${some}/descendant-or-self::*[contains(name(),"-")]`, root, null, SNAPSHOT);
  for (let at = 0; at < found.snapshotLength; at++) {
    if (at % REST === REST - 1) yield null;
    yield found.snapshotItem(at) as Element;
  }
}
