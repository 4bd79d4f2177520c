import type { Source } from './source';

/** Any page may ask its server. https://github.com/edubadges/edubadges-server */
export const edubadges: Source = {
  provider: 'edubadges',
  gives: 'hosted-badge',
  address: ({ id }) => `https://api.edubadges.nl/public/assertions/${id}`,
};
