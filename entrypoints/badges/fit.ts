import { aim } from './aim';
import { type Fitting, type Form, isShort, measure, sizeOf, takesRoom } from './fitting';
import { wordsOf } from './line';
import { declarations, LYING } from './pose';
import type { Seat } from './seat';
import { isInline } from './site';

const LEAST = 0.5; // pixels that the eye sees
const MOST_LOOKED = 6; // neighbours, to find the next boxes

/**
 * Makes badges fit where they stand: with words where there is room for them, else the glyph alone, and where even that would move something, without any room of
 * its own. First all is written, then all is measured, so that the page is laid out a few times for all badges together.
 */
export function fit(seats: readonly Seat[]): void {
  for (const { paper, pose, site } of seats) {
    wear(paper, 'wide');
    pose(LYING[site]);
  }
  const fittings = seats.map((seat, index) => measure(seat, seats.slice(0, index).filter(({ anchor }) => anchor === seat.anchor).length));
  const lines = fittings.map(aroundOf);
  for (const fitting of fittings) lay(fitting);
  // Each time somebody takes less room, and at last none: this ends.
  for (let blamed = whoMoves(lines); blamed.length > 0; blamed = whoMoves(lines)) {
    for (const { fitting } of blamed) fitting.form = fitting.next.shift() ?? 'hanging';
    for (const { fitting } of blamed) lay(fitting);
  }
}

/** Only the first badge of several has words. */
function wear(paper: Element, form: Form): void {
  for (const [index, badge] of paper.querySelectorAll('.badge').entries()) {
    badge.classList.toggle('compact', isShort(form) || index > 0);
    badge.classList.toggle('worded', form === 'worded');
  }
}

function lay(fitting: Fitting): void {
  const { seat, form, line, isTight, isAway } = fitting;
  wear(seat.paper, form);
  seat.paper.classList.toggle('tight', isTight);
  seat.paper.classList.toggle('away', isAway);
  seat.pose(declarations(seat.site, line.flow, aim(fitting), sizeOf(fitting)));
}

/** A fitting with what is around it, and where that was before any badge took room; `below` are the next boxes in its own block, as far from its top. */
type Surrounded = { fitting: Fitting; around: Map<Element, { top: number; height: number }>; below: Map<Element, number> };

function aroundOf(fitting: Fitting): Surrounded {
  const { seat, line } = fitting;
  const around: Surrounded['around'] = new Map();
  for (let box: Element | null = line.block; box !== null; box = box.parentElement) around.set(box, box.getBoundingClientRect());
  const below: Surrounded['below'] = new Map();
  for (let box: Element | null = seat.anchor; box !== null && box !== line.block; box = box.parentElement) {
    for (const next of boxesAfter(box, seat)) below.set(next, distance(next, line.block));
  }
  return { fitting, around, below };
}

/**
 * The next block, and the boxes in its line before it (buttons are often such): a block that fills its place keeps its height when a line is added to it, and
 * one with room in its last line when a box is pushed there. Where those stand tells.
 */
function boxesAfter(element: Element, { owns }: Seat): Element[] {
  const boxes: Element[] = [];
  let next = element.nextElementSibling;
  for (let looked = 0; next !== null && looked < MOST_LOOKED; looked++) {
    const isSeen = !owns(next) && next.getClientRects().length > 0;
    if (isSeen && !isInline(next)) return [...boxes, next];
    if (isSeen && getComputedStyle(next).display.startsWith('inline-')) boxes.push(next);
    next = next.nextElementSibling;
  }
  return boxes;
}

const distance = (box: Element, from: Element): number => box.getBoundingClientRect().top - from.getBoundingClientRect().top;

/** Those that take room and do not fit, or that make their own block higher; where there are none, those in whatever else has moved. */
function whoMoves(all: Surrounded[]): Surrounded[] {
  const taking = all.filter(({ fitting: { form, seat } }) => takesRoom(form) && (seat.site === 'after' || seat.site === 'inside'));
  const misfits = taking.filter((one) => hasGrown(one) || !isInLine(one.fitting));
  return misfits.length > 0
    ? misfits
    : taking.filter(({ around }) => [...around].some(([box, before]) => hasMoved(before, box.getBoundingClientRect())));
}

function hasGrown({ fitting: { line }, around, below }: Surrounded): boolean {
  const before = around.get(line.block)?.height ?? 0;
  if (Math.abs(line.block.getBoundingClientRect().height - before) > LEAST) return true;
  return [...below].some(([box, away]) => Math.abs(distance(box, line.block) - away) > LEAST);
}

const hasMoved = (before: { top: number; height: number }, after: DOMRect): boolean =>
  Math.abs(before.height - after.height) > LEAST || Math.abs(before.top - after.top) > LEAST;

/** Does the badge stand on the line of its words, in their box, and where it is seen? */
function isInLine({ seat: { host, anchor, site, owns }, line: { block, flow }, clip }: Fitting): boolean {
  if (flow === 'vertical') return true;
  const badge = host.getBoundingClientRect();
  const box = block.getBoundingClientRect();
  const words = wordsOf(anchor, site, owns);
  const middle = (badge.top + badge.bottom) / 2;
  const isOnLine = middle > words.top && middle < words.bottom;
  return (
    isOnLine &&
    badge.right <= Math.min(box.right, clip.right) + 1 &&
    badge.left >= Math.max(box.left, clip.left) - 1 &&
    middle > clip.top &&
    middle < clip.bottom
  );
}
