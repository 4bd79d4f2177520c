import type { Finding, Place, Spot } from '../model/finding';
import { opened } from './opened';
import type { Candidate } from './search';
import { pageTitle, titleFor, wordsOf } from './title';
import { sameness } from './written';

/**
 * A credential's place on the page: what was found, the element that carries it, what was written there when it was found (`writtenIn`), and the title or
 * link that it belongs to. The anchor is `body` where the page has no words for it.
 */
export type Located = { finding: Finding; source: Element; written: string; anchor: Element };

const MOST_SPOTS = 10; // of one finding
const MOST_SAID = 500; // words that are remembered

/**
 * Candidates as findings, each once, with the page's own words for it. It reads the document and changes nothing.
 *
 * Shape: what stands twice (the same text or the same address) is one finding; the first place with words of its own is its place, the others are in `also`.
 *        `nextId` gives a new id for every finding. `said` remembers words between the parts of a page.
 */
export function locate(candidates: readonly Candidate[], nextId: () => string, said: Map<string, string> = new Map()): Located[] {
  const found = new Map<string, Found>();
  for (const candidate of candidates.flatMap(opened)) keep(found, candidate);
  if (said.size > MOST_SAID) said.clear();
  for (const { carried, label } of found.values()) {
    const about = carried.kind === 'linked' ? carried.url : `${sameness(carried).length}`;
    said.set(label, (said.get(label) ?? about) === about ? about : SEVERAL);
  }
  return [...found.values()].map((one) => locatedAt(said.get(one.label) === SEVERAL ? calledByTitle(one) : one, nextId()));
}

/** Stands for the credential behind words that stand at more than one. */
const SEVERAL = '';

/** "Show credential" under each of them, in whatever language, says nothing about any: the title nearby does. The badge stands where it stood. */
function calledByTitle(found: Found): Found {
  const label = safely(() => {
    const title = titleFor(found.source);
    return title === pageTitle(found.source) ? '' : wordsOf(title);
  }, '');
  return label === '' ? found : { ...found, label };
}

/** A form around it can have a field at the name of any function of its own: then there are no words for it, and for all else there are. */
function safely<Words>(read: () => Words, none: Words): Words {
  try {
    return read();
  } catch (error) {
    console.error('A search of an element failed', error);
    return none;
  }
}

/** `rank`: 2 for words of its own, 1 for those nearby, 0 for none. */
type Found = {
  place: Place;
  source: Element;
  written: string;
  carried: Finding['carried'];
  title: Element | null;
  label: string;
  rank: number;
  also: Spot[];
};

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

function foundAt({ source, written, carried, reader: { place, titled }, around }: Candidate): Found {
  const own = titled && isVisible(source) ? source : null;
  const { title, label, isOwn } = safely(() => wordsAround(source, own), { title: null, label: '', isOwn: false });
  return { place, source, written, carried, title: around ?? own ?? title, label, rank: isOwn ? 2 : Number(label !== ''), also: [] };
}

/** `isOwn`: the words are its own, and not those of a title nearby. */
function wordsAround(source: Element, own: Element | null): { title: Element | null; label: string; isOwn: boolean } {
  const words = wordsOf(source.closest(CLAIM)?.querySelector('[itemprop~="name"]')) || wordsOf(own);
  const title = own !== null && words !== '' ? own : titleFor(source);
  return { title, label: words || wordsOf(title), isOwn: words !== '' };
}

/** What a page says of a credential in the words of schema.org is its own claim, and good for a name at most. */
const CLAIM = '[itemprop~="hasCredential"], [itemtype*="OccupationalCredential"]';

function locatedAt({ place, source, written, carried, title, label, also }: Found, id: string): Located {
  const anchor = title ?? (isVisible(source) ? source : (source.ownerDocument.body ?? source.ownerDocument.documentElement));
  return { finding: { id, place, carried, label, ...(also.length > 0 && { also }) }, source, written, anchor };
}

const isVisible = (source: Element): boolean => !['script', 'link'].includes(source.localName);
