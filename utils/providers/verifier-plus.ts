import { at, id, type Provider } from './provider';

/** Credentials of the Digital Credentials Consortium, kept for a year. https://github.com/digitalcredentials/verifier-plus */
export const verifierPlus: Provider = {
  id: 'verifier-plus',
  name: 'VerifierPlus',
  proves: 'signed',
  site: 'https://verifierplus.org/',
  asked: ['verifierplus.org'],
  hosts: ['verifierplus.org', 'www.verifierplus.org'],
  links: [{ kind: 'award', at: at(`(/api)?/credentials/${id('[\\w-]+')}`), canonical: 'https://verifierplus.org/credentials/{id}' }],
  examples: ['https://verifierplus.org/credentials/abc-123', 'https://verifierplus.org/api/credentials/abc-123'],
};
