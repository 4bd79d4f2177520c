import { CUE } from './credential-json';
import { credentialUrl } from './credential-url';
import { bareType, isCredentialType } from './media-type';
import { hrefOf, LINKS, linked, type PlaceReader } from './place';

/** The endings of credentials, and those of JSON and of images. Looked for in the attribute as it is written first: most links end here. */
const ENDING = /\.(?:(vc|vp|vcjson|jsonld|jwt|jws)|json|(png|svg))(?:$|[?#\s])/i;
/** What is never one person's: vocabularies and data sets; and a page about a file, as services for code have them for each. */
const NOBODYS =
  /(?:_|\b)(?:contexts?|schema|vocab\w*|ontology|datasets?|dcat|catalog|ns|transparency)(?:_|\b)|\/(?:blob|blame|commits?|edit|tree|src\/branch)\//i;
/** What a link to plain JSON may say of itself, beside the usual words. */
const HINT = /assertion|europass|(?:^|[^a-z])(?:v[cp]|edc|elm)(?:$|[^a-z])/i;

/** Links whose type or ending says "a credential". Plain `.json` needs a hint beside it: JSON is anything. An image must be one to download. */
export const link: PlaceReader = {
  place: 'link',
  titled: true,
  nodes: LINKS,
  cue: ENDING,
  most: 50,
  read: (source, base) => linked(pointsAtCredential(source, base)),
};

function pointsAtCredential(source: Element, base: string): URL | null {
  const href = hrefOf(source);
  const type = source.getAttribute('type');
  if (isCredentialType(type)) return credentialUrl(href, base);
  const url = href !== null && ENDING.test(href) ? credentialUrl(href, base) : null;
  const ending = ENDING.exec(url?.pathname ?? '');
  if (url === null || ending === null || NOBODYS.test(url.pathname)) return null;
  return ending[1] !== undefined || isHinted(source, url, bareType(type), ending[2]) ? url : null;
}

function isHinted(source: Element, url: URL, type: string, image?: string): boolean {
  if (type === 'application/ld+json') return true;
  const download = source.getAttribute('download');
  if (download === null && (image || (type === '' && !source.hasAttribute('rel')))) return false;
  const said = `${source.getAttribute('rel') ?? ''} ${download ?? ''} ${url.pathname.split('/').pop() ?? ''}`;
  return CUE.test(said) || HINT.test(said);
}
