import { looksLikeCredential } from './credential-json';
import { credentialUrl } from './credential-url';
import { type Candidate, isTooLong, type PlaceFinder, within } from './place';

/** `<blockcerts-verifier src>`: the address of a certificate, or the certificate itself. https://github.com/blockchain-certificates/blockcerts-verifier */
export const blockcerts: PlaceFinder = {
  place: 'link',
  titled: false,
  *search(root, base) {
    for (const source of within(root, 'blockcerts-verifier[src]')) {
      const carried = carriedBy(source.getAttribute('src')?.trim() ?? '', base);
      if (carried !== null) yield { source, carried };
    }
    yield null;
  },
};

function carriedBy(src: string, base: string): Candidate['carried'] | null {
  if (src.startsWith('{')) return looksLikeCredential(src) && !isTooLong(src) ? { kind: 'embedded', raw: src } : null;
  const url = credentialUrl(src, base);
  return url === null ? null : { kind: 'linked', url: url.href };
}
