import type { SideBySideWords } from './side-by-side';

/** Two credentials side by side, in English. */
export const sideBySideEn: SideBySideWords = {
  open: 'Compare with another credential',
  legend: 'Compare with another credential',
  which: 'Compare with',
  show: 'Show side by side',
  cancel: 'Cancel',
  choose: 'Choose two credentials',
  first: 'One credential',
  second: 'Compared with',
  heading: 'Two credentials side by side',
  lead: 'What the credentials say of themselves, row by row.',
  back: 'Back to the credential',
  caption: 'Two credentials, row by row',
  verdict: 'Verdict',
  issuer: 'Issuer',
  choice: (title, verdict) => `${title}: ${verdict}`,
  openOne: (title) => `Everything about ${title}`,
  withheld: 'Not stated in what you were shown',
  notKept: 'Not kept',
  notShown: 'Not shown',
  silent: {
    invalid: 'What else it says is not shown, since it does not check out.',
    unverifiable: 'What else it says is not shown, since it could not be checked.',
    unsigned: 'Dates are not shown.',
    'not-kept': 'What it says is not kept here any more. Open it and check again to see it.',
  },
  unitsDiffer: 'The workload is stated in different units. We do not convert between them.',
  skillsNote: 'Only the same concept or exactly the same words count as the same. Skills with different names can still be close to each other.',
  same: { concept: 'The same concept in both', words: 'The same words in both' },
  foot: 'The comparison adds nothing up and names no winner. It is no fault that something is not stated.',
};
