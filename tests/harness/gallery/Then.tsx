import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export type ThenProps = { act: (place: HTMLElement) => void; children: ComponentChildren };

/** Draws something, and then does in it once what a reader would do: presses, chooses, opens. */
export function Then({ act, children }: ThenProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) act(place.current);
  }, []);
  return <div ref={place}>{children}</div>;
}

/** Presses the first button that says so, or that a selector names. */
export const press =
  (what: string) =>
  (place: ParentNode): void => {
    const named = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === what);
    (named ?? place.querySelector<HTMLElement>(what))?.click();
  };

/** Writes into the first field of a form and sends the form. */
export const write =
  (text: string, form = 'form') =>
  (place: ParentNode): void => {
    const field = place.querySelector<HTMLInputElement | HTMLTextAreaElement>(`${form} :is(input, textarea)`);
    if (field === null) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => field.form?.requestSubmit(), 20);
  };

/** Opens everything that is closed until somebody wants it. */
export const openAll = (place: ParentNode): void => place.querySelectorAll('details').forEach((group) => group.setAttribute('open', ''));
