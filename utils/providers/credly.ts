import { at, type Provider, UUID } from './provider';

/** Open Badges 2.0, hosted. The page of a badge that nobody has been given is a template. https://www.credly.com/docs/obi_specified_endpoints */
export const credly: Provider = {
  id: 'credly',
  name: 'Credly',
  proves: 'at-source',
  site: 'https://www.credly.com/',
  asked: ['www.credly.com'],
  hosts: ['credly.com', 'www.credly.com', 'youracclaim.com', 'www.youracclaim.com', 'api.credly.com'],
  links: [
    { kind: 'award', at: at(`/badges/${UUID}(/(public_url|linked_in_profile|print|email))?`), canonical: 'https://www.credly.com/badges/{uuid}' },
    { kind: 'award', at: at(`/earner/earned/badge/${UUID}`), canonical: 'https://www.credly.com/badges/{uuid}' },
    { kind: 'award', at: at(`(/api)?/v1/obi/v2/badge_assertions/${UUID}`), canonical: 'https://www.credly.com/badges/{uuid}' },
    { kind: 'short', at: at('/go/[\\w-]+') },
    { kind: 'profile', at: at('/users/[^/?#]+(/badges)?') },
    { kind: 'template', at: at('/org/[^/?#]+/badge/[^/?#]+') },
  ],
  examples: [
    'https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a/public_url',
    'https://youracclaim.com/earner/earned/badge/0f7c1f5e-0000-4000-8000-00000000000a',
    'https://api.credly.com/v1/obi/v2/badge_assertions/0f7c1f5e-0000-4000-8000-00000000000a',
    'https://www.credly.com/go/AbCd1234',
    'https://www.credly.com/users/sara-lindqvist/badges',
    'https://www.credly.com/org/skolan/badge/svetsning',
  ],
};
