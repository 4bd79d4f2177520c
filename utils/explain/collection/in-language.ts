import type { Words as SaidWords } from '../../model/meaning';
import type { Language } from '../../model/settings';
import { neutralise } from '../neutralise';

/** The issuer's words in the reader's language where they are given, else in the other of our two, else as they are said first; null where nothing is left to show. */
export function inLanguage(words: SaidWords, wanted: Language): { text: string; language: string | null } | null {
  const shown = words.map(({ text, language }) => ({ text: neutralise(text), language })).filter(({ text }) => text !== '');
  const order = [wanted, wanted === 'sv' ? 'en' : 'sv'];
  for (const tag of order) {
    const found = shown.find(({ language }) => language?.split('-')[0] === tag);
    if (found !== undefined) return found;
  }
  return shown[0] ?? null;
}
