import { useEffect, useRef } from 'preact/hooks';
import { badge } from '@/entrypoints/badges/badge';
import { card } from '@/entrypoints/badges/card';
import { createHost } from '@/entrypoints/badges/host';
import type { BadgeView } from '@/utils/model/messages';

export type OnPageProps = { view: BadgeView; onOpen: () => void };

/** The very badge that is drawn into pages, in its own tree. A click opens what the panel has. */
export function OnPageBadge({ view, onOpen }: OnPageProps) {
  return <Drawn make={() => asExample(badge(view), onOpen)} view={view} />;
}

/** The very card that it opens, standing still. */
export function OnPageCard({ view, onOpen }: OnPageProps) {
  return <Drawn class="own-card" make={() => standing(card(view), onOpen)} view={view} isBlock />;
}

type DrawnProps = { make: () => HTMLElement; view: BadgeView; class?: string; isBlock?: boolean };

function Drawn({ make, view, isBlock = false, ...rest }: DrawnProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { host, paper, pose } = createHost('light');
    if (isBlock) {
      pose('display: block !important; width: auto !important; user-select: text !important;');
      paper.style.display = 'block';
    }
    const drawn = make();
    paper.append(drawn);
    place.current?.replaceChildren(host);
    return isBlock ? undefined : fitted(drawn, host, place.current?.parentElement ?? host);
  }, [view]);
  return <span ref={place} {...(isBlock && { style: { display: 'block' } })} {...rest} />;
}

/** As on a page: the level goes where the line is too short for it. */
function fitted(button: HTMLElement, host: HTMLElement, line: HTMLElement): () => void {
  const fit = (): void => {
    button.classList.remove('worded');
    button.classList.toggle('worded', host.offsetWidth > line.clientWidth);
  };
  const watch = new ResizeObserver(() => requestAnimationFrame(fit)); // later: what is fitted may change the height of the line
  watch.observe(line);
  return () => watch.disconnect();
}

function asExample(button: HTMLButtonElement, onOpen: () => void): HTMLElement {
  button.removeAttribute('aria-expanded');
  button.addEventListener('click', onOpen);
  return button;
}

/** On a page it floats over what is there; here it is part of it. */
function standing(shown: HTMLElement, onOpen: () => void): HTMLElement {
  shown.removeAttribute('popover');
  shown.setAttribute('role', 'group');
  Object.assign(shown.style, { position: 'static', maxWidth: '100%', maxHeight: 'none' });
  shown.querySelector('button')?.addEventListener('click', onOpen);
  return shown;
}
