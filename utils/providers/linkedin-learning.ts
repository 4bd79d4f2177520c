import { at, id, type Provider } from './provider';

/** https://www.linkedin.com/learning */
export const linkedinLearning: Provider = {
  id: 'linkedin-learning',
  name: 'LinkedIn Learning',
  proves: 'page',
  site: 'https://www.linkedin.com/learning/',
  hosts: ['linkedin.com', 'www.linkedin.com'],
  links: [
    { kind: 'award', at: at(`/learning/certificates/${id('[0-9a-f]{64}')}`), canonical: 'https://www.linkedin.com/learning/certificates/{id}' },
  ],
  examples: ['https://www.linkedin.com/learning/certificates/0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a'],
};
