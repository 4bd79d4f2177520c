import type { Source } from './source';

/** The sealed credential behind a share link. The address was read in the Commission's own source of 2024, and may have changed since. */
export const edc: Source = {
  provider: 'edc',
  gives: 'credential',
  address: ({ id }) => `https://europa.eu/europass/digital-credentials/viewer/api/v1/sharelinks/${id}/credential`,
};
