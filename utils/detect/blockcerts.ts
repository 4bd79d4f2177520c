import { looksLikeCredential } from './credential-json';
import { credentialUrl } from './credential-url';
import { isTooLong, linked, type PlaceReader } from './place';

/** `<blockcerts-verifier src>`: the address of a certificate, or the certificate itself. https://github.com/blockchain-certificates/blockcerts-verifier */
export const blockcerts: PlaceReader = {
  place: 'link',
  titled: false,
  nodes: ['blockcerts-verifier'],
  most: 50,
  read: (source, base) => {
    const src = source.getAttribute('src')?.trim() ?? '';
    if (!src.startsWith('{')) return src === '' ? null : linked(credentialUrl(src, base));
    return looksLikeCredential(src) && !isTooLong(src) ? [{ kind: 'embedded', raw: src }] : null;
  },
};
