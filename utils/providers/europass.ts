import { at, type Provider, UUID } from './provider';

/** A profile or documents that somebody shares; nothing in it is signed. https://europass.europa.eu */
export const europass: Provider = {
  id: 'europass',
  name: 'Europass',
  proves: 'page',
  site: 'https://europass.europa.eu/',
  hosts: ['europa.eu'],
  isShared: true,
  links: [
    {
      kind: 'award',
      at: at(`/europass/eportfolio/screen/share/(documents/)?${UUID}`),
      canonical: 'https://europa.eu/europass/eportfolio/screen/share/{uuid}',
    },
  ],
  examples: ['https://europa.eu/europass/eportfolio/screen/share/0f7c1f5e-0000-4000-8000-00000000000a?lang=sv'],
};
