import type { Said, Words as SaidWords } from '../../model/meaning';
import type { Language } from '../../model/settings';
import { neutralise } from '../neutralise';
import { said } from '../said';

/** What is shown of the issuer's words, neutralised; null where nothing is left to show. */
export const inLanguage = (words: SaidWords, language: Language): Said | null =>
  said(
    words.map((one) => ({ ...one, text: neutralise(one.text) })).filter(({ text }) => text !== ''),
    language,
  );
