import type { Hub, Shown } from '@/entrypoints/page/hub';
import { checkingBadge, staleBadge } from './badge';
import { badgeWithCard } from './badge-with-card';
import type { Float } from './float';
import { createHost } from './host';
import { schemeUnder } from './scheme';
import type { Seat } from './seat';
import { isBeside, sitesFor, stands } from './site';

const MOST_BADGES = 6; // of one finding

/** The drawn badges of one finding, and where they stand. */
export type Spot = {
  seat: Seat;
  /** Draws what is known now. True when something changed. */
  show(shown: Shown, hub: Pick<Hub, 'words' | 'life'>): boolean;
  isInPlace(): boolean;
  /** Follows the page's colours. */
  shade(): void;
  remove(): void;
};

/** How a spot reaches the rest: all the hosts that are ours, to which it adds its own, and what a click on a badge does. */
export type SpotOptions = { ours: WeakSet<Node>; open: Hub['open'] };

/** The badges of one finding, beside its anchor. Nothing is on the page before its seat is settled. */
export function createSpot(anchor: Element, findingId: string, { ours, open }: SpotOptions): Spot {
  const made = createHost(schemeUnder(anchor));
  const { host, paper } = made;
  const owns = (node: Node) => ours.has(node);
  const seat: Seat = { ...made, anchor, site: sitesFor(anchor)[0] ?? 'over', owns };
  ours.add(host);
  let floats: Float[] = [];
  let drawnNow = '';

  const isInPlace = () => stands(host, anchor, seat.site, owns);
  const isGenuine = () => isInPlace() && (seat.site === 'corner' || isBeside(host, anchor));
  const closeCards = () => {
    for (const float of floats) float.close();
  };
  const buttonsFor = ({ state }: Shown, { words, life }: Pick<Hub, 'words' | 'life'>): HTMLElement[] => {
    if (life !== 'live' || state.phase === 'stale') return [staleBadge(words.stale)];
    if (state.phase === 'checking') return [checkingBadge(words.checking)];
    paper.lang = state.language;
    const badges = state.badges.slice(0, MOST_BADGES).map((view) => badgeWithCard(view, { host, paper, isGenuine, open: () => open(findingId) }));
    floats = badges.map(({ float }) => float);
    return badges.map(({ button }) => button);
  };

  return {
    seat,
    isInPlace,
    show: (shown, hub) => {
      const next = JSON.stringify([shown.state, hub.words, hub.life]);
      if (next === drawnNow) return false;
      drawnNow = next;
      closeCards();
      floats = [];
      paper.replaceChildren(...buttonsFor(shown, hub));
      return true;
    },
    shade: () => {
      const scheme = schemeUnder(seat.site === 'inside' ? anchor : (anchor.parentElement ?? anchor));
      if (paper.classList.contains(scheme)) return;
      paper.classList.remove('light', 'dark');
      paper.classList.add(scheme);
    },
    remove: () => {
      closeCards();
      host.remove();
    },
  };
}
