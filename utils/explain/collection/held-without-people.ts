import type { Language } from '../../model/settings';
import { hideNames, meaningWithout, unnamed } from '../without-people';
import { words } from '../words';
import type { Held } from './matched';

/** The same credentials without the name of anybody whom one of them is about, for unbiased reading: what `withoutPeople` does for a page. */
export function heldWithoutPeople<One extends Held>(held: readonly One[], language: Language): One[] {
  const mark = words[language].overview.hiddenName;
  const hide = hideNames(
    held.flatMap(({ summary }) => summary.recipient ?? []),
    mark,
  );
  return held.map((one) => ({ ...one, summary: unnamed(one.summary, hide, mark), meaning: meaningWithout(one.meaning, hide) }));
}
