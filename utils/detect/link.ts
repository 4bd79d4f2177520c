import { credentialUrl } from './credential-url';
import { bareType, isCredentialType } from './media-type';
import { hrefOf, LINKS, linked, type PlaceReader } from './place';

/** A first look at the attribute as it is written: most links end here. */
const MAY_END_SO = /\.(?:vc|vp|vcjson|jsonld|jwt|jws|json)(?:$|[?#\s])/i;
const CREDENTIAL_ENDING = /\.(?:vc|vp|vcjson|jsonld|jwt|jws)$/i;
const JSON_ENDING = /\.json$/i;
/** What a link to plain JSON must say of itself. */
const HINT = /credential|open-?badge|assertion|(?:^|[^a-z])v[cp](?:$|[^a-z])|intyg|examensbevis|diplom|europass|(?:^|[^a-z])e(?:dc|lm)(?:$|[^a-z])/i;
/** Links whose type or ending says "a credential". Plain `.json` needs a hint beside it: JSON is anything. */
export const link: PlaceReader = {
  place: 'link',
  titled: true,
  nodes: LINKS,
  most: 50,
  read: (source, base) => linked(pointsAtCredential(source, base)),
};

function pointsAtCredential(source: Element, base: string): URL | null {
  const href = hrefOf(source);
  const type = source.getAttribute('type');
  if (isCredentialType(type)) return credentialUrl(href, base);
  if (href === null || !MAY_END_SO.test(href)) return null;
  const url = credentialUrl(href, base);
  if (url === null) return null;
  if (CREDENTIAL_ENDING.test(url.pathname)) return url;
  return JSON_ENDING.test(url.pathname) && isHinted(source, url, bareType(type)) ? url : null;
}

function isHinted(source: Element, url: URL, type: string): boolean {
  if (type === 'application/ld+json') return true;
  const download = source.getAttribute('download');
  if (type === '' && download === null && !source.hasAttribute('rel')) return false;
  return HINT.test(`${source.getAttribute('rel') ?? ''} ${download ?? ''} ${url.pathname.split('/').pop() ?? ''}`);
}
