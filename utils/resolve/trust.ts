import type { Read } from '../model/credential';
import type { Listed, TrustList } from '../model/trust-list';

/** Where the trust lists know the issuer of a credential, in the lists' order. Asked on this computer: no register learns which issuer is being read about. */
export async function knownIn(lists: readonly TrustList[], { credential: { issuer } }: Read): Promise<Listed[]> {
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
