const REST = 100; // elements between two pauses
const LARGE = 20_000; // elements that are asked for custom ones at once: about 2.5 ms
const SNAPSHOT = 7; // of XPathResult: all of them, in order

/** A moment where the caller may pause, or something that was found. */
export type Found<What> = Generator<What | null>;

/**
 * All elements that a selector names, in a tree or at its root, as they stand there now; of these, those that `isOne` says. One name or one attribute is what
 * browsers find fastest.
 */
export function* all(root: Node, selector: string, isOne: (element: Element) => boolean = () => true): Found<Element> {
  if (root.nodeType === 1 && Element.prototype.matches.call(root, selector) && isOne(root as Element)) yield root as Element;
  yield null;
  const list = listIn(root, selector);
  for (let at = 0; at < list.length; at++) {
    if (at % REST === REST - 1) yield null;
    const element = list[at] as Element;
    if (isOne(element)) yield element;
  }
}

/** The same as a list that does not change, of what is inside. A page can put its own element at the name of a function of its documents and forms. */
const listIn = (root: Node, selector: string): NodeListOf<Element> => kindOf(root).prototype.querySelectorAll.call(root as Element, selector);

/** By its number: what stands in a frame is of the frame's own kinds. */
function kindOf({ nodeType }: Node): { prototype: ParentNode } {
  if (nodeType === 1) return Element;
  return nodeType === 9 ? Document : DocumentFragment;
}

/**
 * All elements whose names have a hyphen: those that a page may have made itself, with trees inside. To ask each element for its name in script costs more
 * than all the rest of a search.
 */
export function* customElements(root: Node): Found<Element> {
  const list = listIn(root, '*');
  if (typeof XPathEvaluator === 'undefined') {
    yield* [root as Element, ...list].filter(({ localName }) => localName?.includes('-'));
  } else if (list.length > LARGE || root.nodeType === 11) {
    if (root.nodeType === 1) yield* natively(root, 'self::*');
    yield* inParts(root as Element);
  } else {
    yield* natively(root, 'descendant-or-self::*');
  }
}

/** The children one by one where they are large, and together where they are small. */
function* inParts(parent: ParentNode & Node): Found<Element> {
  let first = 1; // as XPath counts
  let weight = 0;
  const children = [...parent.children];
  for (const [at, child] of children.entries()) {
    const size = listIn(child, '*').length + 1;
    const isLarge = size > LARGE || parent.nodeType === 11;
    weight += size;
    if (weight < LARGE && !isLarge && at < children.length - 1) continue;
    const last = isLarge ? at : at + 1;
    if (last >= first) yield* natively(parent, `*[position()>=${first} and position()<=${last}]/descendant-or-self::*`);
    if (isLarge) yield* customElements(child);
    first = at + 2;
    weight = 0;
  }
}

function* natively(root: Node, path: string): Found<Element> {
  yield null;
  const found = new XPathEvaluator().evaluate(`${path}[contains(name(),"-")]`, root, null, SNAPSHOT);
  for (let at = 0; at < found.snapshotLength; at++) {
    if (at % REST === REST - 1) yield null;
    yield found.snapshotItem(at) as Element;
  }
}
