const LEAST_OPACITY = 0.7; // of all that the badge stands in, together
const LONGEST_WAIT = 250; // milliseconds for the browser to say whether it is seen

/**
 * Is a badge seen as we drew it? A page can lay a sheet over it, or make it transparent, and let the reader click on what looks like something else:
 * such a click is a real one, so it must be looked at. `target` is what is clicked, inside `host`.
 *
 * Shape: asks what lies above, then for the opacity and the masks of everything around, and where the browser can tell (Chromium), whether pixels of
 *        others cover it. Where the page turns or filters what the badge stands in, that last one always says no, and is not asked.
 */
export async function isClear(host: Element, target: Element): Promise<boolean> {
  if (!isOpaque(host)) return false;
  if (isDistorted(host)) return isOnTop(host, target, [0.5]);
  return isOnTop(host, target, [0.1, 0.5, 0.9]) && (await isUncovered(target));
}

function isUncovered(target: Element): Promise<boolean> {
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100 };
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve((entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible ?? true);
    }, options);
    observer.observe(target);
    setTimeout(resolve, LONGEST_WAIT, true);
  });
}

/** At these parts of its width and height, nothing of the page lies above. (What is turned does not fill its own box: there only the middle is sure.) */
function isOnTop(host: Element, target: Element, parts: number[]): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  const points = parts.flatMap((across) => parts.map((down) => [left + width * across, top + height * down] as const));
  return points.every(([x, y]) => {
    for (let shown: Element | null = host; shown !== null; shown = treeHostOf(shown)) {
      const above = (shown.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
      if (above !== shown && above !== null) return false; // null: outside the window
    }
    return true;
  });
}

/** The element whose shadow tree it stands in; null in the page itself. What lies above is asked of each tree: none sees into the other. */
const treeHostOf = (element: Element): Element | null => (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function isOpaque(host: Element): boolean {
  let opacity = 1;
  for (const { opacity: own, filter, maskImage } of stylesAround(host)) {
    if (/opacity|blur|brightness|contrast/.test(filter) || (maskImage ?? 'none') !== 'none') return false;
    opacity *= Number(own);
  }
  return opacity >= LEAST_OPACITY;
}

const isDistorted = (host: Element): boolean =>
  stylesAround(host).some(
    ({ transform, filter, opacity, scale, rotate }) => [transform, filter, scale, rotate].some((value) => value !== 'none') || opacity !== '1',
  );

function stylesAround(host: Element): CSSStyleDeclaration[] {
  const styles: CSSStyleDeclaration[] = [];
  for (let around: Element | null = host; around !== null; around = around.parentElement ?? treeHostOf(around)) styles.push(getComputedStyle(around));
  return styles;
}
