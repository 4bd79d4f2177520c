import type { Finding } from '../model/finding';
import { looksLikeCredential } from './credential-json';
import { bareType, isCredentialType } from './media-type';
import { carriedBy, type PlaceFinder, within } from './place';

/**
 * Credentials in data blocks: `<script type="application/vc">`, and `<script type="application/ld+json">` with a credential's words in it.
 * Scripts that run are never read. One that says it is a credential and is too large is found unread, so that it can be said.
 */
export const script: PlaceFinder = {
  place: 'script',
  titled: false,
  *search(root) {
    for (const source of within(root, 'script[type]:not([src])')) {
      const type = source.getAttribute('type');
      const declared = isCredentialType(type);
      if (!declared && bareType(type) !== 'application/ld+json') continue;
      const carried = carriedBy(source);
      if (carried !== null && (declared || speaksOfOne(carried))) yield { source, carried };
      yield null;
    }
  },
};

const speaksOfOne = (carried: Finding['carried']): boolean => carried.kind === 'embedded' && looksLikeCredential(carried.raw);
