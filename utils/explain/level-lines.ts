import type { Level } from '../model/level';
import type { Language } from '../model/settings';
import { named } from './level-parts';
import { type MeaningLine, plainLine } from './meaning-rows';
import { words } from './words';

/** A level in words: how it came about, and all that was written where it is not one number. */
export function levelLines(level: Level, language: Language): MeaningLine[] {
  const { basis, statements } = level;
  const written = basis === 'conflict' ? [...new Set(statements.map((one) => named(one.framework, one.level)))] : [];
  return [words[language].levelSentence[basis](level), ...written].map((text) => plainLine(text, language));
}
