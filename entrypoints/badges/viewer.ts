import type { Hub, Viewer } from '@/entrypoints/page/hub';
import type { Shown } from '@/entrypoints/page/ledger';
import { anchorOf } from './anchor';
import { createSpot, type Spot } from './spot';

const PATIENCE = 300; // milliseconds before a badge says that it waits: most answers come sooner

/** Draws the findings of a hub on its page, and keeps them drawn. */
export function createViewer(page: Document, hub: Hub): Viewer {
  const ours = new WeakSet<Node>();
  const spots = new Map<string, { anchor: Element; spot: Spot }>();
  const since = new Map<string, number>();
  const givenUp = new Set<string>();
  let isDue = false;
  let hasLeft = false;

  const draw = () => {
    if (isDue) return;
    isDue = true;
    if (page.hidden) setTimeout(drawNow);
    else requestAnimationFrame(drawNow);
  };
  const drawNow = () => {
    isDue = false;
    if (hub.life === 'left' || hasLeft) return;
    const visible = [...hub.shown].filter(([id, shown]) => isDrawn(id, shown) && !givenUp.has(id));
    for (const id of spots.keys()) if (!visible.some(([kept]) => kept === id)) forget(id);
    fit(visible.flatMap(([id, shown]) => drawOne(id, shown)));
  };
  /** What was no credential is not shown; what waits, only after a moment. */
  const isDrawn = (id: string, { state }: Shown): boolean => {
    if (state.phase !== 'checking') return state.phase === 'stale' || state.badges.length > 0;
    if (!since.has(id)) setTimeout(draw, PATIENCE + 1);
    const first = since.get(id) ?? performance.now();
    since.set(id, first);
    return spots.has(id) || hub.life === 'stale' || performance.now() - first >= PATIENCE;
  };
  /** Gives the spot when what it shows has changed. */
  const drawOne = (id: string, shown: Shown): Spot[] => {
    const spot = spotFor(id, anchorOf(shown));
    const isNews = spot.show(shown, hub);
    if (spot.keepInPlace()) return isNews ? [spot] : [];
    givenUp.add(id);
    forget(id);
    return [];
  };
  const spotFor = (id: string, anchor: Element): Spot => {
    const earlier = spots.get(id);
    if (earlier?.anchor === anchor) return earlier.spot;
    forget(id);
    const spot = createSpot(anchor, id, { ours, open: hub.open });
    spots.set(id, { anchor, spot });
    return spot;
  };
  const forget = (id: string) => {
    spots.get(id)?.spot.remove();
    spots.delete(id);
  };
  const resized = () => fit([...spots.values()].map(({ spot }) => spot));

  addEventListener('resize', resized);
  return {
    draw,
    owns: (node) => ours.has(node),
    leave: () => {
      hasLeft = true;
      removeEventListener('resize', resized);
      for (const id of spots.keys()) forget(id);
    },
  };
}

/**
 * Badges that do not fit on the line of their title show the glyph alone. First all is written, then all is measured, so that the page is laid out once;
 * and once more, because a table with narrower badges is a narrower table.
 */
function fit(spots: Spot[]): void {
  for (const spot of spots) spot.widen();
  for (let pass = 0; pass < 2; pass++) {
    const wide = spots.filter((spot) => spot.isTooWide());
    for (const spot of wide) spot.narrow();
  }
}
