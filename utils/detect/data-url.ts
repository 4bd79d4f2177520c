import { isAlternate } from './alternate-link';
import { type Carried, hrefOf, LINKS, LONGEST, type PlaceReader } from './place';

const DATA = /^\s*data:/i;

/** `data:` addresses that hold a credential: in links, in `<link rel=alternate>` and in data blocks. Base64 or percent-encoded. */
export const dataUrl: PlaceReader = {
  place: 'data-url',
  titled: true,
  nodes: [...LINKS, 'script', 'link'],
  cue: DATA,
  most: 50,
  opens: 'data-url',
  read: (source) => heldBy(addressIn(source)),
};

function addressIn(source: Element): string | null {
  if (source.localName === 'script') return source.hasAttribute('type') ? source.getAttribute('src') : null;
  return source.localName === 'link' && !isAlternate(source) ? null : hrefOf(source);
}

function heldBy(address: string | null): readonly Carried[] | null {
  if (address === null || !DATA.test(address)) return null;
  const comma = address.indexOf(',');
  // Percent-encoding makes three of one.
  return comma < 0 || address.length - comma > 3 * LONGEST ? null : [{ kind: 'embedded', raw: address }];
}
