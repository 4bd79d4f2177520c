import type { Shown } from '@/entrypoints/page/hub';
import { wordsOf } from '@/utils/detect/title';
import { hasWords, isClosed, isInline, isWord } from './site';

const TITLES = 'h1, h2, h3, h4, h5, h6, strong, b, dt, th, a[href]';

/**
 * The element whose words a finding's badge belongs to. What a page only links to in its head stands nowhere on it: once the title is known, the badge goes
 * to the one place that says the same; beside a person's name it would seem to speak of the person.
 */
export const anchorOf = (shown: Shown): Element => wordsIn(placeOf(shown));

/** In a card, which holds a picture and a name one below the other, the name. */
function wordsIn(anchor: Element): Element {
  if (anchor.localName === 'body' || isClosed(anchor)) return anchor;
  if ([...anchor.childNodes].some(isWord)) return anchor;
  const child = [...anchor.children].find((element) => getComputedStyle(element).display !== 'none' && hasWords(element));
  return child === undefined || isInline(child) || isClosed(child) ? anchor : wordsIn(child.querySelector('h1, h2, h3, h4, h5, h6') ?? child);
}

function placeOf({ located, state }: Shown): Element {
  const { anchor, finding } = located;
  const [view, ...others] = state.phase === 'done' ? state.badges : [];
  if (finding.place !== 'alternate-link' || view === undefined || others.length > 0) return anchor;

  const named = [...anchor.ownerDocument.querySelectorAll(TITLES)].filter((element) => wordsOf(element) === view.title);
  const [innermost, ...more] = named.filter((element) => !named.some((inner) => inner !== element && element.contains(inner)));
  return innermost === undefined || more.length > 0 ? anchor : innermost;
}
