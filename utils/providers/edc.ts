import { at, id, type Provider } from './provider';

/** Which credential is meant stands in the fragment, which no server ever sees. The last form is for its owner, who must sign in. https://europa.eu/europass/digital-credentials */
export const edc: Provider = {
  id: 'edc',
  name: 'European Digital Credentials',
  proves: 'signed',
  site: 'https://europa.eu/europass/digital-credentials/viewer/',
  asked: ['europa.eu'],
  hosts: ['europa.eu'],
  isShared: true,
  links: [
    {
      kind: 'award',
      at: /^\/europass\/digital-credentials\/viewer\/?#\/shareview\/(?<id>[\w-]+)/i,
      canonical: 'https://europa.eu/europass/digital-credentials/viewer/#/shareview/{id}',
    },
    {
      kind: 'award',
      at: at(`/europass/digital-credentials/viewer/api/v1/sharelinks/${id('[\\w-]+')}/credential`),
      canonical: 'https://europa.eu/europass/digital-credentials/viewer/#/shareview/{id}',
    },
    { kind: 'profile', at: /^\/europass\/digital-credentials\/viewer\/?#\/view\//i },
  ],
  examples: [
    'https://europa.eu/europass/digital-credentials/viewer/#/shareview/0a1b2c',
    'https://europa.eu/europass/digital-credentials/viewer/api/v1/sharelinks/0a1b2c/credential',
    'https://europa.eu/europass/digital-credentials/viewer/#/view/1/2',
  ],
};
