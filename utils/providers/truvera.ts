import { at, id, type Provider } from './provider';

/** Asks for a password. https://www.truvera.io */
export const truvera: Provider = {
  id: 'truvera',
  name: 'Truvera',
  proves: 'page',
  site: 'https://www.truvera.io/',
  hosts: ['creds.dock.io'],
  links: [{ kind: 'award', at: at(`/${id('[0-9a-f]{64}')}`), canonical: 'https://creds.dock.io/{id}' }],
  examples: ['https://creds.dock.io/0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a'],
};
