import { useLayoutEffect, useRef } from 'preact/hooks';
import '@/components/card.css';
import '@/components/checks.css';
import '@/components/glyph.css';
import '@/components/stair.css';
import '@/components/verdict.css';
import '@/components/verdicts.css';
import { card } from '@/entrypoints/badges/card';
import type { BadgeView } from '@/utils/model/messages';

/** The very card that a badge in a page opens, as part of what is around it. */
export function PageCard({ view }: { view: BadgeView }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = card(view);
    for (const name of ['popover', 'role', 'aria-label']) drawn.removeAttribute(name);
    place.current?.replaceChildren(drawn);
  }, [view]);
  return <div ref={place} style={{ maxWidth: '100%' }} />;
}
