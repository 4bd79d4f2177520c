const WELL_KNOWN = '/.well-known/jwt-vc-issuer';

/**
 * The name under which a token's key is looked for when its issuer is an https URL: the address of the issuer's metadata, and the key's own name (`kid`) in
 * the fragment, percent-encoded. Null for an issuer that is no such URL: with a query, a fragment or user information, or written in a way that the URL
 * standard would change.
 *
 * Shape:  `https://skola.se/kurs` gives `https://skola.se/.well-known/jwt-vc-issuer/kurs#kid`; no fragment where the token names no key.
 * Source: https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (JWT VC Issuer Metadata Request),
 *         https://www.w3.org/TR/vc-jose-cose/#well-known-uris
 */
export function metadataMethod(issuer: string, kid: string | null): string | null {
  const address = metadataAddress(issuer);
  if (address === null) return null;
  return kid === null ? address : `${address}#${encodeURIComponent(kid)}`;
}

/** The address of an https issuer's metadata; null as above. */
export function metadataAddress(issuer: string): string | null {
  if (!issuer.startsWith('https://') || !URL.canParse(issuer)) return null;
  const { href, origin, pathname, search, hash, username, password } = new URL(issuer);
  const isPlain = search === '' && hash === '' && username === '' && password === '' && !/[?#]$/.test(issuer);
  if (!isPlain || (issuer !== href && `${issuer}/` !== href)) return null;
  return `${origin}${WELL_KNOWN}${pathname.replace(/\/$/, '')}`;
}

/** Is the method's address one of issuer metadata? */
export const isMetadataAddress = (address: string): boolean =>
  URL.canParse(address) && (new URL(address).pathname === WELL_KNOWN || new URL(address).pathname.startsWith(`${WELL_KNOWN}/`));
