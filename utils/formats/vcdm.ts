import { timeOf } from '../encoding/iso-time';
import { idOf, textOf, valuesOf } from '../model/claims';
import type { Credential } from '../model/credential';
import { isObject, type Json, type JsonObject } from '../model/json';

/** What an envelope says beside the credential in it. Times are ISO 8601; `status` are further status entries. */
export type Envelope = { issuer: string | null; validFrom: string | null; validUntil: string | null; status: Json[] };
export const noEnvelope: Envelope = { issuer: null, validFrom: null, validUntil: null, status: [] };

const SINGLE = ['issuer', 'issuanceDate', 'expirationDate', 'validFrom', 'validUntil'];

/**
 * The view of a credential that every check reads, from its claims.
 *
 * Shape:  where two dates bound the same side (the data model's and the envelope's), the stricter one counts.
 *         More than one issuer, start or end is the fault `malformed`: nobody could say which one holds. A status entry that is only a name is one of no
 *         known type.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials, https://www.w3.org/TR/vc-data-model/#basic-concepts
 */
export function credentialOf(claims: JsonObject, dataModel: Credential['dataModel'], envelope: Envelope = noEnvelope): Credential {
  const starts = [textOf(claims, 'validFrom'), textOf(claims, 'issuanceDate'), envelope.validFrom];
  const ends = [textOf(claims, 'validUntil'), textOf(claims, 'expirationDate'), envelope.validUntil];
  const statusEntries = [...valuesOf(claims, 'credentialStatus'), ...envelope.status];
  const wellFormed =
    SINGLE.every((term) => valuesOf(claims, term).length <= 1) &&
    SINGLE.slice(1).every((term) => valuesOf(claims, term).every((value) => typeof value === 'string'));

  return {
    dataModel,
    id: idOf(claims),
    types: [...valuesOf(claims, 'type'), ...valuesOf(claims, '@type')].filter((type) => typeof type === 'string'),
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

const CONTEXT_V1 = 'https://www.w3.org/2018/credentials/v1';
const CONTEXT_V2 = 'https://www.w3.org/ns/credentials/v2';

/** The data model that a `@context` names; null when it is neither. The first address decides. */
export function dataModelOf(document: JsonObject): Credential['dataModel'] | null {
  const addresses = valuesOf(document, '@context');
  if (addresses.includes(CONTEXT_V2)) return 'VCDM 2.0';
  return addresses.includes(CONTEXT_V1) ? 'VCDM 1.1' : null;
}
