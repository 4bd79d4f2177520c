import type { MendedWords } from './mended';

/** A credential that an editor had rewritten, in English. */
export const mendedEn: MendedWords = {
  note: 'An editor has rewritten the text, quotes to &quot; for example, so that a page’s code does not hold it any more. Here is the credential as it was meant. Put the code here on your page instead.',
  said: 'The text had been rewritten by an editor.',
  notFetched:
    'We got no credential from the address. That says nothing about you or the credential. See that the address is right, or paste the credential instead.',
};
