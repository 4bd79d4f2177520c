import { at, type Provider, UUID } from './provider';

/** https://certifier.io */
export const certifier: Provider = {
  id: 'certifier',
  name: 'Certifier',
  proves: 'page',
  site: 'https://certifier.io/',
  hosts: ['credsverse.com', 'www.credsverse.com'],
  links: [{ kind: 'award', at: at(`/credentials/${UUID}`), canonical: 'https://credsverse.com/credentials/{uuid}' }],
  examples: ['https://credsverse.com/credentials/0f7c1f5e-0000-4000-8000-00000000000a'],
};
