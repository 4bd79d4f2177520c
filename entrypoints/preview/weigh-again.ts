import { trustListsInForce } from '@/utils/browser/trust-lists';
import { hasOldList } from '@/utils/explain/old-list';
import type { Examination } from '@/utils/model/examination';

/**
 * The same examinations judged again by the lists in force and the clock, from their own evidence and without a network. Null where one must be made anew: a status
 * list that it rests on has run out meanwhile, which is not what the lists are asked about.
 */
export async function judgedAfresh(examinations: readonly Examination[], now: number): Promise<Examination[] | null> {
  const [{ reweigh }, { lists, unreadable }] = await Promise.all([import('@/utils/examine'), trustListsInForce()]);
  const weighed = await Promise.all(examinations.map((one) => reweigh(one, { now, trustLists: lists, unreadableLists: unreadable })));
  return weighed.some(hasOldList) ? null : weighed;
}
