import type { HeldShown } from '@/components/collection/case-props';
import { readCollected } from '@/utils/browser/collected-evidence';
import { trustListsInForce } from '@/utils/browser/trust-lists';
import { isShown } from '@/utils/explain/shown';
import type { Collected } from '@/utils/model/collection';
import type { Evidence } from '@/utils/model/evidence';
import { NO_MEANING } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';

/** A gathered credential as it is judged now, with what it was judged by; null where that is not there any more. */
export type Judged = HeldShown & { evidence: Evidence | null };

/**
 * What was gathered, judged again from its own evidence: by the trust lists in force and today's date, without a network. One whose evidence is not there any more
 * cannot be checked any more, and says so: nothing of it is believed.
 */
export async function judgeAgain(items: readonly Collected[], language: Language, now: number): Promise<Judged[]> {
  const [{ reweigh }, { lists, unreadable }] = await Promise.all([import('@/utils/examine'), trustListsInForce()]);
  const judged = await Promise.all(
    items.map(async ({ id, summary, meaning, source, added }) => {
      const frame = { id, source, added };
      const evidence = await readCollected(id);
      if (evidence === null)
        return { ...frame, summary: { ...summary, verdict: 'unverifiable' as const }, meaning: NO_MEANING, evidence, isKept: false };
      const examination = await reweigh({ ...summary, meaning, evidence }, { now, trustLists: lists, unreadableLists: unreadable, language });
      const { evidence: judgedBy, meaning: again, ...rest } = examination;
      return { ...frame, summary: rest, meaning: again, evidence: judgedBy, isKept: true };
    }),
  );
  return judged.flatMap((one) => (isShown(one.summary) ? [{ ...one, summary: one.summary }] : []));
}
