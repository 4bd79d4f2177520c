import { at, type Provider } from './provider';

/** Its transcript would give the holder’s name and e-mail address: never asked for. https://learn.microsoft.com */
export const microsoftLearn: Provider = {
  id: 'microsoft-learn',
  name: 'Microsoft Learn',
  proves: 'page',
  site: 'https://learn.microsoft.com/',
  hosts: ['learn.microsoft.com'],
  links: [
    { kind: 'award', at: /^\/api\/credentials\/share\/[a-z-]{2,8}\/[^/?#]+\/(?<id>[0-9a-f]+)(?=[/?#]|$)/i },
    { kind: 'award', at: at(`/[a-z-]{2,8}/users/[^/?#]+/credentials/[\\w-]+`) },
    { kind: 'profile', at: at('/[a-z-]{2,8}/users/[^/?#]+/transcript/[\\w-]+') },
  ],
  examples: [
    'https://learn.microsoft.com/api/credentials/share/sv-se/sara/0123456789ABCDEF?sharingId=FEDC',
    'https://learn.microsoft.com/en-us/users/sara/credentials/abc123',
    'https://learn.microsoft.com/en-us/users/sara/transcript/abc123',
  ],
};
