import type { Source } from './source';

/** The credential that was stored there, or a presentation with it. https://github.com/digitalcredentials/verifier-plus */
export const verifierPlus: Source = {
  provider: 'verifier-plus',
  gives: 'credential',
  address: ({ id }) => `https://verifierplus.org/api/credentials/${id}`,
};
