import type { EmailCompared } from '@/utils/explain/words/person';
import type { Evidence } from '@/utils/model/evidence';
import type { Summary } from '@/utils/model/examination';
import { NO_MEANING } from '@/utils/model/meaning';

/**
 * Does an address belong to a credential's recipient? The examination is judged again from its own evidence, with the person check asked: nobody is asked, and nothing
 * of it is kept. What reads credentials is loaded only here, when somebody compares.
 */
export async function compareEmail(summary: Summary, evidence: Evidence | null, email: string): Promise<EmailCompared> {
  if (evidence === null) return 'failed';
  const { reweigh } = await import('@/utils/examine');
  const { outcomes } = await reweigh({ ...summary, evidence, meaning: NO_MEANING }, { now: evidence.now, trustLists: [], person: { email } });
  if (outcomes.person.code === 'email-matches') return 'matches';
  return outcomes.person.code === 'email-not-matched' ? 'differs' : 'failed';
}
