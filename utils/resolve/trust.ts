import type { Read } from '../model/credential';
import type { Listed, TrustList } from '../model/trust-list';
import { anchoredIn, copyOf } from './anchors';

/**
 * Where the trust lists know the issuer of a credential, in the lists' order: by its identifier, or because its certificate leads to one of an entry's. Under an
 * organisation's seal only the certificate counts: whoever has a seal could name any issuer. Asked on this computer: no register learns which issuer is being
 * read about.
 */
export async function knownIn(lists: readonly TrustList[], read: Read): Promise<Listed[]> {
  const found = await Promise.all(lists.map((list) => knownInOne(list, read)));
  return found.flat();
}

async function knownInOne(list: TrustList, { credential: { issuer }, proofs }: Read): Promise<Listed[]> {
  const chains = await Promise.all(proofs.map((proof) => anchoredIn(list, proof)));
  const anchored = chains.filter((listed) => listed !== null);
  const isSealed = proofs.some(({ binds }) => binds === 'organisation');
  const id = normalised(issuer);
  const entry = isSealed ? undefined : list.issuers.find((candidate) => normalised(candidate.id) === id);
  return entry === undefined ? anchored : [{ ...copyOf(list), issuer: entry }, ...anchored];
}

/** A DID is compared as it stands. A URL is compared as the URL standard writes it: `https://EXAMPLE.se` is `https://example.se/`. */
function normalised(id: string): string {
  return id.startsWith('https:') && URL.canParse(id) ? new URL(id).href : id;
}
