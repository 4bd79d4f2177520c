import { valuesOf } from '../model/claims';
import { isObject, type Json, type JsonObject } from '../model/json';

/** More origins of one DID than these are not asked. */
const MAX_ORIGINS = 2;

/**
 * The origins that a DID document says belong to it. It is the document's word alone, until the origin says the same (`verify/linked-domains.ts`).
 *
 * Shape:  as `URL` writes an origin: `https://skola.se`.
 * Source: https://identity.foundation/.well-known/resources/did-configuration/#linked-domain-service-endpoint
 */
export function originsIn(document: JsonObject): string[] {
  const services = valuesOf(document, 'service').filter(isObject);
  const linked = services.filter((service) => valuesOf(service, 'type').includes('LinkedDomains'));
  const origins = linked.flatMap((service) => valuesOf(service, 'serviceEndpoint').flatMap(textsIn)).flatMap((text) => originOf(text) ?? []);
  return [...new Set(origins)].slice(0, MAX_ORIGINS);
}

const textsIn = (endpoint: Json): string[] =>
  (isObject(endpoint) ? valuesOf(endpoint, 'origins') : [endpoint]).filter((one) => typeof one === 'string');

/** Only an origin counts: of an address with a path nobody could say whether all of the host is meant. */
function originOf(text: string): string | null {
  if (!text.startsWith('https://') || !URL.canParse(text)) return null;
  const { origin, href } = new URL(text);
  return href === `${origin}/` ? origin : null;
}
