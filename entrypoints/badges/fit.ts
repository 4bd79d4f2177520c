import { aim } from './aim';
import { type Fitting, type Form, isShort, measure, sizeOf, takesRoom } from './fitting';
import { wordsOf } from './line';
import { declarations, LYING } from './pose';
import type { Seat } from './seat';

const LEAST = 0.5; // pixels that the eye sees

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

/** A fitting with what is around it, and where that was before any badge took room. */
type Surrounded = { fitting: Fitting; around: Map<Element, { top: number; height: number }> };

function aroundOf(fitting: Fitting): Surrounded {
  const around: Surrounded['around'] = new Map();
  for (let box: Element | null = fitting.line.block; box !== null; box = box.parentElement) around.set(box, box.getBoundingClientRect());
  return { fitting, around };
}

/** Those that take room and do not fit, or that make their own block higher; where there are none, those in whatever else has moved. */
function whoMoves(all: Surrounded[]): Surrounded[] {
  const taking = all.filter(({ fitting: { form, seat } }) => takesRoom(form) && (seat.site === 'after' || seat.site === 'inside'));
  const misfits = taking.filter(({ fitting, around }) => hasMoved(around, [fitting.line.block], 'height') || !isInLine(fitting));
  return misfits.length > 0 ? misfits : taking.filter(({ around }) => hasMoved(around, [...around.keys()], 'top'));
}

function hasMoved(around: Surrounded['around'], boxes: Element[], by: 'height' | 'top'): boolean {
  return boxes.some((box) => {
    const [before, after] = [around.get(box), box.getBoundingClientRect()];
    if (before === undefined) return false;
    return Math.abs(before.height - after.height) > LEAST || (by === 'top' && Math.abs(before.top - after.top) > LEAST);
  });
}

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
