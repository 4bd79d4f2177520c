import { credentialUrl } from './credential-url';
import { isCredentialType } from './media-type';
import { type PlaceFinder, within } from './place';

/** `<link rel="alternate" type="application/vc…">`: a page about one credential says where it stands. With `application/ld+json` it is nearly always something else. */
export const alternateLink: PlaceFinder = {
  place: 'alternate-link',
  titled: false,
  *search(root, base) {
    for (const source of within(root, 'link[rel~="alternate" i][type][href]')) {
      const url = isCredentialType(source.getAttribute('type')) ? credentialUrl(source.getAttribute('href'), base) : null;
      if (url !== null) yield { source, carried: { kind: 'linked', url: url.href } };
    }
    yield null;
  },
};
