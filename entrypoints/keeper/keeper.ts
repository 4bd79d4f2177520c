import type { Hub, Keeper } from '@/entrypoints/page/hub';
import { tellLooked } from '@/entrypoints/page/tell-looked';
import { type Located, locate } from '@/utils/detect/locate';
import type { ToPage } from '@/utils/model/messages';
import { asTheyStand } from './as-they-stand';
import { examine, open } from './asking';
import { createLedger, isUnchanged } from './ledger';

const LOOK_EVERY = 5000; // milliseconds between two looks whether the extension is still there

/**
 * Asks about what was found on a page, what is in sight first, and keeps the answers for as long as the page says the same. What a long list takes away when
 * it is out of sight has its answer again, unasked, when it comes back.
 */
export function keepFindings(hub: Hub): Keeper {
  const said = new Map<string, string>();
  const ledger = createLedger(() => hub.lookAt([]));
  hub.shown = ledger.shown;
  hub.open = (findingId) => open(hub, findingId);

  const ask = (located: readonly Located[]) => {
    for (const one of located.toSorted((a, b) => distance(a) - distance(b))) void examine(hub, ledger, one);
  };
  const tell = (gone: readonly string[] = []) => void tellLooked(hub, ledger.shown.size, gone, asTheyStand(ledger.shown.values()));
  const take: Keeper['take'] = (found, isWhole) => {
    if (isWhole) ledger.dropChanged();
    const fresh = ledger.take(locate(found, nextId, said));
    const gone = ledger.takeGone(location.href);
    if (isWhole || fresh.length > 0 || gone.length > 0) tell(gone);
    ask(isWhole ? [...ledger.shown.values()].map(({ located }) => located) : fresh);
    hub.viewer?.draw();
  };
  const hear = (message: unknown) => {
    const told = message as Partial<ToPage> | null | undefined;
    if (told?.kind === 'undraw') undraw(hub);
    if (told?.kind !== 'badges') return;
    const { findingId = '', badges = [] } = told;
    const shown = ledger.shown.get(findingId);
    if (shown === undefined) return ledger.forgetAnswer(findingId);
    if (!isUnchanged(shown.located)) return;
    // Nothing stood here until now: by asking, what draws is put in.
    if (badges.length > 0 && hub.viewer === null) ask([shown.located]);
    ledger.answer(shown, { phase: 'done', badges, language: shown.state.phase === 'done' ? shown.state.language : '' });
    hub.viewer?.draw();
  };

  const moved = () => hub.lookAt([]);
  const timer = setInterval(() => hub.wire.isAlive() || hub.end('stale'), LOOK_EVERY);
  navigationHere?.addEventListener('currententrychange', moved);
  const stop = () => {
    clearInterval(timer);
    navigationHere?.removeEventListener('currententrychange', moved);
    ledger.stop();
  };

  const first = ledger.take(locate(hub.waiting.splice(0), nextId, said));
  tell();
  ask(first);
  return { take, hear, stop, dropChanged: ledger.dropChanged };
}

let count = 0;
const visit = crypto.getRandomValues(new Uint32Array(2)).join('-');

/** Ids that no other frame of the tab and no other visit has. */
const nextId = () => `${visit}-${++count}`;

/** A page that draws another view changes its address, perhaps only after it drew it. The browser tells, and nothing of the page's is touched. */
const navigationHere = (globalThis as { navigation?: EventTarget }).navigation;

/** Nothing is drawn here any more; what is found is still told. */
function undraw(hub: Hub): void {
  hub.viewer?.leave();
  hub.viewer = null;
}

/** How far something is from what one sees, in pixels. */
function distance({ anchor }: Located): number {
  const { top, bottom } = anchor.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
