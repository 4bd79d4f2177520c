import { at, id, type Provider } from './provider';

/** https://www.futurelearn.com */
export const futurelearn: Provider = {
  id: 'futurelearn',
  name: 'FutureLearn',
  proves: 'page',
  site: 'https://www.futurelearn.com/',
  hosts: ['futurelearn.com', 'www.futurelearn.com'],
  links: [{ kind: 'award', at: at(`/certificates/${id('[0-9a-z]{7}')}`), canonical: 'https://www.futurelearn.com/certificates/{id}' }],
  examples: ['https://www.futurelearn.com/certificates/a1b2c3d'],
};
