import type { Hub } from '@/entrypoints/page/hub';
import type { Shown } from '@/entrypoints/page/ledger';
import { checkingBadge, staleBadge } from './badge';
import { badgeWithCard } from './badge-with-card';
import type { Float } from './float';
import { createHost } from './host';
import { schemeUnder } from './scheme';
import { isBeside, isDense, isWrapped, put, standFor, stands } from './standing';

const MOST_MOVES = 5; // times that a badge is put back where it belongs
const MOST_BADGES = 6; // of one finding

/** The drawn badges of one finding. */
export type Spot = {
  /** Draws what is known now. True when something changed. */
  show(shown: Shown, hub: Pick<Hub, 'words' | 'life'>): boolean;
  /** Puts it where it belongs. False when the page has moved it away too often: then it is gone for good. */
  keepInPlace(): boolean;
  /** Words where there is room for them, the glyph alone where there is not. */
  widen(): void;
  isTooWide(): boolean;
  narrow(): void;
  remove(): void;
};

/** How a spot reaches the rest: all the hosts that are ours, to which it adds its own, and what a click on a badge does. */
export type SpotOptions = { ours: WeakSet<Node>; open: Hub['open'] };

/** The badges of one finding, beside its anchor. Nothing is on the page before `keepInPlace`. */
export function createSpot(anchor: Element, findingId: string, { ours, open }: SpotOptions): Spot {
  const stand = standFor(anchor);
  const { host, paper } = createHost(schemeUnder(anchor), stand);
  const owns = (node: Node) => ours.has(node);
  ours.add(host);
  let floats: Float[] = [];
  let drawnNow = '';
  let moves = 0;

  const isInPlace = () => stands(host, anchor, stand, owns);
  const isGenuine = () => isInPlace() && isBeside(host, anchor);
  const closeCards = () => {
    for (const float of floats) float.close();
  };
  const buttonsFor = ({ state }: Shown, { words, life }: Pick<Hub, 'words' | 'life'>): HTMLElement[] => {
    if (life !== 'live' || state.phase === 'stale') return [staleBadge(words.stale)];
    if (state.phase === 'checking') return [checkingBadge(words.checking)];
    paper.lang = state.language;
    const made = state.badges.slice(0, MOST_BADGES).map((view) => badgeWithCard(view, { host, paper, isGenuine, open: () => open(findingId) }));
    floats = made.map(({ float }) => float);
    return made.map(({ button }) => button);
  };

  return {
    show: (shown, hub) => {
      const next = JSON.stringify([shown.state, hub.words, hub.life]);
      if (next === drawnNow) return false;
      drawnNow = next;
      closeCards();
      floats = [];
      paper.replaceChildren(...buttonsFor(shown, hub));
      return true;
    },
    keepInPlace: () => {
      if (isInPlace()) return true;
      closeCards();
      host.remove();
      if (moves++ > MOST_MOVES) return false;
      put(host, anchor, stand, owns);
      paper.classList.remove('light', 'dark');
      paper.classList.add(schemeUnder(anchor));
      return true;
    },
    widen: () => badgesOn(paper).forEach((button, index) => button.classList.toggle('compact', index > 0)),
    isTooWide: () => isDense(anchor) || isWrapped(host, anchor, stand),
    narrow: () => badgesOn(paper).forEach((button) => button.classList.add('compact')),
    remove: () => {
      closeCards();
      host.remove();
    },
  };
}

const badgesOn = (paper: Element): NodeListOf<Element> => paper.querySelectorAll('.badge');
