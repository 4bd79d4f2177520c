import { textOf, valuesOf } from '../model/claims';
import type { Credential, Proof } from '../model/credential';
import type { Evidence } from '../model/evidence';
import { isObject } from '../model/json';
import type { Outcome } from '../model/outcome';

/** The kinds of number in a certificate's organizationIdentifier, and the terms under which a credential gives the same number of its issuer. */
const TERMS: Record<string, string> = { VAT: 'vatIdentifier', NTR: 'registration', TIN: 'taxIdentifier' };

/**
 * Does a sealed credential give another number for its issuer than its seal's certificate has?
 *
 * Outcome: noted (`sealer-differs`) when it gives one of the same kind and country, and none of those it gives is the certificate's; else null.
 * Source:  ETSI EN 319 412-1 V1.5.1 section 5.1.4, https://europa.eu/europass/elm-browser/ (Organisation)
 */
export function checkSealer({ claims }: Credential, standing: readonly Proof[], keys: Evidence['keys']): Outcome | null {
  const issuers = valuesOf(claims, 'issuer').filter(isObject);
  const differs = standing.some(({ method, binds }) => {
    const key = method === null ? undefined : keys[method];
    const id = key?.ok ? key.value.certificate?.organisationId : null;
    const [, kind = '', country = '', number = ''] = /^([A-Z]{3})([A-Z]{2})-(.+)$/.exec(id ?? '') ?? [];
    const term = TERMS[kind];
    if (binds !== 'organisation' || term === undefined) return false;
    const given = issuers.flatMap((issuer) => valuesOf(issuer, term)).flatMap((value) => (isObject(value) ? (textOf(value, 'notation') ?? []) : []));
    return given.length > 0 && !given.some((text) => bare(text, country) === bare(number, country));
  });
  return differs ? { kind: 'noted', code: 'sealer-differs' } : null;
}

/** The number without its country, spaces and hyphens: `SE 556000-0001` is 5560000001. */
function bare(text: string, country: string): string {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.startsWith(country) ? plain.slice(country.length) : plain;
}
