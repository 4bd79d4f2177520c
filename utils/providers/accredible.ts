import { at, id, type Provider, UUID } from './provider';

/** Its customers show credentials on hosts of their own, too: the fragment tells. */
export const accredible: Provider = {
  id: 'accredible',
  name: 'Accredible',
  proves: 'page',
  site: 'https://www.accredible.com/',
  hosts: ['credential.net', 'www.credential.net', '.accredible.com'],
  links: [
    { kind: 'profile', at: at('/profile/[^/?#]+(/wallet)?') },
    {
      kind: 'award',
      at: at(`/v1/frontend/credential_website_embed_image/(certificate|badge)/${id('[\\w-]+')}`),
      canonical: 'https://www.credential.net/{id}',
    },
    { kind: 'award', at: at(`(/embed)?/${UUID}`), canonical: 'https://www.credential.net/{uuid}' },
    { kind: 'award', at: at(`/${id('\\d{5,12}')}`), canonical: 'https://www.credential.net/{id}' },
  ],
  tell: { kind: 'award', at: new RegExp(`^/${UUID}/?#(acc|gs)\\.`, 'i'), canonical: 'https://www.credential.net/{uuid}' },
  examples: [
    'https://www.credential.net/profile/saralindqvist/wallet',
    'https://api.accredible.com/v1/frontend/credential_website_embed_image/badge/12345678',
    'https://skolan.accredible.com/embed/0f7c1f5e-0000-4000-8000-00000000000a',
    'https://www.credential.net/12345678',
  ],
};
