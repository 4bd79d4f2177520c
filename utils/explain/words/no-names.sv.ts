import type { NoNamesWords } from './no-names';

/** Hidden names on the counsellor's page, in Swedish. */
export const noNamesSv: NoNamesWords = {
  note: 'Namn på dem som intygen gäller visas inte, och inte heller sidornas adresser. Ärendets namn är ditt eget.',
  page: (number) => `Sida ${number}`,
  aPage: 'en sida',
  tab: (number) => `flik ${number}`,
};
