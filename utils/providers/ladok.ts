import { at, type Provider } from './provider';

/** Asks for a control code and a personal identity number: we touch neither. https://ladok.se */
export const ladok: Provider = {
  id: 'ladok',
  name: 'Ladok',
  proves: 'code',
  site: 'https://student.ladok.se/verifiera',
  hosts: ['student.ladok.se', 'www.student.ladok.se'],
  links: [{ kind: 'award', at: at('(/student/app)?/verifiera(/.*)?'), canonical: 'https://student.ladok.se/verifiera' }],
  examples: ['https://student.ladok.se/verifiera'],
};
