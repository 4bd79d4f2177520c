import type { Site } from './site';

/** How lines run where a badge stands. */
export type Flow = 'ltr' | 'rtl' | 'vertical';

/**
 * How a badge stands, in pixels of its own surroundings. `x` and `y` lead from the place where it was put to its left upper corner; `room` is what it takes of
 * its line, nothing where it only lies there.
 */
export type Pose = { x: number; y: number; room: number; isRaised: boolean };

/** Browsers count in parts of a pixel: rounded up by one of them, a badge on a full line would begin another. */
const SLACK = 0.1;

/** The size of the badge itself. */
export type Size = { width: number; height: number };

/**
 * The declarations for a pose. In a line the margins are as large as the badge is, and against it: the line gets neither higher nor longer, but for the room.
 * Where it only lies above other words, it is raised.
 */
export function declarations(site: Site, flow: Flow, { x, y, room, isRaised }: Pose, { width, height }: Size): string {
  if (site === 'corner') return `position: absolute !important; z-index: 2147483646 !important; right: 8px !important; top: ${y}px !important;`;
  if (site === 'over') return `position: absolute !important; z-index: 1 !important; left: 0 !important; top: 0 !important; ${margins(y, 0, 0, x)}`;
  if (site === 'beside') return `position: absolute !important; ${margins(y, 0, 0, x)}`;
  const line = room === 0 ? -SLACK : room;
  const raised = isRaised ? 'position: relative !important; ' : '';
  if (flow === 'vertical') return raised + margins(y, -width - x, line - height - y, x);
  if (flow === 'rtl') return raised + margins(y, -x - width, -height - y, line + x);
  return raised + margins(y, line - width - x, -height - y, x);
}

const margins = (...sides: [top: number, right: number, bottom: number, left: number]): string =>
  `margin: ${sides.map((side) => `${Math.round(side * 100) / 100}px`).join(' ')} !important;`;

/** Nothing of it counts in the page's own layout. */
const NOTHING = 'width: 0 !important; height: 0 !important; overflow: hidden !important;';

/** How a badge lies on the page while it is tried and measured. */
export const LYING: Record<Site, string> = {
  after: NOTHING,
  inside: NOTHING,
  beside: `position: absolute !important; ${NOTHING}`,
  over: `position: absolute !important; left: 0 !important; top: 0 !important; ${NOTHING}`,
  corner: `position: absolute !important; top: 0 !important; ${NOTHING}`,
};
