import type { Provider } from './provider';

/** https://www.virtualbadge.io */
export const virtualbadge: Provider = {
  id: 'virtualbadge',
  name: 'Virtualbadge',
  proves: 'page',
  site: 'https://www.virtualbadge.io/',
  hosts: ['www.virtualbadge.io', 'virtualbadge.io'],
  links: [
    {
      kind: 'award',
      at: /^\/certificate-validator\/?\?([^#]*&)?credential=(?<uuid>[0-9a-f-]{36})/i,
      canonical: 'https://www.virtualbadge.io/certificate-validator?credential={uuid}',
    },
  ],
  examples: ['https://www.virtualbadge.io/certificate-validator?credential=0f7c1f5e-0000-4000-8000-00000000000a'],
};
