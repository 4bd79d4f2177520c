/** How one element of a page is drawn. `isBlock` is false for what stands in a line: that may be pushed aside by a badge in the same line. */
export type Drawn = { name: string; isBlock: boolean; top: number; height: number; styles: string };

/** Runs in the page: how each of its own elements is drawn. On these pages only our badges have a name with a hyphen. */
export function look(): Drawn[] {
  const own = [...document.querySelectorAll('*')].filter(({ localName }) => !localName.includes('-'));
  return own.map((element) => {
    const { top, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const looks = [
      'display',
      'color',
      'backgroundColor',
      'backgroundImage',
      'borderTop',
      'borderBottom',
      'fontStyle',
      'fontWeight',
      'marginTop',
      'marginBottom',
    ] as const;
    const around = ['::before', '::after'].map((part) => getComputedStyle(element, part).content);
    const words = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
    return {
      name: `${element.localName} ${words.trim().slice(0, 30)}`,
      isBlock: !style.display.startsWith('inline'),
      top: top + scrollY,
      height,
      styles: [...looks.map((property) => style[property]), ...around].join(' '),
    };
  });
}

/** Runs in the page: the boxes of our badges. */
export function badgeBoxes(): { left: number; top: number; width: number; height: number; after: string }[] {
  return [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.includes('-'))
    .map((host) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      const after = host.previousSibling?.textContent?.trim().slice(-30) ?? '';
      return { left: Math.round(left), top: Math.round(top + scrollY), width: Math.round(width), height: Math.round(height), after };
    });
}

const LEAST = 0.5; // pixels

/** What is drawn otherwise than before: a block's top or height, or the looks of anything. */
export function differences(before: Drawn[], after: Drawn[]): string[] {
  if (before.length !== after.length) return [`${before.length} elements, and ${after.length} now`];
  return before.flatMap((one, index) => {
    const now = after[index];
    if (now === undefined) return [];
    const found: string[] = [];
    if (one.isBlock && Math.abs(one.top - now.top) > LEAST) found.push(`${one.name}: top ${one.top} -> ${now.top}`);
    if (one.isBlock && Math.abs(one.height - now.height) > LEAST) found.push(`${one.name}: height ${one.height} -> ${now.height}`);
    if (one.styles !== now.styles) found.push(`${one.name}: ${one.styles} -> ${now.styles}`);
    return found;
  });
}
