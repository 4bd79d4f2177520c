/** The texts of a page that can be seen, with where their lines stand. */
export type SeenText = { text: string; node: Text; lines: DOMRect[] };

/** Every text that is drawn: nothing closed, nothing that is only for those who hear the page. */
export function seenTexts(place: ParentNode & Node): SeenText[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found: SeenText[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const within = node.parentElement;
    if (!(node instanceof Text) || within === null || node.data.trim() === '' || !isDrawn(within)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push({ text: node.data.trim(), node, lines: [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1) });
  }
  return found;
}

const isDrawn = (element: Element): boolean =>
  element.closest('.hidden-text, option, style, thead') === null && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** The elements around one, the nearest first. */
export function around(element: Element): Element[] {
  const all: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) all.push(one);
  return all;
}

/** Does it cut off what does not fit? A box that scrolls does not. */
export const cuts = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
};

/** Does one box hold another, but for a px? */
export const holds = (outer: DOMRect, inner: { left: number; right: number; top: number; bottom: number }): boolean =>
  inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;

/** An element in a few words, to find it by. */
export const named = (element: Element): string =>
  `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
