import { at, id, type Provider } from './provider';

/** Canvas Credentials, Parchment. Open Badges 2.0, hosted. A badge with the address of code for its recipient is about no person. https://github.com/concentricsky/badgr-server */
export const badgr: Provider = {
  id: 'badgr',
  name: 'Badgr',
  proves: 'at-source',
  site: 'https://badgr.com/',
  asked: ['api.badgr.io', 'api.eu.badgr.io', 'api.ca.badgr.io', 'api.au.badgr.io'],
  hosts: ['badgr.com', 'badgr.io', '.badgr.com', '.badgr.io', 'badges.parchment.com'],
  links: [
    { kind: 'software', at: /^\/public\/assertions\/[^?#]+\?([^#]*&)?identity__url=/i },
    { kind: 'award', at: at(`/public/assertions/${id('[\\w-]{22}')}(\\.json|/image|/baked)?`), canonical: 'https://{host}/public/assertions/{id}' },
    { kind: 'template', at: at('/public/badges/[\\w-]+') },
    { kind: 'profile', at: at('/(public/collections|backpack/share)/.+') },
  ],
  examples: [
    'https://api.eu.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?identity__url=https%3A%2F%2Fgithub.com%2Fskolan%2Fkod',
    'https://api.eu.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?identity__email=sara%40skola.test',
    'https://eu.badgr.com/public/badges/BBBBBBBBBBBBBBBBBBBBBB',
    'https://badgr.com/public/collections/0123456789abcdef',
  ],
};
