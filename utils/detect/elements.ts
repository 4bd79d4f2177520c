const REST = 100; // elements between two pauses
const LARGE = 20_000; // elements that are asked for custom ones at once: about 2.5 ms
const PART = 5_000; // as many of a larger tree, whose browser has enough to do without us
const MANY = 500; // custom elements, after which it is asked whether others are left
const ENOUGH = 50; // elements of one name without a tree inside: the others are believed to have none
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
 * Elements whose names have a hyphen: those that a page may have made itself, with trees inside. To ask each element for its name in script costs more
 * than all the rest of a search; but the browser answers only when it has asked them all, so that a large tree is asked by parts: neighbours, as many as are
 * not too much together. Where only names are left of which many were asked `inVain`, it ends.
 */
export function* customElements(tree: Tree, inVain: InVain, most = tree.size > LARGE ? PART : LARGE, depth = 0): Found<Element> {
  const { root, size } = tree;
  if (size < FEW || depth > DEEPEST || typeof XPathEvaluator === 'undefined') return yield* all(tree, '*', isCustom);
  if (size > SMALL) yield null;
  if (root.nodeType === 1 && isCustom(root as Element)) yield root as Element;
  // Of a tree inside an element it cannot be asked: only of what stands in it.
  if (root.nodeType === 11) for (const child of childrenOf(root)) yield* customElements(treeOf(child), inVain, most, depth + 1);
  else if (size <= most) yield* natively('descendant::*', root, depth === 0 ? inVain : null);
  else yield* byParts(root, inVain, most, depth);
}

/** How many elements of each name were asked for a tree inside, and had none; no number where one had. */
export type InVain = ReadonlyMap<string, number>;

function* byParts(root: Node, inVain: InVain, most: number, depth: number): Found<Element> {
  let part: Element[] = [];
  let sum = 0;
  const askPart = function* (): Found<Element> {
    const [first] = part;
    if (first !== undefined) yield* natively(`(self::*|following-sibling::*[position()<${part.length}])/descendant-or-self::*`, first, null);
    [part, sum] = [[], 0];
  };
  // While we paused, the page may have taken children away, or put others between them.
  for (const child of childrenOf(root)) {
    const inside = treeOf(child);
    if (sum + inside.size > most || child.previousElementSibling !== part.at(-1)) yield* askPart();
    if (inside.size > most) {
      yield* customElements(inside, inVain, most, depth + 1);
    } else {
      part.push(child);
      sum += 1 + inside.size;
    }
  }
  yield* askPart();
}

/** No form is one; and what it calls its own name may be a field in it. */
const isCustom = ({ localName }: Element): boolean => typeof localName === 'string' && localName.includes('-');

function* natively(elements: string, from: Node, inVain: InVain | null): Found<Element> {
  const found = named(`${elements}[contains(name(),"-")]`, from);
  yield null;
  for (let at = 0; at < found.snapshotLength; at++) {
    if (at % REST === REST - 1) yield null;
    if (inVain && at % MANY === MANY - 1 && found.snapshotLength === knownIn(from, inVain)) return;
    yield found.snapshotItem(at) as Element;
  }
}

/** How many elements there are of the names that need no more asking, and of the others as many as were asked. */
const knownIn = (root: Node, inVain: InVain): number =>
  [...inVain].reduce((sum, [name, asked]) => sum + (asked >= ENOUGH ? listIn(root, CSS.escape(name)).length : asked), 0);

/** As they stand now. No name of a field can stand in this function's way, as it can in those of a form and of a document. */
function childrenOf(root: Node): Element[] {
  if (root.nodeType === 11) return [...(root as ShadowRoot).children];
  const found = named('child::*', root);
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}

/** What an XPath names from here, as it stands there now. */
const named = (path: string, from: Node): XPathResult => new XPathEvaluator().evaluate(path, from, null, SNAPSHOT);
