import { blockOf } from './line';
import type { Seat } from './seat';
import { isClosed } from './site';

const FADE = 400; // milliseconds that a page may take to change its colours

/** What is watched: all seats there are now, and who is told which of them must be arranged anew. */
export type SurroundingsOptions = { all: () => Seat[]; onMoved: (seats: Seat[]) => void };

/** A watch over what is around the badges. `note` remembers how it is now around those that have been arranged. */
export type Surroundings = { note(seats: readonly Seat[]): void; stop(): void };

/** Watches the size of the window and of the blocks that badges stand in, what scrolls under badges that lie over the page, and the page's colours. */
export function watchSurroundings(page: Document, { all, onMoved }: SurroundingsOptions): Surroundings {
  const sizes = new Map<Element, string>();
  let waiting: ReturnType<typeof requestAnimationFrame> | undefined;
  const later = (which: () => Seat[]) => {
    waiting ??= requestAnimationFrame(() => {
      waiting = undefined;
      onMoved(which());
    });
  };
  const everything = () => later(all);
  // Arranged in the next frame: a change within the observer's own call would be told to the page as an error.
  const observer = new ResizeObserver((entries) => {
    const changed = entries.map(({ target }) => target).filter((box) => sizes.has(box) && sizes.get(box) !== sizeOf(box));
    if (changed.length > 0) everything();
  });
  const forget = (box: Element) => {
    observer.unobserve(box);
    sizes.delete(box);
  };
  const scrolled = () => {
    if (all().some(({ site }) => site === 'over')) later(() => all().filter(({ site }) => site === 'over'));
  };
  const recoloured = () => {
    everything();
    setTimeout(everything, FADE);
  };
  const colours = new MutationObserver(recoloured);
  for (const root of [page.documentElement, page.body]) if (root !== null) colours.observe(root, { attributes: true });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', recoloured);
  addEventListener('resize', everything);
  addEventListener('scroll', scrolled, { capture: true, passive: true });
  page.fonts?.addEventListener('loadingdone', everything);

  return {
    note: (seats) => {
      for (const box of sizes.keys()) if (!box.isConnected) forget(box);
      for (const box of new Set(seats.flatMap(watchedFor))) {
        if (!sizes.has(box)) observer.observe(box);
        sizes.set(box, sizeOf(box));
      }
    },
    stop: () => {
      observer.disconnect();
      colours.disconnect();
      dark.removeEventListener('change', recoloured);
      removeEventListener('resize', everything);
      removeEventListener('scroll', scrolled, { capture: true });
      page.fonts?.removeEventListener('loadingdone', everything);
      if (waiting !== undefined) cancelAnimationFrame(waiting);
    },
  };
}

/** The block that a badge stands in; and what has a size of its own: a picture comes later than its page. */
function watchedFor({ anchor, site }: Seat): Element[] {
  if (site === 'corner') return [];
  const block = blockOf(anchor.parentElement ?? anchor);
  return isClosed(anchor) ? [anchor, block] : [blockOf(anchor), block];
}

function sizeOf(box: Element): string {
  const { width, height } = box.getBoundingClientRect();
  return `${Math.round(width * 2)} ${Math.round(height * 2)}`;
}
