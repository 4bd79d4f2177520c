import { around, cuts, holds, named, seenTexts } from './seen';

/** What is wrong with how a page stands: it scrolls sideways, or a text of it is cut off, leaves its box, or lies over another. */
export function layoutFaults(place: HTMLElement): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sideways = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth}`] : [];
  return [...sideways, ...outside(place), ...overEachOther(place)];
}

function outside(place: HTMLElement): string[] {
  return seenTexts(place).flatMap(({ text, node, lines }) => {
    const boxes = around(node.parentElement as Element);
    const all = [node.parentElement as Element, ...boxes];
    const own = all.find((box) => !getComputedStyle(box).display.startsWith('inline') || getComputedStyle(box).display !== 'inline');
    return lines.flatMap((line) => {
      const cut = all.find((box) => cuts(box) && !holds(box.getBoundingClientRect(), line));
      if (cut !== undefined) return [`"${text.slice(0, 40)}" is cut off by ${named(cut)}`];
      const box = own?.getBoundingClientRect();
      if (box !== undefined && (line.left < box.left - 1 || line.right > box.right + 1)) return [`"${text.slice(0, 40)}" leaves its box`];
      return [];
    });
  });
}

/** Texts whose lines lie over each other by more than a hair; what floats over the page on purpose is left out. */
function overEachOther(place: HTMLElement): string[] {
  const lines = seenTexts(place)
    .filter(({ node }) => node.parentElement?.closest('dialog, .said, .example-card, pre') === null)
    .flatMap(({ text, lines }) => lines.map((line) => ({ text, line })));
  const sorted = lines.toSorted((one, other) => one.line.top - other.line.top);
  return sorted.flatMap(({ text, line }, index) => {
    const over = sorted
      .slice(index + 1, index + 40)
      .find((other) => other.text !== text && shared(line, other.line, 'left', 'right') > 3 && shared(line, other.line, 'top', 'bottom') > 6);
    return over === undefined ? [] : [`"${text.slice(0, 40)}" lies over "${over.text.slice(0, 40)}"`];
  });
}

const shared = (one: DOMRect, other: DOMRect, from: 'left' | 'top', to: 'right' | 'bottom'): number =>
  Math.min(one[to], other[to]) - Math.max(one[from], other[from]);
