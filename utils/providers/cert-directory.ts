import { at, id, type Provider } from './provider';

/** Open Badges 3.0. https://certdirectory.io */
export const certDirectory: Provider = {
  id: 'cert-directory',
  name: 'CertDirectory',
  proves: 'signed',
  site: 'https://certdirectory.io/',
  asked: ['credentials.certdirectory.io'],
  hosts: ['credentials.certdirectory.io'],
  links: [{ kind: 'award', at: at(`/credentials/${id('[\\w-]+')}(/ob3)?`), canonical: 'https://credentials.certdirectory.io/credentials/{id}' }],
  examples: ['https://credentials.certdirectory.io/credentials/abc-123'],
};
