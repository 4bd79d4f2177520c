import { idOf, textOf, valuesOf } from '../../model/claims';
import { fromAnyBase64, listOfBits, type Writing } from './bits';

const writing: Writing = {
  credentialType: 'StatusList2021Credential',
  subjectType: 'StatusList2021',
  decode: fromAnyBase64,
  compression: () => 'gzip',
  saysPurpose: true,
};

/** The list that Bitstring Status List grew out of; common in credentials of 2021 to 2024. */
export const statusList2021 = listOfBits({
  id: 'StatusList2021Entry',
  spec: 'https://www.w3.org/TR/2023/WD-vc-status-list-20230427/',
  accept: 'application/vc+ld+json, application/vc, application/vc+jwt, application/json;q=0.8',
  address: (entry) => idOf(valuesOf(entry, 'statusListCredential')[0]),
  placeOf: (entry) => ({ indexTerm: 'statusListIndex', size: 1, purpose: textOf(entry, 'statusPurpose') }),
  writing,
});
