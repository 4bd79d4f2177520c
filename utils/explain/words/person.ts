import type { NameDifference, NameGrade } from '../name-grade';

/** What came of comparing an address with the ones that a credential only gives as hashes. */
export type EmailCompared = 'matches' | 'differs' | 'failed';

/** Comparing the person in a credential with what the reader knows. */
export type PersonWords = {
  nameLabel: string;
  compare: string;
  gradeLabel: string;
  grade: Record<NameGrade, string>;
  difference: Record<NameDifference, string>;
  notComparable: string;
  stays: string;
  emailLabel: string;
  emailHint: string;
  email: Record<EmailCompared, string>;
};
