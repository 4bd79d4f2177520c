import { shadowOf } from '@/entrypoints/page/runtime';
import type { Flow } from './pose';
import { isClosed, isInline, isWord, lastWords, pictureIn, type Site } from './site';

const MOST_LOOKED = 12; // nodes after the words, to find what follows on their line

/** The line that a badge stands in: its words' last box, the block around it, how it runs, and what else is drawn at its height after it, be it in other blocks. */
export type Line = { words: DOMRect; block: Element; flow: Flow; height: number; isCentred: boolean; isFollowed: boolean; next: DOMRect[] };

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
  const middle = (words.top + words.bottom) / 2;
  const isInLine = ({ top, bottom }: DOMRect) => top < middle && bottom > middle;
  const from = last !== null && site !== 'after' ? last : anchor;
  const [follower] = boxesAfter(from, block, owns);
  return {
    words,
    block,
    flow,
    height: Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2,
    isCentred: /center/.test(textAlign) || textAlign === end || textAlign === 'end',
    isFollowed: follower !== undefined && isInLine(follower),
    next: boxesAfter(from, document, owns).filter(isInLine),
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
  const range = document.createRange();
  range.setStartBefore(anchor.firstChild ?? last);
  range.setEndAfter(last);
  return drawn(range).at(-1) ?? anchor.getBoundingClientRect();
}

/** The nearest block around an element, or the element itself. */
export function blockOf(element: Element): Element {
  let block = element;
  while (isInline(block) && !getComputedStyle(block).display.startsWith('inline-') && block.parentElement !== null) block = block.parentElement;
  return block;
}

/** The boxes of what comes after a node in an element, one after the other, as far as it is worth looking. */
function boxesAfter(last: Node, root: Node, owns: Owns): DOMRect[] {
  const boxes: DOMRect[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = last;
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  for (let looked = 0; next !== null && looked < MOST_LOOKED; looked++) {
    const box = owns(next) || isParent(next) ? undefined : boxOf(next);
    if (box !== undefined) boxes.push(box);
    next = walker.nextNode();
  }
  return boxes;
}

const isParent = (node: Node): boolean => node.nodeType === 1 && (node.firstChild !== null || shadowOf(node as Element) !== null);

function boxOf(node: Node): DOMRect | undefined {
  if (node.nodeType === 3 && !isWord(node)) return;
  const range = document.createRange();
  range.selectNode(node);
  return drawn(range)[0];
}

const drawn = (range: Range): DOMRect[] => [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
