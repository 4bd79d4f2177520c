import type { NoNamesWords } from './no-names';

/** Hidden names on the counsellor's page, in English. */
export const noNamesEn: NoNamesWords = {
  note: 'The names of those whom the credentials are about are not shown, nor the addresses of the pages. The name of the case is your own.',
  page: (number) => `Page ${number}`,
  aPage: 'a page',
  tab: (number) => `tab ${number}`,
};
