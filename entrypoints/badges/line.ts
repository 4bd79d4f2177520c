import { shadowOf } from '@/entrypoints/page/runtime';
import type { Flow } from './pose';
import { isClosed, isInline, isWord, lastWords, pictureIn, type Site } from './site';

const MOST_LOOKED = 12; // nodes after the words, to find what follows on their line

/** The line that a badge stands in: its words' last box, the block around it, and how it runs. */
export type Line = { words: DOMRect; block: Element; flow: Flow; height: number; isCentred: boolean; isFollowed: boolean };

type Owns = (node: Node) => boolean;

/** What the line of an anchor is like now. */
export function lineOf(anchor: Element, site: Site, owns: Owns): Line {
  const last = isButton(anchor, site) ? null : lastOf(anchor, site, owns);
  const words = lastBox(anchor, last);
  const outer = site === 'after' || last === null ? (anchor.parentElement ?? anchor) : anchor;
  const block = blockOf(outer);
  const { direction, writingMode, textAlign, lineHeight, fontSize } = getComputedStyle(outer);
  const across: Flow = direction === 'rtl' ? 'rtl' : 'ltr';
  const flow = writingMode.startsWith('horizontal') ? across : 'vertical';
  const end = flow === 'rtl' ? 'left' : 'right';
  return {
    words,
    block,
    flow,
    height: Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2,
    isCentred: /center/.test(textAlign) || textAlign === end || textAlign === 'end',
    isFollowed: isFollowed(last !== null && site !== 'after' ? last : anchor, { words, block, owns }),
  };
}

/** What lays out its own content in a box that is narrower than its place has itself a neighbour, not its words. */
function isButton(anchor: Element, site: Site): boolean {
  if (site !== 'beside' && site !== 'over') return false;
  const room = anchor.parentElement?.getBoundingClientRect().width ?? 0;
  return /flex|grid/.test(getComputedStyle(anchor).display) && anchor.getBoundingClientRect().width < room * 0.8;
}

/** Where an anchor's words end now: their last box, on their last line. */
export const wordsOf = (anchor: Element, site: Site, owns: Owns): DOMRect => lastBox(anchor, lastOf(anchor, site, owns));

const lastOf = (anchor: Element, site: Site, owns: Owns): ChildNode | null =>
  isClosed(anchor) || site === 'corner' ? null : lastWords(anchor, owns);

function lastBox(anchor: Element, last: ChildNode | null): DOMRect {
  if (last === null) return (pictureIn(anchor) ?? anchor).getBoundingClientRect();
  const range = anchor.ownerDocument.createRange();
  range.setStartBefore(anchor.firstChild ?? last);
  range.setEndAfter(last);
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return boxes.at(-1) ?? anchor.getBoundingClientRect();
}

/** The nearest block around an element, or the element itself. */
export function blockOf(element: Element): Element {
  let block = element;
  while (isInline(block) && !getComputedStyle(block).display.startsWith('inline-') && block.parentElement !== null) block = block.parentElement;
  return block;
}

type Where = { words: DOMRect; block: Element; owns: Owns };

/** Is there anything behind these words on their own line? */
function isFollowed(last: Node, { words, block, owns }: Where): boolean {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = last;
  let next = afterAll(walker, last);
  for (let looked = 0; next !== null && looked < MOST_LOOKED; looked++) {
    if (next.nodeName === 'BR') return false;
    const box = owns(next) || isParent(next) ? null : boxOf(next);
    if (box !== null) return box.top < words.bottom - 2 && box.bottom > words.top + 2;
    next = walker.nextNode();
  }
  return false;
}

const afterAll = (walker: TreeWalker, last: Node): Node | null => {
  for (let node: Node | null = last; node !== null && node !== walker.root; node = node.parentNode) {
    if (node.nextSibling !== null) {
      walker.currentNode = node.nextSibling;
      return node.nextSibling;
    }
  }
  return null;
};

const isParent = (node: Node): boolean => node.nodeType === 1 && (node.firstChild !== null || shadowOf(node as Element) !== null);

function boxOf(node: Node): DOMRect | null {
  if (node.nodeType === 3 && !isWord(node)) return null;
  const range = node.ownerDocument?.createRange();
  range?.selectNode(node);
  const boxes = [...(range?.getClientRects() ?? [])];
  return boxes.find(({ width, height }) => width > 0 && height > 0) ?? null;
}
