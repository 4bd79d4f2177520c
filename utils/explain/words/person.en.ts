import type { PersonWords } from './person';

/** Comparing the person, in English. */
export const personEn: PersonWords = {
  nameLabel: 'Name to compare with',
  compare: 'Compare',
  gradeLabel: 'How alike the names are',
  grade: { same: 'The same', nearly: 'Nearly the same', partly: 'Partly the same', different: 'Different' },
  difference: {
    order: 'The words stand in another order.',
    spacing: 'Spaces or hyphens stand in different places.',
    accents: 'Accents differ.',
    letters: 'One of them is written in another alphabet.',
    initials: 'An initial stands where the other has a whole name.',
    more: 'One of them has a name that the other has not.',
  },
  notComparable: 'The names are written in alphabets that we cannot compare.',
  stays: 'What you write stays here. It is not sent and not kept.',
  emailLabel: 'E-mail address to compare with',
  emailHint: 'The credential has its recipient’s address as a check value, not in plain text.',
  email: {
    matches: 'The address matches the check value in the credential.',
    differs: 'The address does not match the check value in the credential. The person may have several addresses.',
    failed: 'The address could not be compared. Check the credential again and try once more.',
  },
};
