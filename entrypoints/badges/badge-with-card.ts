import type { BadgeView, FromPage } from '@/utils/model/messages';
import { badge } from './badge';
import { card, sayHow } from './card';
import { type Float, floatBeside } from './float';
import type { Host } from './host';
import { onRealClick } from './real-click';

/** A badge and the card that floats beside it. */
export type BadgeWithCard = { button: HTMLButtonElement; float: Float };

/** What they depend on: `isGenuine` says whether the badge still stands where it belongs, `open` marks the credential and opens the panel. */
export type BadgeWithCardOptions = Pick<Host, 'host' | 'paper'> & {
  isGenuine: () => boolean;
  open: () => Promise<FromPage['open']['answer'] | null>;
};

/** A badge with its card. A real click on the badge, or on the card's link, opens the panel; where it cannot be opened so, the card says how. */
export function badgeWithCard(view: BadgeView, { host, paper, isGenuine, open }: BadgeWithCardOptions): BadgeWithCard {
  const button = badge(view);
  const openPanel = async () => {
    const answer = isGenuine() ? await open() : null;
    if (answer?.opened === false && host.isConnected) sayHow(float.open(), answer.how ?? view.more);
  };
  const make = () => {
    const made = card(view);
    const link = made.querySelector('button');
    if (link !== null) onRealClick(link, host, () => undefined, openPanel);
    return made;
  };
  const float = floatBeside(button, paper, make, isGenuine);
  // The card's own shadow lies over the badge: it must be gone before anybody asks whether something does.
  onRealClick(button, host, float.close, openPanel);
  return { button, float };
}
