import { credentialUrl } from './credential-url';
import { isCredentialType } from './media-type';
import { linked, type PlaceReader } from './place';

/** `<link rel="alternate" type="application/vc…">`: a page about one credential says where it stands. With `application/ld+json` it is nearly always something else. */
export const alternateLink: PlaceReader = {
  place: 'alternate-link',
  titled: false,
  nodes: ['link'],
  most: 50,
  read: (source, base) =>
    isAlternate(source) && isCredentialType(source.getAttribute('type')) ? linked(credentialUrl(source.getAttribute('href'), base)) : null,
};

/** Does it lead to the same in another form? */
export const isAlternate = (source: Element): boolean => /(?:^|\s)alternate(?:\s|$)/i.test(source.getAttribute('rel') ?? '');
