import { at, id, type Provider } from './provider';

/** https://www.badgecraft.eu */
export const badgecraft: Provider = {
  id: 'badgecraft',
  name: 'Badgecraft',
  proves: 'page',
  site: 'https://www.badgecraft.eu/',
  hosts: ['badgecraft.eu', 'www.badgecraft.eu'],
  links: [{ kind: 'award', at: at(`/[a-z]{2}/user-badges/${id('[\\w-]+')}`), canonical: 'https://www.badgecraft.eu/en/user-badges/{id}' }],
  examples: ['https://www.badgecraft.eu/sv/user-badges/abc123'],
};
