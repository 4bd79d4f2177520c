import { type Fitting, GAP, sizeOf, takesRoom } from './fitting';
import type { Pose } from './pose';
import { isClosed } from './site';

const LEAST_PICTURE = 64; // pixels: on a smaller picture, the badge stands out over its corner
const AFTER = 2; // pixels between a badge and what follows it in its line
const EDGE = 8; // pixels from the page's upper edge
const INSET = 4; // pixels from a picture's corner
const OVERHANG = 12; // pixels that a badge may stand out of its block, where the line is full

/** Where a badge belongs in the form that it has now: beside its words, in the middle of their line; or on a corner. */
export function aim(fitting: Fitting): Pose {
  const { at, scale, form, line, seat, before } = fitting;
  const { width, height } = sizeOf(fitting);
  if (seat.site === 'corner') return { x: 0, y: EDGE + before * (height + INSET), room: 0, isRaised: false };
  const room = takesRoom(form) ? width + GAP + (line.isFollowed ? AFTER : 0) : 0;
  const target = targetOf(fitting, width * scale, height * scale);
  const x = (target.x - at.x) / scale;
  const y = (target.y - at.y) / scale;
  const order = room > 0 ? 0 : before * (width + GAP);
  const isRaised = form === 'hanging' && !isClosed(seat.anchor);
  if (line.flow === 'vertical') return { x, y: y + order, room, isRaised };
  return { x: line.flow === 'rtl' ? x - order : x + order, y, room, isRaised };
}

type Point = { x: number; y: number };

/** The left upper corner of the badge, in the window. What takes no room hangs at the end of its words; above that end, where it would hide what follows. */
function targetOf(fitting: Fitting, width: number, height: number): Point {
  const { seat, form, line, at, scale } = fitting;
  const { words, flow } = line;
  if (isClosed(seat.anchor)) return within(cornerOf(fitting, width, height), fitting, width, height);
  const isInFlow = seat.site === 'after' || seat.site === 'inside';
  const gap = (form === 'hanging' ? 2 : GAP) * scale;
  if (flow === 'vertical') {
    const y = (isInFlow ? at.y : words.bottom) + gap;
    return { x: (words.left + words.right - width) / 2, y };
  }
  const edge = flow === 'rtl' ? words.left : words.right;
  const end = isInFlow ? at.x : edge;
  const beside = { x: flow === 'rtl' ? end - gap - width : end + gap, y: (words.top + words.bottom - height) / 2 };
  if (form !== 'hanging') return beside;
  const { x, y } = within(beside, fitting, width, height);
  if (!line.isFollowed && !line.beside.some(({ left, right }) => left < x + width && right > x)) return { x, y };
  return within({ x: end - width / 2, y: words.top - height * 0.75 }, fitting, width, height);
}

/** A picture's upper corner at the end of the line; what has text of its own, on its upper edge, where the text begins. */
function cornerOf({ seat, line: { words, flow }, scale }: Fitting, width: number, height: number): Point {
  const isText = /^(?:pre|textarea|table)$/.test(seat.anchor.localName);
  if (isText) return { x: flow === 'rtl' ? words.right - width - 8 * scale : words.left + 8 * scale, y: words.top - height / 2 };
  const isSmall = Math.min(words.width, words.height) < LEAST_PICTURE * scale;
  const inset = isSmall ? -width / 2 : INSET * scale;
  const x = flow === 'rtl' ? words.left + inset : words.right - width - inset;
  return { x, y: words.top + (isSmall ? -height / 2 : INSET * scale) };
}

/** Not where it would be cut off, nor far out of its block. */
function within(wanted: Point, { line: { block, words, flow }, clip, scale, seat }: Fitting, width: number, height: number): Point {
  let { x } = wanted;
  const box = isClosed(seat.anchor) ? words : block.getBoundingClientRect();
  const isCutOff = words.right > clip.right || words.left < clip.left || words.top > clip.bottom;
  if (isCutOff && flow !== 'vertical') x = flow === 'rtl' ? clip.left : clip.right - width;
  const right = Math.min(clip.right, box.right + OVERHANG * scale) - width;
  const left = Math.max(clip.left, box.left - OVERHANG * scale);
  return { x: Math.max(left, Math.min(x, right)), y: Math.max(clip.top, Math.min(wanted.y, clip.bottom - height)) };
}
