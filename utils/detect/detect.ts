import type { Finding, Place } from '../model/finding';
import { type Candidate, LONGEST, lengthOf, type PlaceFinder, type Root } from './place';
import { places } from './places';
import { titleFor, wordsOf } from './title';

/**
 * A credential's place on the page: what was found, the element that carries it, what was written there when it was found (`writtenIn`), and the title or
 * link that it belongs to. The anchor is `body` where the page has no words for it.
 */
export type Located = { finding: Finding; source: Element; written: string; anchor: Element };

/** `nextId` gives a new id for every finding. `base` is the page's address, if the document does not know it. */
export type DetectOptions = { nextId: () => string; base?: string };

const MOST_FINDINGS = 50; // in one pass

/**
 * Everything on a page, or in a part of it, that may be a credential: at most 50, in the page's order, each once. It reads the document and changes nothing.
 *
 * Shape: what stands twice (the same text or the same address) is one finding; the first place with words of its own is its place.
 */
export function detect(root: Root, options: DetectOptions): Located[] {
  const search = detectInSteps(root, options);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, for a page where somebody is scrolling: the caller decides after each one whether to go on at once. */
export function* detectInSteps(root: Root, { nextId, base }: DetectOptions): Generator<null, Located[]> {
  const found = new Map<string, Spot>();
  const address = base ?? root.baseURI;
  for (const finder of places) {
    for (const candidate of finder.search(root, address)) {
      if (candidate === null) yield null;
      else keep(found, spotOf(candidate, finder));
      if (found.size >= MOST_FINDINGS) break;
    }
    yield null;
  }
  return [...found.values()].sort(inPageOrder).map((spot) => locate(spot, nextId()));
}

/**
 * What stands in a carrier right now: where a link leads, the text of anything else. A verdict holds for this and for nothing else. The same words lead
 * elsewhere when the page changes its own address or its base.
 */
export function writtenIn(source: Element): string {
  const address = source.getAttribute('href') ?? source.getAttribute('src');
  if (address !== null) return WHOLE.test(address) || !URL.canParse(address, source.baseURI) ? address : new URL(address, source.baseURI).href;
  const length = lengthOf(source);
  return length > LONGEST ? `${length} characters` : (source.textContent ?? '');
}

/** A whole address, that no base changes: a `data:` one may be very long. */
const WHOLE = /^\s*[a-z][a-z\d+.-]*:/i;

/** What two places have in common when they carry the same credential. */
export function sameness(carried: Finding['carried']): string {
  if (carried.kind === 'too-large') return `${carried.length} characters`;
  return carried.kind === 'embedded' ? carried.raw : carried.url;
}

type Spot = { place: Place; source: Element; carried: Finding['carried']; title: Element | null; label: string };

function spotOf({ source, carried }: Candidate, { place, titled }: PlaceFinder): Spot {
  const own = titled && source.localName !== 'script' && source.localName !== 'link' ? source : null;
  const title = own ?? titleFor(source);
  const label = (own !== null && wordsOf(own)) || wordsOf(titleFor(source) ?? source.ownerDocument.createElement('i'));
  return { place, source, carried, title, label };
}

function keep(found: Map<string, Spot>, spot: Spot): void {
  const key = sameness(spot.carried);
  const earlier = found.get(key);
  if (earlier === undefined || (earlier.label === '' && spot.label !== '')) found.set(key, spot);
}

function locate({ place, source, carried, title, label }: Spot, id: string): Located {
  const anchor = title ?? (isVisible(source) ? source : source.ownerDocument.body);
  return { finding: { id, place, carried, label }, source, written: writtenIn(source), anchor };
}

const isVisible = (source: Element): boolean => !['script', 'link'].includes(source.localName);

function inPageOrder(first: Spot, second: Spot): number {
  if (first.source === second.source) return 0;
  return first.source.compareDocumentPosition(second.source) & FOLLOWING ? -1 : 1;
}

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
