import { at, id, type Provider } from './provider';

/** Its links hold the keys (`seed`, `pin`) that open them: these are dropped. https://www.learncard.com */
export const learncard: Provider = {
  id: 'learncard',
  name: 'LearnCard',
  proves: 'page',
  site: 'https://www.learncard.com/',
  hosts: ['learncard.app', 'www.learncard.app', 'network.learncard.com'],
  links: [
    { kind: 'award', at: at('/share-boost'), canonical: 'https://learncard.app/share-boost', isKeyed: true },
    { kind: 'offer', at: at('/interactions/claim/.+') },
    { kind: 'award', at: at(`/credential/${id('[\\w-]+')}`), canonical: 'https://network.learncard.com/credential/{id}' },
  ],
  examples: [
    'https://learncard.app/share-boost?uri=lc%3Aabc&seed=0123&pin=4567',
    'https://learncard.app/interactions/claim/abc?iuv=1',
    'https://network.learncard.com/credential/abc',
  ],
};
