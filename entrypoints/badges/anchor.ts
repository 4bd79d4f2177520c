import type { Shown } from '@/entrypoints/page/ledger';
import { wordsOf } from '@/utils/detect/title';

const TITLES = 'h1, h2, h3, h4, h5, h6, strong, b, dt, th, a[href]';

/**
 * The element whose words a finding's badge belongs to. What a page only links to in its head stands nowhere on it: once the title is known, the badge goes
 * to the one place that says the same; beside a person's name it would seem to speak of the person.
 */
export function anchorOf({ located, state }: Shown): Element {
  const { anchor, finding } = located;
  const [view, ...others] = state.phase === 'done' ? state.badges : [];
  if (finding.place !== 'alternate-link' || view === undefined || others.length > 0) return anchor;

  const named = [...anchor.ownerDocument.querySelectorAll(TITLES)].filter((element) => wordsOf(element) === view.title);
  const [innermost, ...more] = named.filter((element) => !named.some((inner) => inner !== element && element.contains(inner)));
  return innermost === undefined || more.length > 0 ? anchor : innermost;
}
