import type { Language } from '../model/settings';
import rows from './data/seqf-levels.json';
import { words } from './words';

/**
 * What the law itself places at a level, for comparison: it says nothing about the credential. `seqf` is 1 to 8.
 *
 * Source: förordning (2015:545) om referensram för kvalifikationer för livslångt lärande, bilaga 2
 */
export function examplesAt(seqf: number, language: Language): string {
  const { lawAt, nothingAt } = words[language].meaning;
  const row = rows.find(({ level }) => level === seqf);
  const examples = (language === 'sv' ? row?.examples_sv : row?.examples_en)?.filter((example) => !example.startsWith('(')) ?? [];
  return examples.length === 0 ? nothingAt(seqf) : lawAt(seqf, examples.slice(0, EXAMPLES).join('; '));
}

/** So many that one sentence holds them. */
const EXAMPLES = 3;
