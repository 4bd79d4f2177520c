import type { Located } from '@/utils/detect/detect';
import type { FromPage } from '@/utils/model/messages';
import { askAgain } from './ask-again';
import { isUnchanged } from './ledger';
import type { Visit } from './visit';

/** Says how many findings there are now and which are gone, and learns the words for badges that have none of their own. */
export async function tellLooked(visit: Visit, gone: string[]): Promise<void> {
  const { wire, hub, ledger } = visit;
  const answer = await askAgain(() => wire.ask('looked', { count: ledger.shown.size, ...(gone.length > 0 && { gone }) }), visit.patience);
  if (answer !== null) hub.words = { checking: answer.checking, stale: answer.stale ?? '' };
  hub.viewer?.draw();
}

/** Has one finding examined. What comes back is dropped when its carrier has changed or gone meanwhile; a changed one is looked at again. */
export async function examine(visit: Visit, located: Located): Promise<void> {
  const { wire, hub, ledger, patience } = visit;
  const answer = await askAgain(() => wire.ask('examine', { finding: located.finding }), patience);
  const shown = ledger.shown.get(located.finding.id);
  if (shown === undefined) return;
  if (!isUnchanged(located)) return visit.lookAt([]);
  if (answer !== null) shown.state = { phase: 'done', ...answer };
  else if (shown.state.phase === 'checking') shown.state = { phase: 'stale' };
  noticeEnd(visit);
  hub.viewer?.draw();
}

/** Marks a credential, and opens the panel where the browser lets us. Null when nobody answered. */
export async function open(visit: Visit, findingId: string): Promise<FromPage['open']['answer'] | null> {
  const answer = await askAgain(() => visit.wire.ask('open', { findingId }), visit.patience);
  if (answer === null) noticeEnd(visit);
  return answer;
}

function noticeEnd({ wire, end }: Visit): void {
  if (!wire.isAlive()) end('stale');
}
