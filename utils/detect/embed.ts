import { credentialUrl } from './credential-url';
import { linked, type PlaceReader } from './place';
import { MAY_BE_PROVIDERS } from './provider-link';

/** A picture that a service makes for one award, and in which nothing is; any other may be shared by all who earned it. */
const OF_ONE_AWARD = /credential_website_embed_image\//;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What services give their users to put on a page: an element with the badge's id, a frame, a picture. The award's id stands in an attribute, before and after their own script has run. */
export const embed: PlaceReader = {
  place: 'embed',
  titled: false,
  nodes: ['[data-share-badge-id]', 'iframe', 'img'],
  most: 50,
  read: (source, base) => {
    const id = source.getAttribute('data-share-badge-id');
    if (id !== null) return ofCredly(id);
    const src = source.getAttribute('src') ?? '';
    const isOne = source.localName === 'img' ? OF_ONE_AWARD.test(src) : MAY_BE_PROVIDERS.test(src);
    return isOne ? linked(credentialUrl(src, base)) : null;
  },
};

const ofCredly = (id: string) => (ID.test(id) ? linked(new URL(`https://www.credly.com/badges/${id.toLowerCase()}`)) : null);
