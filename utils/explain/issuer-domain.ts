/**
 * The part of an issuer's identifier that is a fact: the host of a did:web (with its path, since a host can have many tenants) or of an https URL.
 * Null for a DID that is only a key.
 */
export function issuerDomain(issuer: string): string | null {
  if (issuer.startsWith('https:')) return URL.canParse(issuer) ? new URL(issuer).host : null;
  if (!issuer.startsWith('did:web:')) return null;
  const [host = '', ...path] = issuer.slice('did:web:'.length).split(':');
  return [host.replace(/%3A/i, ':'), ...path].join('/');
}
