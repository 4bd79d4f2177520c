/** A part of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** What of a place can be seen at all: the boxes around it that cut off what stands out of them, and the width of the page. */
export function clipAround(element: Element | null): Box {
  const { documentElement: root, body } = document;
  const seen: Box = { left: 0, top: Number.NEGATIVE_INFINITY, right: root.clientWidth, bottom: Number.POSITIVE_INFINITY };
  for (let around: Element | null = element; around !== null && around !== body && around !== root; around = around.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(around);
    if (display === 'inline' || display === 'contents') continue;
    const box = around.getBoundingClientRect();
    if (cuts(overflowX)) [seen.left, seen.right] = [Math.max(seen.left, box.left), Math.min(seen.right, box.right)];
    if (cuts(overflowY)) [seen.top, seen.bottom] = [Math.max(seen.top, box.top), Math.min(seen.bottom, box.bottom)];
  }
  return seen;
}

/** Does something between a badge and the box that it hangs in scroll? Then the badge would stay while its words go away. */
export function isLeftBehind(host: Element): boolean {
  for (let around = host.parentElement; around !== null && around !== document.body; around = around.parentElement) {
    const { position, transform, contain, filter, overflowX, overflowY } = getComputedStyle(around);
    if (position !== 'static' || transform !== 'none' || filter !== 'none' || /paint|layout|strict|content/.test(contain)) return false;
    if (scrolls(overflowX) || scrolls(overflowY)) return true;
  }
  return false;
}

/** Is the middle of a box outside of what its scrolling surroundings show? */
export function isScrolledAway(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)];
  for (let around = element.parentElement; around !== null && around !== document.body; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = around.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
  }
  return width === 0 && height === 0;
}

const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
