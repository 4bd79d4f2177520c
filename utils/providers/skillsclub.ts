import { at, id, type Provider } from './provider';

/** ISTQB and others. https://skillsclub.com */
export const skillsclub: Provider = {
  id: 'skillsclub',
  name: 'SkillsClub',
  proves: 'page',
  site: 'https://skillsclub.com/',
  hosts: ['app.skillsclub.com'],
  links: [{ kind: 'award', at: at(`/credentials?/${id('\\d+-[0-9a-z]+')}`), canonical: 'https://app.skillsclub.com/credential/{id}' }],
  examples: ['https://app.skillsclub.com/credential/12345-0a1b2c'],
};
