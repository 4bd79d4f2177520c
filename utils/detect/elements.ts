const REST = 100; // elements between two pauses
const LARGE = 20_000; // elements that are asked for custom ones at once: about 2.5 ms
const BRANCH = 5_000; // as many of a larger tree, whose browser has enough to do without us
const LEAST = 10; // as many are faster asked one by one
const MANY = 500; // custom elements, after which it is asked whether others are left
const ENOUGH = 50; // elements of one name without a tree inside: the others are believed to have none
const DEEPEST = 8; // levels at which a large tree is divided: what is still large there is asked one by one
const SMALL = 500; // elements that are asked for one name without a pause: a few hundredths of a millisecond
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

/** Is there one of these in it at all? Asked of small trees, of which a page may have hundreds. Of a larger one it is not worth the question. */
export const mayHold = ({ root, size }: Tree, selector: string): boolean =>
  size > SMALL || isNamed(root, selector) || listIn(root, selector).length > 0;

/**
 * All that is written in a small tree, scripts too, without anything between; null of a page, and of what has many elements or many texts side by side, where
 * it would be much.
 */
export const writingIn = ({ root, size }: Tree): string | null =>
  size > SMALL || own(root, 'nodeType') === 9 || own(root, 'childNodes').length > SMALL ? null : own(root, 'textContent');

/** What the browser itself gives of a node: what a form or a document gives there may be a field of that name. */
export const own = <Name extends keyof Node>(node: Node, name: Name): Node[Name] =>
  typeof Node === 'undefined' ? node[name] : Reflect.get(Node.prototype, name, node);

/** Is this an element that the selector names? */
const isNamed = (root: Node, selector: string): root is Element => own(root, 'nodeType') === 1 && Element.prototype.matches.call(root, selector);

/** The same as a list that does not change, of what is inside. A page can put its own element at the name of a function of its documents and forms. */
const listIn = (root: Node, selector: string): NodeListOf<Element> => kindOf(root).prototype.querySelectorAll.call(root as Element, selector);

/** By its number: what stands in a frame is of the frame's own kinds. Outside of a browser there are no names for them. */
function kindOf(root: Node): { prototype: ParentNode } {
  if (typeof Document === 'undefined') return { prototype: root as Document };
  const nodeType = own(root, 'nodeType');
  if (nodeType === 1) return Element;
  return nodeType === 9 ? Document : DocumentFragment;
}

/**
 * Elements whose names have a hyphen: those that a page may have made itself, with trees inside. To ask each element for its name in script costs more
 * than all the rest of a search; but the browser answers only when it has asked them all, so that a large tree is asked by its branches. Where only names are
 * left of which many were asked `inVain`, it ends.
 */
export function* customElements(tree: Tree, inVain?: InVain, depth = 0): Found<Element> {
  const { root, size } = tree;
  if (size < LEAST || depth > DEEPEST || typeof XPathEvaluator === 'undefined') return yield* all(tree, '*', isCustom);
  if (size > SMALL) yield null;
  if (isCustom(root as Element)) yield root as Element;
  // Of a tree inside an element it cannot be asked: only of what stands in it.
  if (size <= (depth === 0 ? LARGE : BRANCH) && own(root, 'nodeType') !== 11) return yield* natively(root, inVain);
  for (const [at, child] of childrenOf(root).entries()) {
    if (at % REST === REST - 1) yield null;
    yield* customElements(treeOf(child), undefined, depth + 1);
  }
}

/** How many elements of each name were asked for a tree inside, and had none; no number where one had. */
export type InVain = ReadonlyMap<string, number>;

/** No page and no form is one; and what a form calls its own name may be a field in it. */
const isCustom = ({ localName }: Element): boolean => `${localName}`.includes('-');

/** Read once: of small trees there are many. */
let named: XPathExpression | undefined;

function* natively(root: Node, inVain?: InVain): Found<Element> {
  named ??= new XPathEvaluator().createExpression('descendant::*[contains(name(),"-")]');
  const found = named.evaluate(root, SNAPSHOT);
  yield null;
  for (let at = 0; at < found.snapshotLength; at++) {
    if (at % REST === REST - 1) yield null;
    if (inVain && at % MANY === MANY - 1 && found.snapshotLength === knownIn(root, inVain)) return;
    yield found.snapshotItem(at) as Element;
  }
}

/** How many elements there are of the names that need no more asking, and of the others as many as were asked. */
const knownIn = (root: Node, inVain: InVain): number =>
  [...inVain].reduce((sum, [name, asked]) => sum + (asked >= ENOUGH ? listIn(root, CSS.escape(name)).length : asked), 0);

/** As they stand now. No name of a field can stand in this getter's way, as it can in those of a form and of a document. */
const childrenOf = (root: Node): Element[] => [...(Reflect.get(kindOf(root).prototype, 'children', root) as HTMLCollection)];
