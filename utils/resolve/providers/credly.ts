import type { Source } from './source';

/** Open Badges 2.0 assertions at the address that they name themselves. https://www.credly.com/docs/obi_specified_endpoints */
export const credly: Source = {
  provider: 'credly',
  gives: 'hosted-badge',
  address: ({ id }) => `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}`,
};
