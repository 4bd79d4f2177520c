import { timeOf } from '../encoding/iso-time';
import { idOf, textOf, typesOf, valuesOf } from '../model/claims';
import type { Credential } from '../model/credential';
import { isObject, type Json, type JsonObject } from '../model/json';

/** What an envelope says beside the credential in it. Times are ISO 8601; `status` are further status entries. */
export type Envelope = { issuer: string | null; validFrom: string | null; validUntil: string | null; status: Json[] };
const NO_ENVELOPE: Envelope = { issuer: null, validFrom: null, validUntil: null, status: [] };

/** Terms that can have one value only. */
const SINGLE = ['issuer', 'issuanceDate', 'expirationDate', 'validFrom', 'validUntil'];

/**
 * The view of a credential that every check reads, from its claims.
 *
 * Shape:  where two dates bound the same side (the data model's and the envelope's), the stricter one counts.
 *         More than one issuer, start or end is the fault `malformed`: nobody could say which one holds. A status entry that is only a name is one of no
 *         known type.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials, https://www.w3.org/TR/vc-data-model/#basic-concepts
 */
export function credentialOf(claims: JsonObject, envelope: Envelope = NO_ENVELOPE): Credential {
  const starts = [textOf(claims, 'validFrom'), textOf(claims, 'issuanceDate'), envelope.validFrom];
  const ends = [textOf(claims, 'validUntil'), textOf(claims, 'expirationDate'), envelope.validUntil];
  const statusEntries = [...valuesOf(claims, 'credentialStatus'), ...envelope.status];
  const wellFormed =
    SINGLE.every((term) => valuesOf(claims, term).length <= 1) &&
    SINGLE.slice(1).every((term) => valuesOf(claims, term).every((value) => typeof value === 'string'));

  return {
    types: typesOf(claims),
    issuer: idOf(valuesOf(claims, 'issuer')[0]) ?? '',
    alsoIssuer: envelope.issuer,
    validFrom: strictest(starts, (a, b) => a > b),
    validUntil: strictest(ends, (a, b) => a < b),
    status: statusEntries.map((entry) => (isObject(entry) ? { type: textOf(entry, 'type') ?? '', raw: entry } : { type: '', raw: {} })),
    claims,
    faults: wellFormed ? [] : ['malformed'],
  };
}

/** Of several dates the one that bounds most; an unreadable one wins, so that it is judged and not passed over. */
function strictest(dates: readonly (string | null)[], isStricter: (a: number, b: number) => boolean): string | null {
  const given = dates.filter((date) => date !== null);
  const unreadable = given.find((date) => Number.isNaN(timeOf(date)));
  if (unreadable !== undefined) return unreadable;
  return given.reduce<string | null>((best, date) => (best === null || isStricter(timeOf(date), timeOf(best)) ? date : best), null);
}

/** The contexts of the data models 1.1 and 2.0. https://www.w3.org/TR/vc-data-model-2.0/#base-context */
export const VCDM_1 = 'https://www.w3.org/2018/credentials/v1';
export const VCDM_2 = 'https://www.w3.org/ns/credentials/v2';
const CONTEXTS: readonly Json[] = [VCDM_1, VCDM_2];

/** Does the document's `@context` name one of the data models? */
export const isVcdm = (document: JsonObject): boolean => valuesOf(document, '@context').some((address) => CONTEXTS.includes(address));

/** Is it a credential of one of the data models, by its own words? */
export const isCredential = (document: JsonObject): boolean => isVcdm(document) && valuesOf(document, 'type').includes('VerifiableCredential');
