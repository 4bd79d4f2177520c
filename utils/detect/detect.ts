import type { Finding, Place, Spot } from '../model/finding';
import { hrefOf, LONGEST, lengthOf, type Root } from './place';
import { type Candidate, type Reach, search } from './search';
import { titleFor, wordsOf } from './title';

/**
 * A credential's place on the page: what was found, the element that carries it, what was written there when it was found (`writtenIn`), and the title or
 * link that it belongs to. The anchor is `body` where the page has no words for it.
 */
export type Located = { finding: Finding; source: Element; written: string; anchor: Element };

/** `nextId` gives a new id for every finding. `base` is the page's address, if the document does not know it. */
export type DetectOptions = Reach & { nextId: () => string; base?: string };

const MOST_SPOTS = 10; // of one finding

/**
 * Everything on a page, or in a part of it, that may be a credential, in the page's order, each once. It reads the document and changes nothing.
 *
 * Shape: what stands twice (the same text or the same address) is one finding; the first place with words of its own is its place, the others are in `also`.
 */
export function detect(root: Root, options: DetectOptions): Located[] {
  const search = detectInSteps(root, options);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, for a page where somebody is scrolling: the caller decides after each one whether to go on at once. */
export function* detectInSteps(root: Root, options: DetectOptions): Generator<null, Located[]> {
  const found = new Map<string, Found>();
  for (const candidate of search(root, options.base ?? root.baseURI, options)) {
    if (candidate === null) yield null;
    else keep(found, candidate);
  }
  return [...found.values()].map((one) => locate(one, options.nextId()));
}

/**
 * What stands in a carrier right now: where a link leads, the text of anything else. A verdict holds for this and for nothing else. The same words lead
 * elsewhere when the page changes its own address or its base.
 */
export function writtenIn(source: Element): string {
  const address = hrefOf(source) ?? source.getAttribute('src') ?? source.getAttribute('data-share-badge-id');
  if (address !== null) return (WHOLE.test(address) ? null : URL.parse(address, source.baseURI)?.href) ?? address;
  const length = lengthOf(source);
  return length > LONGEST ? `${length} characters` : (source.textContent ?? '');
}

/** A whole address, that no base changes: a `data:` one may be very long. */
const WHOLE = /^\s*[a-z][a-z\d+.-]*:/i;

/** What two places have in common when they carry the same credential. Links for wallets are not told apart. */
export function sameness(carried: Finding['carried']): string {
  if (carried.kind === 'too-large') return `${carried.length} characters`;
  if (carried.kind === 'for-wallet') return carried.kind;
  return carried.kind === 'embedded' ? carried.raw : carried.url;
}

/** `rank`: 2 for words of its own, 1 for those nearby, 0 for none. */
type Found = { place: Place; source: Element; carried: Finding['carried']; title: Element | null; label: string; rank: number; also: Spot[] };

function keep(found: Map<string, Found>, candidate: Candidate): void {
  const key = sameness(candidate.carried);
  const earlier = found.get(key);
  const later = foundAt(candidate);
  if (earlier === undefined) return void found.set(key, later);
  const [first, second] = later.rank > earlier.rank ? [later, earlier] : [earlier, later];
  const also = [...earlier.also, { place: second.place, label: second.label }].slice(0, MOST_SPOTS - 1);
  if (first === later) found.delete(key); // it stands where its badge will stand
  found.set(key, { ...first, also });
}

function foundAt({ source, carried, reader: { place, titled }, around }: Candidate): Found {
  const own = titled && isVisible(source) ? source : null;
  const words = wordsOf(source.closest(CLAIM)?.querySelector('[itemprop~="name"]')) || wordsOf(own);
  const title = own !== null && words !== '' ? own : titleFor(source);
  const label = words || wordsOf(title);
  return { place, source, carried, title: around ?? own ?? title, label, rank: words === '' ? Number(label !== '') : 2, also: [] };
}

/** What a page says of a credential in the words of schema.org is its own claim, and good for a name at most. */
const CLAIM = '[itemprop~="hasCredential"], [itemtype*="OccupationalCredential"]';

function locate({ place, source, carried, title, label, also }: Found, id: string): Located {
  const anchor = title ?? (isVisible(source) ? source : source.ownerDocument.body);
  return { finding: { id, place, carried, label, ...(also.length > 0 && { also }) }, source, written: writtenIn(source), anchor };
}

const isVisible = (source: Element): boolean => !['script', 'link'].includes(source.localName);
