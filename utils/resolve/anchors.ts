import { pathToAnchor } from '../formats/certificates/path';
import type { Proof } from '../model/credential';
import type { Listed, TrustList } from '../model/trust-list';

/**
 * Where a list vouches for a proof's certificate: the entry whose certificate the chain leads to, which alone is kept of the entry's certificates. Null where
 * the list knows none of the chain.
 */
export async function anchoredIn(list: TrustList, { method, certificates = [] }: Proof): Promise<Listed | null> {
  if (method === null || certificates.length === 0) return null;
  const anchors = list.issuers.flatMap((entry) => entry.certificates ?? []);
  const path = anchors.length === 0 ? null : await pathToAnchor(certificates, anchors);
  const entry = path === null ? undefined : list.issuers.find((candidate) => candidate.certificates?.includes(path.anchor));
  if (path === null || entry === undefined) return null;
  const [from, until] = [path.from, path.until].map((time) => new Date(time).toISOString()) as [string, string];
  const anchored = { method, by: path.isOwn ? 'own-certificate' : 'authority', from, until } as const;
  return { ...copyOf(list), issuer: { ...entry, certificates: [path.anchor] }, anchored };
}

/** What is told of the list in which an issuer was found. */
export const copyOf = ({ name, publisher, updated, source }: TrustList): Omit<Listed, 'issuer'> => ({
  list: name,
  publisher,
  updated,
  ...(source?.fetched !== undefined && { fetched: source.fetched }),
});
