import type { DrawnHub, Shown, Viewer } from '@/entrypoints/page/hub';
import { anchorOf } from './anchor';
import { fit } from './fit';
import { createPatience } from './patience';
import { settle } from './seat';
import { createSpot, type Spot } from './spot';
import { watchSurroundings } from './surroundings';

const PATIENCE = 300; // milliseconds before a badge says that it waits: most answers come sooner

/** Draws the findings of a hub on its page, and keeps them drawn. */
export function createViewer(page: Document, hub: DrawnHub): Viewer {
  const ours = new WeakSet<Node>();
  const spots = new Map<string, { anchor: Element; spot: Spot }>();
  const since = new Map<string, number>();
  const patience = createPatience();
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
    const visible = [...hub.shown].filter(([id, shown]) => isDrawn(id, shown) && !patience.isOver(id));
    for (const id of spots.keys()) if (!visible.some(([kept]) => kept === id)) forget(id);
    const changed = visible.filter(([id, shown]) => spotFor(id, anchorOf(shown)).show(shown, hub)).map(([id]) => id);
    const lost = [...spots].filter(([, { spot }]) => !spot.isInPlace()).map(([id]) => id);
    for (const id of lost) if (!patience.puts(id)) forget(id);
    settle(seatsOf(lost));
    arrange(sharing([...changed, ...lost]));
  };
  /** What was no credential is not shown; what waits, only after a moment, and a picture that has to be asked for not at all: most hold nothing. */
  const isDrawn = (id: string, { located, state }: Shown): boolean => {
    if (state.phase !== 'checking') return state.phase === 'stale' || state.badges.length > 0;
    const { place, carried } = located.finding;
    if (place === 'image' && carried.kind === 'linked' && hub.life === 'live') return spots.has(id);
    if (!since.has(id)) setTimeout(draw, PATIENCE + 1);
    const first = since.get(id) ?? performance.now();
    since.set(id, first);
    return spots.has(id) || hub.life === 'stale' || performance.now() - first >= PATIENCE;
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
  const seatsOf = (ids: Iterable<string>) => [...ids].flatMap((id) => spots.get(id)?.spot.seat ?? []);
  /** Badges at the same words are arranged together. */
  const sharing = (ids: string[]): string[] => {
    const anchors = new Set(seatsOf(ids).map(({ anchor }) => anchor));
    return [...spots].filter(([, { anchor }]) => anchors.has(anchor)).map(([id]) => id);
  };
  const arrange = (ids: string[]) => {
    const seats = seatsOf(ids);
    if (seats.length === 0) return;
    for (const id of ids) spots.get(id)?.spot.shade();
    fit(seats);
    surroundings.note(seats);
  };
  const surroundings = watchSurroundings(page, {
    all: () => seatsOf(spots.keys()),
    onMoved: (seats) => arrange([...spots].filter(([, { spot }]) => seats.includes(spot.seat)).map(([id]) => id)),
  });

  return {
    draw,
    owns: (node) => ours.has(node),
    leave: () => {
      hasLeft = true;
      surroundings.stop();
      for (const id of spots.keys()) forget(id);
    },
  };
}
