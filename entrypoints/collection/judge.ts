import type { HeldShown } from '@/components/collection/case-props';
import { readCollected } from '@/utils/browser/collected-evidence';
import { trustListsInForce } from '@/utils/browser/trust-lists';
import { isShown, proven } from '@/utils/explain/shown';
import type { Collected } from '@/utils/model/collection';
import type { Evidence } from '@/utils/model/evidence';
import type { Examination, Summary } from '@/utils/model/examination';
import { NO_MEANING } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';

/** A gathered credential as it is judged now, with what it was judged by; null where that is not there any more. */
export type Judged = HeldShown & { evidence: Evidence | null };

/**
 * What was gathered, judged again from its own evidence: by the trust lists in force and today's date, without a network. One whose evidence is not there any more,
 * or is not what it was, cannot be checked any more, and says so: nothing of it is believed.
 */
export async function judgeAgain(items: readonly Collected[], language: Language, now: number): Promise<Judged[]> {
  const [{ reweigh }, { lists, unreadable }] = await Promise.all([import('@/utils/examine'), trustListsInForce()]);
  const by = { now, trustLists: lists, unreadableLists: unreadable, language };
  const judged = await Promise.all(
    items.map(async ({ id, summary, meaning, source, added }) => {
      const frame = { id, source, added };
      const again = await judgedBy(id, { ...summary, meaning }, (examination) => reweigh(examination, by)).catch(unusable);
      if (again === null || isLost(again, summary))
        return { ...frame, summary: { ...summary, verdict: 'unverifiable' as const }, meaning: NO_MEANING, evidence: null, isKept: false };
      const { evidence, meaning: meant, ...rest } = again;
      return { ...frame, summary: rest, meaning: meant, evidence, isKept: true };
    }),
  );
  return judged.flatMap((one) => (isShown(one.summary) ? [{ ...one, summary: one.summary }] : []));
}

async function judgedBy(
  id: string,
  known: Omit<Examination, 'evidence'>,
  judge: (whole: Examination) => Promise<Examination>,
): Promise<Examination | null> {
  const evidence = await readCollected(id);
  return evidence === null ? null : judge({ ...known, evidence });
}

/** What lies in the store can be broken. One credential's fault is not that of the others. */
function unusable(thrown: unknown): null {
  console.error('What a gathered credential was judged by cannot be used', thrown);
  return null;
}

/** Nothing can be read in its evidence, though something was once, or is said to have been. */
const isLost = (again: Examination, { format, verdict }: Summary): boolean =>
  again.format === null && (format !== null || (verdict !== 'not-a-credential' && proven[verdict]));
