import { didFacts } from '../model/did-method';

/** The part of an issuer's identifier that is a fact: the host of an https URL, or what a DID of its method proves. Null for a DID that is only a key. */
export function issuerDomain(issuer: string): string | null {
  if (issuer.startsWith('https:')) return URL.canParse(issuer) ? new URL(issuer).host : null;
  return didFacts(issuer)?.domain(issuer) ?? null;
}
