import { credentialUrl, LONGEST_URL } from './credential-url';
import { type Carried, LONGEST, linked, type PlaceReader } from './place';
import { MAY_BE_PROVIDERS } from './provider-link';

/**
 * What speaks of a badge in a picture's path: one award's, which may be made on request and then has no ending, or the word. Of SVG the word alone says
 * nothing: `badge` stands in the names of all that tells the state of software, and of much that decorates a page.
 */
const CUE = /\/assertions?\/.*\/(?:image|baked)$|(?:open-?badge|credential|assertion).*\.(?:png|svg)$|badge.*\.png$/i;
/** No other kind of picture can hold one. */
const ENDING = /\.(?:png|svg)$/i;
const LEAST = 48; // pixels
const LONGEST_DATA = 2.8e6; // characters: 2 MiB
/** `openbadge`, and the same in base64, where it can begin at three places. */
const BAKED = /openbadge|b3BlbmJhZGdl|9wZW5iYWRnZ|vcGVuYmFkZ2/;

/**
 * Pictures into which a badge may be baked: nearly all pictures hold none, so that something must speak of one. Those that stand in the page itself (`data:`)
 * are handed in where the word for it is in them. Which of them are nobody's, and how many are asked for, is decided outside of the page.
 */
export const image: PlaceReader = {
  place: 'image',
  titled: false,
  nodes: ['img'],
  most: 50,
  read: (source, base) => {
    const src = source.getAttribute('data-canonical-src') ?? source.getAttribute('src') ?? '';
    if (/^data:/i.test(src)) return heldIn(src);
    const path = src.length > LONGEST_URL ? '' : src.replace(/^(?:https?:)?\/\/[^/]*|[?#].*/gi, '');
    const isOne = (CUE.test(path) || (ENDING.test(path) && isByLink(source))) && !isSmall(source) && !isAboutCode(source);
    return isOne ? linked(credentialUrl(src, base)) : null;
  },
};

const isSmall = (source: Element): boolean => ['width', 'height'].some((side) => Number(source.getAttribute(side) ?? LEAST) < LEAST);

/** Does it stand in or next to the link to a credential? */
function isByLink(source: Element): boolean {
  const near = [source.closest('a'), source.previousElementSibling, source.nextElementSibling];
  return near.some((link) => link?.localName === 'a' && MAY_BE_PROVIDERS.test(link.getAttribute('href') ?? ''));
}

/** The link that it stands in names the address of code as the one who has the badge. */
const isAboutCode = (source: Element): boolean => source.closest('a[href*="identity__url="]') !== null;

/** A picture's own address; of one that is longer than may be handed on, what stands around the word. */
function heldIn(src: string): readonly Carried[] | null {
  const at = src.length > LONGEST_DATA ? -1 : src.search(BAKED);
  if (at < 0) return null;
  const content = src.indexOf(',') + 1;
  const from = src.length > ROOM ? content + (Math.max(0, at - content - 64) & ~3) : content;
  return [{ kind: 'embedded', raw: src.slice(0, content) + src.slice(from, from + ROOM) }];
}

/** In fours, as base64 is written, and with room for what stands before. */
const ROOM = LONGEST - 256;
