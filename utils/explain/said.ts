import type { Said, Words } from '../model/meaning';
import type { Language } from '../model/settings';

/** What is shown of something that is said in several languages: the reader's language, else the other of ours, else what was said first. Null where nothing is. */
export function said(words: Words, language: Language): Said | null {
  const order = [language, ...OURS.filter((other) => other !== language)];
  const spoken = order.flatMap((wanted) => words.find((one) => baseOf(one) === wanted) ?? []);
  return spoken[0] ?? words[0] ?? null;
}

const OURS: readonly Language[] = ['sv', 'en'];
const baseOf = ({ language }: Said): string | undefined => language?.split('-')[0];
