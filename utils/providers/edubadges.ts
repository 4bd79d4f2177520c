import { at, id, type Provider } from './provider';

/** SURF. Open Badges 2.0, hosted; any page may ask. https://github.com/edubadges/edubadges-server */
export const edubadges: Provider = {
  id: 'edubadges',
  name: 'edubadges',
  proves: 'at-source',
  site: 'https://www.edubadges.nl/',
  asked: ['api.edubadges.nl'],
  hosts: ['www.edubadges.nl', 'edubadges.nl', 'api.edubadges.nl'],
  links: [{ kind: 'award', at: at(`/public/assertions/${id('[\\w-]{22}')}`), canonical: 'https://www.edubadges.nl/public/assertions/{id}' }],
  examples: ['https://www.edubadges.nl/public/assertions/AAAAAAAAAAAAAAAAAAAAAA'],
};
