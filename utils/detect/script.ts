import { looksLikeCredential } from './credential-json';
import { bareType, isCredentialType } from './media-type';
import { type PlaceFinder, textOf, within } from './place';

/**
 * Credentials in data blocks: `<script type="application/vc">`, and `<script type="application/ld+json">` with a credential's words in it.
 * Scripts that run are never read.
 */
export const script: PlaceFinder = {
  place: 'script',
  titled: false,
  *search(root) {
    for (const source of within(root, 'script[type]:not([src])')) {
      const type = source.getAttribute('type');
      const declared = isCredentialType(type);
      if (!declared && bareType(type) !== 'application/ld+json') continue;
      const raw = textOf(source);
      if (raw !== null && (declared || looksLikeCredential(raw))) yield { source, carried: { kind: 'embedded', raw } };
      yield null;
    }
  },
};
