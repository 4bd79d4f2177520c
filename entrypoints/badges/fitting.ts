import { type Box, clipAround, isScrolledAway } from './clip';
import { type Line, lineOf } from './line';
import type { Size } from './pose';
import type { Seat } from './seat';
import { isClosed } from './site';

export const GAP = 6; // pixels between words and badge
const BETWEEN = 4; // pixels between the badges of one credential
const HEIGHT = 24; // pixels
const TIGHT = 18; // pixels: the height where more would be cut off
const DENSE = 18; // pixels from line to line: closer, and badges with words would lie over each other
const MOST_IN_CORNER = 9;
const MARGIN = 16; // pixels that a picture must be wider than its badge

/**
 * How much of a badge is shown, and where. `wide`, `worded` (without the level) and `compact` take their room in the line; `free` lies in the empty end of a
 * line, or on what is wide enough; `hanging` is the compact one that takes no room: at the end of a full line or above it, or on a corner.
 */
export type Form = 'free' | 'wide' | 'worded' | 'compact' | 'hanging';
export const takesRoom = (form: Form): boolean => form === 'wide' || form === 'worded' || form === 'compact';
export const isShort = (form: Form): boolean => form === 'compact' || form === 'hanging';

/**
 * A badge in its surroundings, measured while it takes no room.
 *
 * Shape: `at` is the place in the tree as a point of the window; `scale` how much larger the page draws things there; `before` how many of our badges
 *        stand at the same words already; `isAway`: its anchor is not to be seen.
 */
export type Fitting = {
  seat: Seat;
  line: Line;
  clip: Box;
  at: { x: number; y: number };
  scale: number;
  wide: number;
  level: number;
  count: number;
  before: number;
  isTight: boolean;
  isAway: boolean;
  form: Form;
  next: Form[];
};

/** Measures a badge that lies on the page without taking room. */
export function measure(seat: Seat, before: number): Fitting {
  const { host, paper, anchor, site, owns } = seat;
  if (site === 'corner') return inCorner(seat, before);
  const line = lineOf(anchor, site, owns);
  const { left: x, top: y } = host.getBoundingClientRect();
  const clip = clipAround(site === 'over' ? null : host.parentElement);
  // To the fraction: a title that is cut off may end far outside.
  const wide = Number.parseFloat(getComputedStyle(paper).width) || 0;
  const level = levelOf(paper);
  const scale = wide > 0 ? paper.getBoundingClientRect().width / wide : 1;
  const isAway = site === 'over' ? isScrolledAway(anchor) : anchor.getClientRects().length === 0;
  const measured = { seat, line, clip, at: { x, y }, scale: scale > 0 ? scale : 1, wide, level: level / scale, before, isAway };
  const [form, ...next] = formsFor(measured);
  return { ...measured, count: paper.querySelectorAll('.badge').length, isTight: (clip.bottom - clip.top) / measured.scale < HEIGHT, form, next };
}

/** The badge's own size in this form. */
export function sizeOf({ form, wide, level, count, isTight }: Fitting): Size {
  const height = isTight ? TIGHT : HEIGHT;
  if (isShort(form)) return { width: height * count + BETWEEN * (count - 1), height };
  return { width: form === 'worded' ? wide - level : wide, height };
}

/** How much of a badge's width is its level, in the window. */
function levelOf(paper: Element): number {
  const [stair, word] = ['.stair', '.word'].map((part) => paper.querySelector(`.badge ${part}`)?.getBoundingClientRect());
  return stair === undefined || word === undefined ? 0 : stair.right - word.right;
}

/** In the page's own corner nothing is measured: the badges stand one below the other, and the last of very many above one another. */
function inCorner(seat: Seat, before: number): Fitting {
  const nowhere = new DOMRect();
  const line: Line = { words: nowhere, block: seat.anchor, flow: 'ltr', height: HEIGHT, isCentred: false, isFollowed: false, beside: [] };
  const rest = { at: nowhere, scale: 1, wide: 0, level: 0, count: 1, isTight: false, isAway: false };
  return { seat, line, clip: nowhere, before: Math.min(before, MOST_IN_CORNER), form: 'free', next: [], ...rest };
}

type Measured = Omit<Fitting, 'form' | 'next' | 'count' | 'isTight'>;

function formsFor(measured: Measured): [Form, ...Form[]] {
  const { seat, line } = measured;
  if (isClosed(seat.anchor)) return line.words.width >= (measured.wide + MARGIN) * measured.scale ? ['free'] : ['hanging'];
  const isDense = line.height < DENSE || line.flow === 'vertical';
  if (seat.site === 'beside' || seat.site === 'over') return !isDense && hasEmptyEnd(measured) ? ['free'] : ['hanging'];
  if (isDense) return ['compact', 'hanging'];
  return line.isCentred && hasEmptyEnd(measured) ? ['free'] : ['wide', ...(measured.level > 0 ? (['worded'] as const) : []), 'compact', 'hanging'];
}

/** Is there nothing behind the words on their line, and room enough? */
function hasEmptyEnd({ line: { words, block, flow, isFollowed }, clip, wide, scale }: Measured): boolean {
  if (isFollowed) return false;
  const box = block.getBoundingClientRect();
  const room = flow === 'rtl' ? words.left - Math.max(box.left, clip.left) : Math.min(box.right, clip.right) - words.right;
  return room >= (wide + GAP) * scale;
}
