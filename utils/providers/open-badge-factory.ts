import { at, id, type Provider } from './provider';

/** Open Badges 2.0, hosted. https://openbadgefactory.com */
export const openBadgeFactory: Provider = {
  id: 'open-badge-factory',
  name: 'Open Badge Factory',
  proves: 'at-source',
  site: 'https://openbadgefactory.com/',
  asked: ['openbadgefactory.com'],
  hosts: ['openbadgefactory.com', 'www.openbadgefactory.com'],
  links: [{ kind: 'award', at: at(`/v1/assertion/${id('[0-9a-f]{40}')}(\\.html)?`), canonical: 'https://openbadgefactory.com/v1/assertion/{id}' }],
  examples: ['https://openbadgefactory.com/v1/assertion/0123456789abcdef0123456789abcdef01234567.html'],
};
