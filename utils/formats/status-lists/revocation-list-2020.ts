import { idOf, textOf, valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import { fromAnyBase64, lookUpBits, openBits, type Writing } from './bits';
import { isListAt } from './list-name';
import type { StatusType } from './status-type';

/** The first byte of every gzip stream. https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const GZIP = 0x1f;

const writing: Writing = {
  credentialType: 'RevocationList2020Credential',
  subjectType: 'RevocationList2020',
  decode: fromAnyBase64,
  // zlib to the specification; the libraries of its time wrote gzip.
  compression: (bytes) => (bytes[0] === GZIP ? 'gzip' : 'deflate'),
  saysPurpose: false,
};

/** The list before Status List 2021: for revocation only. Some issuers write its entries with the names of the later list. */
export const revocationList2020: StatusType = {
  id: 'RevocationList2020Status',
  spec: 'https://w3c-ccg.github.io/vc-status-rl-2020/',
  accept: 'application/vc+ld+json, application/vc, application/vc+jwt, application/json;q=0.8',
  believedBy: 'proof',
  address: (entry) => idOf(valuesOf(entry, termOf(entry, 'revocationListCredential', 'statusListCredential'))[0]),
  open: (text) => openBits(text, writing),
  isAt: isListAt,
  lookUp: (entry, content) =>
    lookUpBits(entry, content, {
      indexTerm: termOf(entry, 'revocationListIndex', 'statusListIndex'),
      size: 1,
      purpose: (textOf(entry, 'statusPurpose') ?? 'revocation') === 'revocation' ? 'revocation' : null,
    }),
};

const termOf = (entry: JsonObject, own: string, later: string): string => (valuesOf(entry, own).length > 0 ? own : later);
