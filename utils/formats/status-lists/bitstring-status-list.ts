import { fromBase64url, fromMultibase } from '../../encoding/bytes';
import { idOf, textOf, valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import { listOfBits, type Writing } from './bits';

/** The widest number of an entry, in bits: 256 messages are more than anybody reads. */
const MAX_SIZE = 8;

const writing: Writing = {
  credentialType: 'BitstringStatusListCredential',
  subjectType: 'BitstringStatusList',
  // The prefix `u` is required; lists of the drafts before it came are still served without.
  decode: (text) => (text.startsWith('u') ? fromMultibase(text) : fromBase64url(text)),
  compression: () => 'gzip',
  saysPurpose: true,
};

/** W3C Bitstring Status List: every purpose, numbers of one bit or more, messages. */
export const bitstringStatusList = listOfBits({
  id: 'BitstringStatusListEntry',
  spec: 'https://www.w3.org/TR/vc-bitstring-status-list/',
  accept: 'application/vc, application/vc+jwt, application/vc+ld+json, application/json;q=0.8',
  address: (entry) => idOf(valuesOf(entry, 'statusListCredential')[0]),
  placeOf: (entry) => ({ indexTerm: 'statusListIndex', size: sizeOf(entry), purpose: textOf(entry, 'statusPurpose') }),
  writing,
});

/** One bit where the entry does not say; null for what is no width, or wider than we read. */
function sizeOf(entry: JsonObject): number | null {
  const [size = 1, ...others] = valuesOf(entry, 'statusSize');
  const text = String(size);
  const isWidth = others.length === 0 && (typeof size === 'number' || typeof size === 'string') && /^[1-9]$/.test(text);
  return isWidth && Number(text) <= MAX_SIZE ? Number(text) : null;
}
