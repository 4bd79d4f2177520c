import { at, id, type Provider } from './provider';

/** https://www.udemy.com */
export const udemy: Provider = {
  id: 'udemy',
  name: 'Udemy',
  proves: 'page',
  site: 'https://www.udemy.com/',
  hosts: ['udemy.com', 'www.udemy.com', 'ude.my'],
  links: [{ kind: 'award', at: at(`(/certificate)?/${id('UC-[0-9A-Za-z-]+')}`), canonical: 'https://www.udemy.com/certificate/{id}' }],
  examples: ['https://www.udemy.com/certificate/UC-0f7c1f5e-0000-4000-8000-00000000000a/'],
};
