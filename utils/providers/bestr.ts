import { at, id, type Provider } from './provider';

/** Cineca. https://bestr.it */
export const bestr: Provider = {
  id: 'bestr',
  name: 'Bestr',
  proves: 'page',
  site: 'https://bestr.it/',
  hosts: ['bestr.it', 'www.bestr.it'],
  links: [{ kind: 'award', at: at(`/award/show/${id('[\\w-]{22}')}`), canonical: 'https://bestr.it/award/show/{id}' }],
  examples: ['https://bestr.it/award/show/AAAAAAAAAAAAAAAAAAAAAA?ln=en'],
};
