import { fromBase64url, fromMultibase } from '../../encoding/bytes';
import { idOf, textOf, valuesOf } from '../../model/claims';
import { problem } from '../../model/result';
import { bitFor } from './bits';
import type { StatusType } from './status-type';

/** W3C Bitstring Status List, entries of one bit. */
export const bitstringStatusList: StatusType = {
  id: 'BitstringStatusListEntry',
  spec: 'https://www.w3.org/TR/vc-bitstring-status-list/',
  address: (entry) => idOf(valuesOf(entry, 'statusListCredential')[0]),
  purpose: (entry) => textOf(entry, 'statusPurpose'),
  async lookUp(entry, list) {
    const [size = '1'] = valuesOf(entry, 'statusSize');
    if (String(size) !== '1') return problem('status-not-supported');
    return bitFor(entry, list, {
      credentialType: 'BitstringStatusListCredential',
      subjectType: 'BitstringStatusList',
      // The prefix `u` is required; lists of the drafts before it came are still served without.
      decode: (text) => (text.startsWith('u') ? fromMultibase(text) : fromBase64url(text)),
    });
  },
};
