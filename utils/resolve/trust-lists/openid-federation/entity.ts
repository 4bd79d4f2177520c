import { textOf } from '../../../model/claims';
import type { Statement } from './statement';

/** Where an entity has its members: who they are, and what it says of each. */
export type Endpoints = { list: string; fetch: string };

/** The addresses under which an entity tells of its members; null where it has none to tell of. */
export function endpointsOf({ metadata }: Statement): Endpoints | null {
  const federation = metadata.federation_entity ?? {};
  const [list, fetch] = [textOf(federation, 'federation_list_endpoint'), textOf(federation, 'federation_fetch_endpoint')];
  return list === null || fetch === null || !URL.canParse(list) || !URL.canParse(fetch) ? null : { list, fetch };
}

/** Where an entity tells of itself. https://openid.net/specs/openid-federation-1_0.html#section-9 */
export const configurationAddress = (id: string): string => `${id.replace(/\/$/, '')}/.well-known/openid-federation`;

/** Where a superior tells of one of its members. https://openid.net/specs/openid-federation-1_0.html#section-8.1 */
export function statementAddress(endpoint: string, id: string): string {
  const url = new URL(endpoint);
  url.searchParams.set('sub', id);
  return url.href;
}

/**
 * Is it a name under which an entity can be in a federation: an https address without a query or a fragment; or a DID, as the registries of the Digital
 * Credentials Consortium have it?
 */
export function isEntityId(id: string): boolean {
  if (/^did:[a-z\d]+:[\w.:%-]+$/.test(id)) return true;
  const url = URL.parse(id);
  return url !== null && id.startsWith('https://') && url.username === '' && url.password === '' && !/[?#]/.test(id);
}

/** Types of entities that stand in a federation for something else than issuing credentials. */
const OTHER_ROLE = /^(openid|oauth)_/;
/** The type of those that issue credentials. https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html */
export const ISSUER_TYPE = 'openid_credential_issuer';

/** What an entity is in a federation: its types, and whether others stand below it. */
export type Standing = { types: readonly string[]; hasMembers: boolean };

/** Is it there as an issuer: because it says so, or because it says nothing else? One that has members must say so. */
export const isIssuer = ({ types, hasMembers }: Standing): boolean =>
  types.includes(ISSUER_TYPE) || (!hasMembers && !types.some((type) => OTHER_ROLE.test(type)));
