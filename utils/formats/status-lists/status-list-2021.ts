import { fromBase64url } from '../../encoding/bytes';
import { idOf, textOf, valuesOf } from '../../model/claims';
import { bitFor } from './bits';
import type { StatusType } from './status-type';

/** The list that Bitstring Status List grew out of; common in credentials of 2021 to 2024. */
export const statusList2021: StatusType = {
  id: 'StatusList2021Entry',
  spec: 'https://www.w3.org/TR/2023/WD-vc-status-list-20230427/',
  address: (entry) => idOf(valuesOf(entry, 'statusListCredential')[0]),
  purpose: (entry) => textOf(entry, 'statusPurpose'),
  lookUp: (entry, list) => bitFor(entry, list, { credentialType: 'StatusList2021Credential', subjectType: 'StatusList2021', decode: fromBase64url }),
};
