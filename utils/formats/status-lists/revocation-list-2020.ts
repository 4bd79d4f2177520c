import { idOf, textOf, valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import { fromAnyBase64, listOfBits, type Writing } from './bits';

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
export const revocationList2020 = listOfBits({
  id: 'RevocationList2020Status',
  spec: 'https://w3c-ccg.github.io/vc-status-rl-2020/',
  accept: 'application/vc+ld+json, application/vc, application/vc+jwt, application/json;q=0.8',
  address: (entry) => idOf(valuesOf(entry, termOf(entry, 'revocationListCredential', 'statusListCredential'))[0]),
  placeOf: (entry) => ({
    indexTerm: termOf(entry, 'revocationListIndex', 'statusListIndex'),
    size: 1,
    purpose: (textOf(entry, 'statusPurpose') ?? 'revocation') === 'revocation' ? 'revocation' : null,
  }),
  writing,
});

function termOf(entry: JsonObject, own: string, later: string): string {
  return valuesOf(entry, own).length > 0 ? own : later;
}
