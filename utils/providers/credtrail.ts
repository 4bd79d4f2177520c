import { at, type Provider, UUID } from './provider';

/** Open Badges 3.0. https://credtrail.org */
export const credtrail: Provider = {
  id: 'credtrail',
  name: 'CredTrail',
  proves: 'signed',
  site: 'https://credtrail.org/',
  asked: ['credtrail.org'],
  hosts: ['credtrail.org', 'www.credtrail.org'],
  links: [{ kind: 'award', at: at(`/badges/${UUID}(/jsonld)?`), canonical: 'https://credtrail.org/badges/{uuid}' }],
  examples: ['https://credtrail.org/badges/0f7c1f5e-0000-4000-8000-00000000000a'],
};
