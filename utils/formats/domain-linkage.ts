import { parseStrict } from '../encoding/strict-json';
import { valuesOf } from '../model/claims';
import { didFacts } from '../model/did-method';
import type { Evidence } from '../model/evidence';
import { isObject, type Json } from '../model/json';

/** More linkages than these are not looked at. */
const MAX_LINKAGES = 8;

/** The origins that an issuer's own document links to, but for the one that its DID already names. Only a key that is the issuer's tells of its document. */
export function issuersOrigins(issuer: string, keys: Evidence['keys']): string[] {
  const own = Object.values(keys).flatMap((key) => (key.ok && key.value.document === issuer && key.value.controller === issuer ? [key.value] : []));
  const host = didFacts(issuer)?.domain(issuer)?.split('/')[0];
  return [...new Set(own.flatMap(({ origins = [] }) => origins))].filter((origin) => origin !== `https://${host}`);
}

/** Where an origin says which DIDs belong to it. https://identity.foundation/.well-known/resources/did-configuration/#did-configuration-resource */
export const configurationAddress = (origin: string): string => `${origin}/.well-known/did-configuration.json`;

/** The credentials in such a document that name the DID, as raw texts: tokens as they stand, JSON written again. Which of them hold is another question. */
export function linkagesIn(body: string, did: string): string[] {
  const parsed = parseStrict(body);
  if (!parsed.ok || !isObject(parsed.value)) return [];
  const linked = valuesOf(parsed.value, 'linked_dids').map(textOfLinkage);
  return linked.filter((raw) => raw !== '' && mayName(raw, did)).slice(0, MAX_LINKAGES);
}

const textOfLinkage = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A token's payload is encoded, so only JSON can be passed over at a glance. */
const mayName = (raw: string, did: string): boolean => !raw.startsWith('{') || raw.includes(did);
