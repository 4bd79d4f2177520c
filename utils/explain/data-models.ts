import { valuesOf } from '../model/claims';
import type { Read } from '../model/credential';

/** A model that a credential's content follows. A new one is one row. */
export type DataModel = { id: string; spec: string; recognises(read: Read): boolean };

const isOf =
  (...types: string[]) =>
  ({ credential }: Read): boolean =>
    types.some((type) => credential.types.includes(type));
const isVcdm = isOf('VerifiableCredential');
const hasIssuanceDate = ({ credential }: Read): boolean => valuesOf(credential.claims, 'issuanceDate').length > 0;

/** The models that we read, by what the signed form says of itself. One credential often follows several. */
export const dataModels: readonly DataModel[] = [
  { id: 'VCDM 1.1', spec: 'https://www.w3.org/TR/vc-data-model/', recognises: (read) => isVcdm(read) && hasIssuanceDate(read) },
  { id: 'VCDM 2.0', spec: 'https://www.w3.org/TR/vc-data-model-2.0/', recognises: (read) => isVcdm(read) && !hasIssuanceDate(read) },
  {
    id: 'Open Badges 3.0',
    spec: 'https://www.imsglobal.org/spec/ob/v3p0/',
    recognises: isOf('OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'),
  },
  { id: 'CLR 2.0', spec: 'https://www.imsglobal.org/spec/clr/v2p0/', recognises: isOf('ClrCredential') },
  {
    id: 'Open Badges 2.0',
    spec: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/',
    recognises: ({ format }) => format === 'open-badges-2',
  },
  {
    id: 'ELM 3',
    spec: 'https://github.com/european-commission-empl/European-Learning-Model',
    recognises: isOf('EuropeanDigitalCredential'),
  },
  {
    id: 'SD-JWT VC',
    spec: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
    recognises: ({ credential }) => valuesOf(credential.claims, 'vct').length > 0,
  },
];

/** The ids of the models that a credential follows. */
export const dataModelsOf = (read: Read): string[] => dataModels.filter(({ recognises }) => recognises(read)).map(({ id }) => id);
