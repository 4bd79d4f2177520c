import { credentialUrl } from './credential-url';
import { type Candidate, type PlaceFinder, within } from './place';
import { MAY_BE_PROVIDERS } from './provider-link';

/** What services give their users to put on a page: an element with the badge's id, a frame, a picture. */
const EMBEDS = '[data-share-badge-id], iframe[src], img[src]';
/** Pictures that services make for one award; any other picture of a badge is shared by all who earned it. */
const OF_ONE_AWARD = /credential_website_embed_image\/|\/public\/assertions\/[\w-]+\/(?:image|baked)/;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const REST = 100; // elements between two pauses

/** Embeds: they hold the award's id in an attribute, before and after their own script has run. */
export const embed: PlaceFinder = {
  place: 'embed',
  titled: false,
  *search(root, base) {
    let count = 0;
    for (const source of within(root, EMBEDS)) {
      const carried = carriedBy(source, base);
      if (carried !== null) yield { source, carried };
      if (++count % REST === 0) yield null;
    }
  },
};

function carriedBy(source: Element, base: string): Candidate['carried'] | null {
  const credly = source.getAttribute('data-share-badge-id');
  if (credly !== null) return ID.test(credly) ? { kind: 'linked', url: `https://www.credly.com/badges/${credly.toLowerCase()}` } : null;
  const src = source.getAttribute('src') ?? '';
  const isOne = source.localName === 'img' ? OF_ONE_AWARD.test(src) : MAY_BE_PROVIDERS.test(src);
  const url = isOne ? credentialUrl(src, base) : null;
  return url === null ? null : { kind: 'linked', url: url.href };
}
