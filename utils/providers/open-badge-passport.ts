import { at, id, type Provider } from './provider';

/** Nothing for machines; its image may hold the badge. https://openbadgepassport.com */
export const openBadgePassport: Provider = {
  id: 'open-badge-passport',
  name: 'Open Badge Passport',
  proves: 'page',
  site: 'https://openbadgepassport.com/',
  asked: ['openbadgepassport.com'],
  hosts: ['openbadgepassport.com', 'www.openbadgepassport.com'],
  links: [{ kind: 'award', at: at(`/app/badge/info/${id('\\d+')}(/pic/embed)?`), canonical: 'https://openbadgepassport.com/app/badge/info/{id}' }],
  examples: ['https://openbadgepassport.com/app/badge/info/123456/pic/embed'],
};
