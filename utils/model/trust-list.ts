/**
 * One issuer that a list knows. `id` is a DID or an https URL, compared exactly after URL normalisation; or `x5c:` and a certificate's SHA-256 thumbprint, where
 * the entry is known by its `certificates` alone (base64 DER: those of a seal, or of somebody who issues certificates for seals).
 */
export type TrustedIssuer = { id: string; name: string; url?: string; country?: string; note?: string; certificates?: string[] };

/** A list of issuers that somebody vouches for. The published format: `public/trust-list.schema.json`. */
export type TrustList = {
  format: 'meritkollen-trust-list/1';
  name: string;
  publisher: string;
  updated: string;
  url?: string;
  source?: { kind: string; url?: string; fetched?: string };
  issuers: TrustedIssuer[];
};

/**
 * A chain from a signer's certificate to one of a list entry's certificates.
 *
 * Shape: `method` is the proof's. `by`: the entry has the signer's own certificate, or that of an authority that vouches for it. `from` and `until` are the ISO
 *        times between which all certificates of the chain are in force.
 */
export type Anchored = { method: string; by: 'own-certificate' | 'authority'; from: string; until: string };

/**
 * Where an issuer was found: the list's name and date, and the name it gives the issuer. `fetched` is when this copy of the list was fetched, where it was.
 * `anchored` says by which chain, where it was found by a certificate.
 */
export type Listed = { list: string; publisher: string; updated: string; fetched?: string; issuer: TrustedIssuer; anchored?: Anchored };
