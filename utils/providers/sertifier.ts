import { at, id, type Provider } from './provider';

/** VerifiedCV. https://sertifier.com */
export const sertifier: Provider = {
  id: 'sertifier',
  name: 'Sertifier',
  proves: 'page',
  site: 'https://sertifier.com/',
  hosts: ['verified.sertifier.com', 'verified.cv', '.verified.cv'],
  links: [
    { kind: 'award', at: at(`/[a-z]{2}/verify/${id('\\d{14}')}`), canonical: 'https://{host}/en/verify/{id}' },
    { kind: 'profile', at: at('/([a-z]{2}/)?profile/.+') },
  ],
  examples: ['https://verified.cv/en/verify/12345678901234', 'https://verified.cv/en/profile/sara'],
};
