import { named } from './seen';

/** Where the system's colours replace ours: what is chosen and looks like what is not, a sign in a colour of its own, a bar that is not there. */
export function forcedFaults(place: ParentNode): string[] {
  return [...alike(place), ...coloured(place), ...gone(place)];
}

/** What tells a chosen thing from its neighbours when tints and shadows are away. */
function alike(place: ParentNode): string[] {
  return [...place.querySelectorAll('[aria-pressed=true], [aria-current]')].flatMap((chosen) => {
    const list = chosen.parentElement?.localName === 'li' ? chosen.parentElement.parentElement : chosen.parentElement;
    const other = [...(list?.querySelectorAll(chosen.localName) ?? [])].find((one) => !one.matches('[aria-pressed=true], [aria-current]'));
    return other === undefined || marks(other) !== marks(chosen) ? [] : [`chosen, and looks like the others: ${named(chosen)}`];
  });
}

const marks = (element: Element): string => {
  const { outlineStyle, outlineWidth, backgroundColor, borderWidth, borderColor } = getComputedStyle(element);
  return [outlineStyle, outlineWidth, backgroundColor, borderWidth, borderColor].join(' ');
};

/** A sign takes the colour of the text around it. */
function coloured(place: ParentNode): string[] {
  return [...place.querySelectorAll('svg.glyph')].flatMap((sign) => {
    const around = sign.parentElement;
    return around !== null && getComputedStyle(sign).color !== getComputedStyle(around).color ? [`a colour of its own: ${sign.classList}`] : [];
  });
}

/** A bar is a background, which is taken away unless it is said again. */
function gone(place: ParentNode): string[] {
  const canvas = getComputedStyle(document.body).backgroundColor;
  return [...place.querySelectorAll('.track i, .lane i, .map-key i')].flatMap((bar) =>
    getComputedStyle(bar).backgroundColor === canvas ? [`cannot be seen: ${named(bar)}`] : [],
  );
}
