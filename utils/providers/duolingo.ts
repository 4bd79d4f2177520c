import { at, id, type Provider } from './provider';

/** https://englishtest.duolingo.com */
export const duolingo: Provider = {
  id: 'duolingo',
  name: 'Duolingo',
  proves: 'page',
  site: 'https://englishtest.duolingo.com/',
  hosts: ['certs.duolingo.com'],
  links: [{ kind: 'award', at: at(`/${id('[0-9A-Za-z]+')}`), canonical: 'https://certs.duolingo.com/{id}' }],
  examples: ['https://certs.duolingo.com/a1b2c3d4'],
};
