import { looksLikeCredential } from './credential-json';
import { bareType, isCredentialType } from './media-type';
import { type Carried, carriedBy, type PlaceReader } from './place';

/**
 * Credentials in data blocks: `<script type="application/vc">`, and `<script type="application/ld+json">` with a credential's words in it.
 * Scripts that run are never read. One that says it is a credential and is too large is found unread, so that it can be said.
 */
export const script: PlaceReader = {
  place: 'script',
  titled: false,
  nodes: ['script'],
  most: 50,
  read: (source) => {
    const type = source.getAttribute('type');
    const declared = isCredentialType(type);
    if (source.hasAttribute('src') || (!declared && bareType(type) !== 'application/ld+json')) return null;
    const carried = carriedBy(source);
    return carried !== null && (declared || speaksOfOne(carried)) ? [carried] : [];
  },
};

const speaksOfOne = (carried: Carried): boolean => carried.kind === 'embedded' && looksLikeCredential(carried.raw);
