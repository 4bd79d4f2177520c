import { fromBase64url, fromMultibase } from '../../encoding/bytes';
import { idOf, textOf, valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import { lookUpBits, openBits, type Writing } from './bits';
import { isListAt } from './list-name';
import type { StatusType } from './status-type';

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
export const bitstringStatusList: StatusType = {
  id: 'BitstringStatusListEntry',
  spec: 'https://www.w3.org/TR/vc-bitstring-status-list/',
  accept: 'application/vc, application/vc+jwt, application/vc+ld+json, application/json;q=0.8',
  believedBy: 'proof',
  address: (entry) => idOf(valuesOf(entry, 'statusListCredential')[0]),
  open: (text) => openBits(text, writing),
  isAt: isListAt,
  lookUp: (entry, content) =>
    lookUpBits(entry, content, { indexTerm: 'statusListIndex', size: sizeOf(entry), purpose: textOf(entry, 'statusPurpose') }),
};

/** One bit where the entry does not say; null for what is no width, or wider than we read. */
function sizeOf(entry: JsonObject): number | null {
  const [size = 1, ...others] = valuesOf(entry, 'statusSize');
  const text = String(size);
  const isWidth = others.length === 0 && (typeof size === 'number' || typeof size === 'string') && /^[1-9]$/.test(text);
  return isWidth && Number(text) <= MAX_SIZE ? Number(text) : null;
}
