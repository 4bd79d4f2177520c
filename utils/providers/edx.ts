import { at, id, type Provider } from './provider';

/** https://www.edx.org */
export const edx: Provider = {
  id: 'edx',
  name: 'edX',
  proves: 'page',
  site: 'https://www.edx.org/',
  hosts: ['courses.edx.org', 'credentials.edx.org'],
  links: [
    { kind: 'award', at: at(`/certificates/${id('[0-9a-f]{32}')}`), canonical: 'https://courses.edx.org/certificates/{id}' },
    { kind: 'award', at: at(`/credentials/${id('[0-9a-f]{32}')}`), canonical: 'https://credentials.edx.org/credentials/{id}' },
  ],
  examples: [
    'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef',
    'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/',
  ],
};
