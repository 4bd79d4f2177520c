import { at, id, type Provider } from './provider';

/** https://www.coursera.org */
export const coursera: Provider = {
  id: 'coursera',
  name: 'Coursera',
  proves: 'page',
  site: 'https://www.coursera.org/',
  hosts: ['coursera.org', 'www.coursera.org'],
  links: [
    {
      kind: 'award',
      at: at(`/verify/((specialization|professional-cert)/)?${id('[A-Z0-9]{10,16}')}`),
      canonical: 'https://www.coursera.org/verify/{id}',
    },
    {
      kind: 'award',
      at: at(`/account/accomplishments/(verify|certificate|records|specialization|professional-cert)/(certificate/)?${id('[A-Z0-9]{10,16}')}`),
      canonical: 'https://www.coursera.org/verify/{id}',
    },
    { kind: 'award', at: at(`/share/${id('[0-9a-f]{32}')}`), canonical: 'https://www.coursera.org/share/{id}' },
  ],
  examples: [
    'https://www.coursera.org/verify/ABCDEF123456',
    'https://www.coursera.org/account/accomplishments/verify/ABCDEF123456',
    'https://coursera.org/share/0123456789abcdef0123456789abcdef',
  ],
};
