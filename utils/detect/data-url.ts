import { decoded } from '../encoding/decoded';
import { isAlternate } from './alternate-link';
import { looksLikeCredential } from './credential-json';
import { isCredentialType } from './media-type';
import { hrefOf, isTooLong, LINKS, LONGEST, type PlaceReader } from './place';
import { isCredentialToken } from './token';

const DATA = /^\s*data:/i;

/** `data:` addresses that hold a credential: in links, in `<link rel=alternate>` and in data blocks. Base64 or percent-encoded. */
export const dataUrl: PlaceReader = {
  place: 'data-url',
  titled: true,
  nodes: [...LINKS, 'script', 'link'],
  cue: DATA,
  most: 50,
  read: (source) => {
    const raw = heldBy(source, addressIn(source));
    return raw === null ? null : [{ kind: 'embedded', raw }];
  },
};

function addressIn(source: Element): string | null {
  if (source.localName === 'script') return source.hasAttribute('type') ? source.getAttribute('src') : null;
  return source.localName === 'link' && !isAlternate(source) ? null : hrefOf(source);
}

function heldBy(source: Element, address: string | null): string | null {
  if (address === null || !DATA.test(address)) return null;
  const comma = address.indexOf(',');
  if (comma < 0 || address.length - comma > 3 * LONGEST) return null; // percent-encoding makes three of one
  const header = address.slice(0, comma).trim().slice('data:'.length);
  const raw = content(address.slice(comma + 1), /;\s*base64$/i.test(header))?.trim() ?? '';
  if (raw === '' || isTooLong(raw)) return null;
  const declared = isCredentialType(header) || isCredentialType(source.getAttribute('type'));
  return declared || looksLikeCredential(raw) || isCredentialToken(raw) ? raw : null;
}

function content(written: string, isBase64: boolean): string | null {
  try {
    const text = decodeURIComponent(written);
    return isBase64 ? decoded(text.replace(/\s/g, '')) : text;
  } catch {
    return null;
  }
}
