export type Scheme = 'light' | 'dark';

/** Is it light or dark under this element? By the first opaque background behind it; under a picture, by the text that is meant to be read on it. */
export function schemeUnder(anchor: Element): Scheme {
  for (let behind: Element | null = anchor; behind !== null; behind = parentOf(behind)) {
    const style = getComputedStyle(behind);
    const { lightness, alpha } = readColour(style.backgroundColor);
    if (alpha > 0.5 && lightness !== null) return lightness > 0.5 ? 'light' : 'dark';
    if (alpha > 0.5 || style.backgroundImage !== 'none') return underText(anchor);
  }
  return canvas(anchor.ownerDocument);
}

/** Dark text stands on something light. */
function underText(anchor: Element): Scheme {
  const { lightness } = readColour(getComputedStyle(anchor).color);
  return lightness !== null && lightness > 0.5 ? 'dark' : 'light';
}

/** Where nothing has a background, the browser paints one: dark only if the page says it can be, and the reader wants it. */
function canvas(page: Document): Scheme {
  const schemes = getComputedStyle(page.documentElement).colorScheme;
  if (!schemes.includes('dark')) return 'light';
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

type Colour = { lightness: number | null; alpha: number };

/**
 * How light a computed colour is, 0 to 1; null in a notation that we do not read.
 * Shape: `rgb(r, g, b)`, `rgba(r, g, b, a)`, `color(srgb r g b / a)`, `oklch(l …)`, `oklab(l …)`, `lab(l …)`, `lch(l …)`.
 */
export function readColour(colour: string): Colour {
  const [, notation = '', inside = ''] = /^([a-z]+)\((.*)\)$/.exec(colour.trim()) ?? [];
  const numbers = (inside.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const alphaAt = inside.includes('/') || notation === 'rgba' ? numbers.length - 1 : numbers.length;
  const alpha = numbers[alphaAt] ?? 1;
  const [first = 0] = numbers;
  if (notation.startsWith('rgb')) return { lightness: weigh(numbers, 255), alpha };
  if (notation === 'color' && inside.startsWith('srgb ')) return { lightness: weigh(numbers, 1), alpha };
  if (notation.startsWith('ok')) return { lightness: first, alpha };
  if (notation === 'lab' || notation === 'lch') return { lightness: first / 100, alpha };
  return { lightness: null, alpha };
}

/** Lightness as the eye sees it, near enough to tell light from dark. */
const weigh = ([red = 0, green = 0, blue = 0]: number[], most: number): number => (0.299 * red + 0.587 * green + 0.114 * blue) / most;
