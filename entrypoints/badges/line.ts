import { shadowOf } from '@/entrypoints/page/runtime';
import { textsIn } from '@/utils/detect/place';
import type { Flow } from './pose';
import { isClosed, isInline, isWord, lastWords, pictureIn, type Site } from './site';

const MOST_LOOKED = 12; // nodes after the words, to find what stands on their line
const TEXTS_AND_ELEMENTS = 5; // of NodeFilter
const LONGEST_TEXT = 2000; // characters: what is longer stands in the page’s own lines, not beside something

/**
 * The line that a badge stands in.
 *
 * Shape: `words` is their last box, `block` what is around it; `beside` are the lines of later texts at the same height, be it in other blocks.
 */
export type Line = { words: DOMRect; block: Element; flow: Flow; height: number; isCentred: boolean; isFollowed: boolean; beside: DOMRect[] };

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
  const from = last !== null && site !== 'after' ? last : anchor;
  const follower = followerOf(from, block, owns);
  return {
    words,
    block,
    flow,
    height: Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2,
    isCentred: /center|end/.test(textAlign) || textAlign === end,
    isFollowed: follower !== undefined && follower.top < words.bottom - 2 && follower.bottom > words.top + 2,
    beside: textsBeside(from, words),
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
  return linesOf(anchor.firstChild ?? last, last).at(-1) ?? anchor.getBoundingClientRect();
}

/** The nearest block around an element, or the element itself. */
export function blockOf(element: Element): Element {
  let block = element;
  while (isInline(block) && !getComputedStyle(block).display.startsWith('inline-') && block.parentElement !== null) block = block.parentElement;
  return block;
}

/** Where what follows in the same block begins, up to the end of a line that the page itself ends. */
function followerOf(last: Node, block: Element, owns: Owns): DOMRect | undefined {
  const walker = document.createTreeWalker(block, TEXTS_AND_ELEMENTS);
  walker.currentNode = last;
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  for (let looked = 0; next !== null && looked < MOST_LOOKED; looked++) {
    if (next.nodeName === 'BR') return;
    const box = !owns(next) && isLeaf(next) && linesOf(next)[0];
    if (box) return box;
    next = walker.nextNode();
  }
}

/** The lines of the next texts, whatever they stand in, that are at the height of these words. */
function textsBeside(last: Node, { top, bottom }: DOMRect): DOMRect[] {
  const texts = textsIn(document);
  texts.currentNode = last;
  const lines: DOMRect[] = [];
  let text = texts.nextSibling();
  for (let looked = 0; text !== null && looked < MOST_LOOKED; looked++) {
    if ((text as Text).length < LONGEST_TEXT) lines.push(...linesOf(text));
    text = texts.nextSibling();
  }
  const middle = (top + bottom) / 2;
  return lines.filter((line) => line.top < middle && line.bottom > middle);
}

const isLeaf = (node: Node): boolean => isWord(node) || (node.nodeType === 1 && node.firstChild === null && shadowOf(node as Element) === null);

/** What is drawn from the one node to the other, line by line. */
function linesOf(first: Node, last = first): DOMRect[] {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
