const OPEN_AFTER = 150; // milliseconds under the pointer
const CLOSE_AFTER = 250; // milliseconds after it left both badge and card
const GAP = 6; // pixels between badge and card
const EDGE = 8; // pixels to the window's edge

/** A card that is shown or hidden beside its badge. */
export type Float = { open(): HTMLElement; close(): void };

/**
 * Lets a card float beside a button: under the pointer, on keyboard focus, closed by Escape, by leaving both, and by scrolling.
 * `make` gives a new card each time; it is put into `paper`, in the browser's top layer, so that nothing of the page clips or dims it.
 */
export function floatBeside(button: HTMLElement, paper: HTMLElement, make: () => HTMLElement, isAllowed: () => boolean): Float {
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (task: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(task, milliseconds);
  };
  const stay = () => clearTimeout(timer);

  const float: Float = {
    open: () => {
      stay();
      if (shown !== null) return shown;
      current?.close();
      current = float;
      shown = make();
      paper.append(shown);
      shown.showPopover();
      setBeside(shown, button);
      button.setAttribute('aria-expanded', 'true');
      shown.addEventListener('pointerenter', stay);
      shown.addEventListener('pointerleave', () => later(float.close, CLOSE_AFTER));
      shown.addEventListener('focusout', leave);
      addEventListener('keydown', escape, true);
      addEventListener('scroll', scrolled, { capture: true, passive: true });
      return shown;
    },
    close: () => {
      stay();
      if (shown === null) return;
      removeEventListener('keydown', escape, true);
      removeEventListener('scroll', scrolled, { capture: true });
      button.setAttribute('aria-expanded', 'false');
      const closing = shown;
      shown = null;
      closing.remove();
      if (current === float) current = null;
    },
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    if (shown !== null && shown.contains((shown.getRootNode() as ShadowRoot).activeElement)) button.focus();
    float.close();
  };
  const scrolled = (event: Event) => {
    if (event.target instanceof Document) float.close();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== button && !(relatedTarget instanceof Node && shown?.contains(relatedTarget))) float.close();
  };
  button.addEventListener('pointerenter', ({ isTrusted }) => isTrusted && isAllowed() && later(float.open, OPEN_AFTER));
  button.addEventListener('pointerleave', () => later(float.close, CLOSE_AFTER));
  button.addEventListener('focus', () => button.matches(':focus-visible') && isAllowed() && float.open());
  button.addEventListener('blur', leave);
  return float;
}

/** One card on a page at a time. */
let current: Float | null = null;

/** Below the badge where there is room, else above; always inside the window. */
function setBeside(card: HTMLElement, button: HTMLElement): void {
  const badge = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = badge.bottom + GAP;
  const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, badge.top - GAP - height);
  card.style.left = `${Math.max(EDGE, Math.min(badge.left, innerWidth - width - EDGE))}px`;
  card.style.top = `${top}px`;
}
