import { useEffect, useState } from 'preact/hooks';
import type { CompareBoxProps } from '@/components/compare/CompareBox';
import type { Meanings } from '@/utils/explain/arranged';
import type { Row } from '@/utils/explain/rows';
import { titleShown, verdictShown } from '@/utils/explain/shown';
import type { Side } from '@/utils/explain/side-by-side';
import type { Language } from '@/utils/model/settings';

type Done = Extract<Row, { phase: 'done' }>;
type Choice = { key: string; isShown: boolean };

/** Which credential the opened one is laid beside. `box` is the way to it, null where the page has no other; `sides` are both once one is chosen. `leave` goes back to the opened one, `close` forgets the choice. */
export function useCompare(rows: readonly Row[], meanings: Meanings, own: Done | null, language: Language | null) {
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => setChoice(null), [own?.key]);
  const others = rows.filter((row): row is Done => row.phase === 'done' && row.key !== own?.key);
  const other = others.find(({ key }) => key === choice?.key);
  const sideOf = ({ summary, endorsements }: Done): Side => ({
    summary,
    meaning: meanings[summary.id] ?? null,
    endorsed: endorsements.some(({ verdict }) => verdict === 'verified'),
  });
  const box: CompareBoxProps | null =
    language === null || own === null || others.length === 0
      ? null
      : {
          language,
          others: others.map(({ key, summary }) => ({ key, title: titleShown(summary, language), verdict: verdictShown(summary, language) })),
          isReturned: choice !== null && !choice.isShown,
          onCompare: (key) => setChoice({ key, isShown: true }),
        };
  const sides: readonly [Side, Side] | null = own !== null && other !== undefined && choice?.isShown === true ? [sideOf(own), sideOf(other)] : null;
  return {
    box,
    sides,
    leave: () => setChoice((before) => before && { ...before, isShown: false }),
    close: () => setChoice(null),
  };
}
