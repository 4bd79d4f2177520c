import type { ToPage } from '@/utils/model/messages';
import { isUnchanged } from './ledger';
import type { Visit } from './visit';

/** Does what the background tells a page script to do; anything else is passed over. */
export function hear(message: unknown, visit: Visit): void {
  const told = message as Partial<ToPage> | null | undefined;
  if (told?.kind === 'leave') visit.end('left');
  if (told?.kind === 'look') visit.hub.look();
  if (told?.kind === 'undraw') undraw(visit);
  if (told?.kind === 'badges') showBadges(told as Extract<ToPage, { kind: 'badges' }>, visit);
}

/** New words for one finding: a trust list changed, a permission was given. */
function showBadges({ findingId, badges }: Extract<ToPage, { kind: 'badges' }>, { ledger, hub }: Visit): void {
  const shown = ledger.shown.get(findingId);
  if (shown === undefined || !isUnchanged(shown.located)) return;
  const language = shown.state.phase === 'done' ? shown.state.language : '';
  shown.state = { phase: 'done', badges, language };
  hub.viewer?.draw();
}

/** Nothing is drawn here any more; what is found is still told. */
function undraw({ hub }: Visit): void {
  hub.viewer?.leave();
  hub.viewer = null;
}
