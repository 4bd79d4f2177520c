/** One issuer that a list knows. `id` is a DID or an https URL, compared exactly after URL normalisation. */
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

/** Where an issuer was found: the list's name and date, and the name it gives the issuer. */
export type Listed = { list: string; publisher: string; updated: string; issuer: TrustedIssuer };
