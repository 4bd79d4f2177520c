import type { Listed, TrustList } from '../model/trust-list';
import { addressOf } from './did/web';

/** Where the trust lists know an issuer, in the lists' order. Asked on this computer: no register learns which issuer is being read about. */
export function knownIn(lists: readonly TrustList[], issuer: string): Listed[] {
  const id = normalised(issuer);
  return lists.flatMap(({ name, publisher, updated, issuers }) => {
    const entry = issuers.find((candidate) => normalised(candidate.id) === id);
    return entry === undefined ? [] : [{ list: name, publisher, updated, issuer: entry }];
  });
}

/** A DID is compared as it stands. A URL is compared as the URL standard writes it: `https://EXAMPLE.se` is `https://example.se/`. */
function normalised(id: string): string {
  return id.startsWith('https:') && URL.canParse(id) ? new URL(id).href : id;
}

/**
 * The part of an issuer's identifier that is a fact: the host of a did:web (with the path, since a host can have many tenants) or of an https URL.
 * Null for a DID that is only a key.
 */
export function domainOf(issuer: string): string | null {
  if (issuer.startsWith('https:')) return URL.canParse(issuer) ? new URL(issuer).host : null;
  const address = issuer.startsWith('did:web:') ? addressOf(issuer) : null;
  return address === null ? null : address.replace(/^https:\/\//, '').replace(/(\/\.well-known)?\/did\.json$/, '');
}
