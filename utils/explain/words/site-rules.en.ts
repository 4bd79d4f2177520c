import type { SiteRuleWords } from './site-rules';

/** What may be done on a site, in English. */
export const siteRulesEn: SiteRuleWords = {
  name: { automatic: 'Automatic', 'on-click': 'On click', 'panel-only': 'Side panel only', never: 'Never' },
  means: {
    automatic: 'Every page is read when you open it, and marks are shown at the credentials.',
    'on-click': 'The page is read when you click Meritkollen. Then marks are shown at the credentials.',
    'on-click-unmarked': 'The page is read when you click Meritkollen. Everything is shown in the side panel.',
    'panel-by-itself': 'Every page is read when you open it. Everything is shown in the side panel, nothing on the page.',
    'panel-on-click': 'The page is read when you click Meritkollen. Everything is shown in the side panel, nothing on the page.',
    never: 'Nothing is read, not even when you click.',
  },
  heading: (host) => `On ${host}`,
  asks: (host) => `For Automatic we must be allowed to read the pages of ${host}. The browser will ask you.`,
  because: (owner) => `The terms of ${owner} do not allow anything to be added to its pages. So marks cannot be chosen here.`,
  unmarked: 'We show no marks on the page itself here. Everything is in the panel.',
  set: 'From your organisation',
  setOff: 'Your organisation has switched off checking here.',
  setMost: 'You can choose only what reads less.',
};
