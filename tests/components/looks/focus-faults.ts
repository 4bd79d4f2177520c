import { around, cuts, holds, named } from './seen';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Controls that show no ring when the keyboard comes to them, or whose ring is cut off. The keyboard must have been used last. */
export function focusFaults(place: ParentNode): string[] {
  const modal = place.querySelector('dialog[open]');
  const controls = [...(modal ?? place).querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'),
  );
  return controls.flatMap((control) => {
    control.focus();
    if (document.activeElement !== control) return [];
    const ring = [control, ...around(control).slice(0, 3)].map(ringOf).find((found) => found !== null);
    if (ring === undefined || ring === null) return [`no ring: ${named(control)}`];
    const cut = around(ring.on).find((box) => cuts(box) && box !== document.documentElement && !holds(box.getBoundingClientRect(), ring.rect));
    if (cut !== undefined) return [`the ring of ${named(control)} is cut off by ${named(cut)}`];
    return ring.rect.left < -1 || ring.rect.right > innerWidth + 1 ? [`the ring of ${named(control)} leaves the window`] : [];
  });
}

type Ring = { on: Element; rect: { left: number; right: number; top: number; bottom: number } };

/** The ring around an element, with what it takes outside of it. */
function ringOf(element: Element): Ring | null {
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
  if (outlineStyle !== 'solid' || Number.parseFloat(outlineWidth) < 2) return null;
  const out = Math.max(0, Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset));
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { on: element, rect: { left: left - out, right: right + out, top: top - out, bottom: bottom + out } };
}
