import { idOf, textOf, valuesOf } from '../../model/claims';
import { fromAnyBase64, lookUpBits, openBits, type Writing } from './bits';
import { isListAt } from './list-name';
import type { StatusType } from './status-type';

const writing: Writing = {
  credentialType: 'StatusList2021Credential',
  subjectType: 'StatusList2021',
  decode: fromAnyBase64,
  compression: () => 'gzip',
  saysPurpose: true,
};

/** The list that Bitstring Status List grew out of; common in credentials of 2021 to 2024. */
export const statusList2021: StatusType = {
  id: 'StatusList2021Entry',
  spec: 'https://www.w3.org/TR/2023/WD-vc-status-list-20230427/',
  accept: 'application/vc+ld+json, application/vc, application/vc+jwt, application/json;q=0.8',
  believedBy: 'proof',
  address: (entry) => idOf(valuesOf(entry, 'statusListCredential')[0]),
  open: (text) => openBits(text, writing),
  isAt: isListAt,
  lookUp: (entry, content) => lookUpBits(entry, content, { indexTerm: 'statusListIndex', size: 1, purpose: textOf(entry, 'statusPurpose') }),
};
