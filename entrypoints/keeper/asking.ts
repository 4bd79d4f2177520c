import { askAgain } from '@/entrypoints/page/ask-again';
import type { Hub } from '@/entrypoints/page/hub';
import type { Located } from '@/utils/detect/locate';
import type { FromPage } from '@/utils/model/messages';
import { isUnchanged, type Ledger } from './ledger';

/** Has one finding examined. What comes back is dropped when its carrier has changed or gone meanwhile; a changed one is looked at again. */
export async function examine(hub: Hub, ledger: Ledger, located: Located): Promise<void> {
  const { wire, patience } = hub;
  const answer = await askAgain(() => wire.ask('examine', { finding: located.finding }), patience);
  const shown = ledger.shown.get(located.finding.id);
  if (shown === undefined) return;
  if (!isUnchanged(located)) return hub.lookAt([]);
  if (answer !== null) ledger.answer(shown, { phase: 'done', ...answer });
  else if (shown.state.phase === 'checking') shown.state = { phase: 'stale' };
  noticeEnd(hub);
  hub.viewer?.draw();
}

/** Marks a credential, and opens the panel where the browser lets us. Null when nobody answered. */
export async function open(hub: Hub, findingId: string): Promise<FromPage['open']['answer'] | null> {
  const answer = await askAgain(() => hub.wire.ask('open', { findingId }), hub.patience);
  if (answer === null) noticeEnd(hub);
  return answer;
}

function noticeEnd({ wire, end }: Hub): void {
  if (!wire.isAlive()) end('stale');
}
