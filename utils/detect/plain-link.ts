import { LONGEST_URL, secureUrl } from './credential-url';
import { isEditable, LONGEST, type PlaceReader } from './place';
import { MAY_BE_PROVIDERS } from './provider-link';

/** Marks that nobody sees: soft hyphens, zero-width spaces and joiners. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WORD = /[^\s<>()[\]{}|]+/g;
/** What stands in such quotes is code. */
const QUOTED = /["'`]/;
/** What an address does not end with: where it stands at the end of a line, it goes on in the next. */
const BROKEN = /([-/=&_%#])[^\S\n]*\n\s*/g;
const SENTENCE_END = /[^\w/=-]+$/;
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+\/./;
const FURTHEST = 4096; // characters that are read behind a text
const MOST_PIECES = 100; // in which they stand

/** Addresses of services that show credentials, written out among the page's words. Those of links, code and editors are not read. */
export const plainLink: PlaceReader = {
  place: 'plain-link',
  titled: true,
  nodes: ['#text'],
  cue: /:\/\/|\.[^\s/]{2,30}\//,
  most: 50,
  read: (source, _base, node) => {
    const text = node as Text;
    const own = text.length > LONGEST ? '' : text.data.replace(UNSEEN, '');
    if (!own.includes('/') || !MAY_BE_PROVIDERS.test(own)) return null;
    const found = addressesIn(withRest(text).replace(UNSEEN, ''), own.length);
    if (found.length === 0) return null;
    return source.closest('a, code, kbd, samp, [aria-hidden="true"]') !== null || isEditable(source)
      ? null
      : found.map((url) => ({ kind: 'linked', url }));
  },
};

/** The addresses that begin before `end`. Where a line ends in the middle of one, it may or may not go on: both are given. */
function addressesIn(whole: string, end: number): string[] {
  const readings = new Set([whole.replace(BROKEN, '$1'), whole]);
  const words = [...readings].flatMap((reading) => [...reading.matchAll(WORD)].filter(({ index }) => index < end));
  return [...new Set(words.flatMap(([word]) => addressIn(word) ?? []))];
}

/** The text and what follows it on its own level: a long address may be cut by `<wbr>` or `<br>`. */
function withRest(text: Text): string {
  let whole = text.data;
  for (
    let next = text.nextSibling, steps = 0;
    next !== null && whole.length < text.length + FURTHEST && steps < MOST_PIECES;
    next = next.nextSibling, steps++
  ) {
    const name = next.nodeName.toLowerCase();
    if (name === '#text') whole += (next as Text).data;
    else if (name === 'br') whole += '\n';
    else if (name !== 'wbr') break;
  }
  return whole;
}

function addressIn(word: string): string | null {
  if (!word.includes('/') || QUOTED.test(word)) return null;
  const start = word.search(/https?:\/\//i);
  const whole = word.slice(Math.max(start, 0));
  if (whole.length > LONGEST_URL) return null; // what ends a sentence would be looked for from each of its signs
  const written = whole.replace(SENTENCE_END, '');
  if (!MAY_BE_PROVIDERS.test(written) || (start < 0 && !WITHOUT_SCHEME.test(written))) return null;
  return secureUrl(start < 0 ? `https://${written}` : written)?.href ?? null;
}
