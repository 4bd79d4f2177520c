import { mayHoldToken } from '../encoding/token-start';
import { textsIn } from './place';
import { redacted } from './redacted';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const NAME = 'strong, b, dt, summary, legend, figcaption, caption, th';
const LINK = 'a[href]';
/** What holds one thing each. */
const ITEM = 'li, article, tr, dd, figure, details, [role="listitem"], [role="article"]';
const ROW = 'li, tr, dd, figure, [role="listitem"]';
const CARRIER = 'script[type^="application/v" i], script[type="application/ld+json" i], pre, textarea[readonly]';
/** What is inside an element and no words of it. */
const NO_WORDS = new Set(['script', 'style', 'template', 'pre', 'textarea']);
const HIGHEST = 8; // levels above the carrier
const NEAREST = 3; // siblings, where the carrier stands loose on the page
const LONGEST_LABEL = 200; // characters
const LONGEST_READ = 2000; // characters

/**
 * The element with the words that a credential belongs to: in its own list item or article the heading, else the bold words, else the link; where
 * several stand in a row, what comes right before it; in a shadow tree that has none, what its element belongs to. Null where the page has no words for it.
 */
export function titleFor(source: Element): Element | null {
  let node = source;
  for (let level = source.parentElement, height = 0; level !== null && height < HIGHEST; level = level.parentElement, height++) {
    if (isWholePage(level)) return level.localName === 'head' ? pageTitle(source) : (nearestBefore(node) ?? pageTitle(source));
    const title = isOwnItem(level) ? titleIn([level], 'first') : titleIn(before(node), 'last');
    if (title !== null) return title;
    if (hasOwnWords(level)) return titleOfRow(source) ?? level;
    node = level;
  }
  const { host } = (node.parentNode ?? {}) as Partial<ShadowRoot>;
  return host === undefined ? pageTitle(source) : (nearestBefore(node) ?? titleFor(host));
}

/** The page's own words for something, as one line of at most 200 characters; empty where it has none. */
export function wordsOf(element: Element | null | undefined): string {
  if (!element) return '';
  const said = oneLine(textIn(element)) || oneLine(element.getAttribute('aria-label')) || oneLine(element.getAttribute('title'));
  return said || oneLine(element.querySelector('img[alt]')?.getAttribute('alt') ?? null);
}

/** The page's main heading. */
export const pageTitle = (source: Element): Element | null => firstSaying([...source.ownerDocument.querySelectorAll('h1')]);

function titleIn(parts: Element[], heading: 'first' | 'last'): Element | null {
  const headings = inside(parts, HEADING);
  return firstSaying(heading === 'first' ? headings : headings.toReversed()) ?? firstSaying(inside(parts, NAME)) ?? firstSaying(inside(parts, LINK));
}

/** In a row or list item with a title, plain words beside the credential say something else about it: the school, the year. */
function titleOfRow(source: Element): Element | null {
  const row = source.closest(ROW);
  return row !== null && isOwnItem(row) ? titleIn([row], 'first') : null;
}

/** What stands before a node on its own level, back to the credential before it; in the page's order. Its neighbours in a list are not its title. */
function before(node: Element): Element[] {
  const found: Element[] = [];
  const inList = node.matches(ITEM);
  for (let sibling = node.previousElementSibling; sibling !== null; sibling = sibling.previousElementSibling) {
    if (isCarrier(sibling)) {
      if (found.length > 0) break;
      continue; // two credentials in a row share their title
    }
    if (!inList || !sibling.matches(ITEM)) found.unshift(sibling);
  }
  return found;
}

/** For what stands loose on the page: only a heading or a paragraph close by. What comes last inside the page's parts has nothing to do with it. */
function nearestBefore(node: Element): Element | null {
  const near = before(node).filter((sibling) => !sibling.matches('script, style'));
  return titleIn(
    near.slice(-NEAREST).filter((sibling) => sibling.matches(`${HEADING}, p`)),
    'last',
  );
}

function isOwnItem(level: Element): boolean {
  return level.matches(ITEM) && level.querySelectorAll(CARRIER).length <= 1;
}

function textIn(element: Element): string {
  const walker = textsIn(element);
  let text = '';
  for (let node = walker.nextNode() as Text | null; node !== null && text.length < LONGEST_LABEL * 2; node = walker.nextNode() as Text | null) {
    if (isSaid(node) && !mayHoldToken(node.data)) text += node.data.slice(0, LONGEST_LABEL * 2);
  }
  return text;
}

/** What is hidden from those who listen is there twice, or says nothing. */
const isSaid = ({ parentElement: around }: Text): boolean => !NO_WORDS.has(around?.localName ?? '') && !around?.closest('[aria-hidden="true"]');

const isCarrier = (element: Element): boolean => element.matches(CARRIER) || element.querySelector(CARRIER) !== null;
const isWholePage = (level: Element): boolean => level.localName === 'body' || level.localName === 'head' || level.localName === 'html';
const hasOwnWords = (level: Element): boolean => [...level.childNodes].some((node) => node.nodeType === 3 && isWords((node as Text).data));
const inside = (parts: Element[], selector: string): Element[] =>
  parts.flatMap((part) => (part.matches(selector) ? [part] : [...part.querySelectorAll(selector)]));
const firstSaying = (elements: Element[]): Element | null =>
  elements.find((element) => wordsOf(element) !== '' && element.closest('[hidden], pre') === null) ?? null;
const isWords = (text: string): boolean => oneLine(text).length > 1 && !mayHoldToken(text);
const oneLine = (text: string | null): string =>
  redacted(bounded(text ?? '').replace(/\s+/g, ' '))
    .trim()
    .slice(0, LONGEST_LABEL);

/** Its first words: what follows is never shown, and a number that is cut in two would not be known for what it is. */
function bounded(text: string): string {
  if (text.length <= LONGEST_READ) return text;
  const beginning = text.slice(0, LONGEST_READ);
  return beginning.slice(0, beginning.search(/\S*$/));
}
