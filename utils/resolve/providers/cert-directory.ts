import type { Source } from './source';

/** An Open Badge 3.0. https://certdirectory.io */
export const certDirectory: Source = {
  provider: 'cert-directory',
  gives: 'credential',
  address: ({ id }) => `https://credentials.certdirectory.io/credentials/${id}/ob3`,
};
