import { at, type Provider, UUID } from './provider';

/** https://mitxonline.mit.edu */
export const mitxOnline: Provider = {
  id: 'mitx-online',
  name: 'MITx Online',
  proves: 'page',
  site: 'https://mitxonline.mit.edu/',
  hosts: ['mitxonline.mit.edu'],
  links: [{ kind: 'award', at: at(`/certificate/(program/)?${UUID}`) }],
  examples: ['https://mitxonline.mit.edu/certificate/program/0f7c1f5e-0000-4000-8000-00000000000a/'],
};
