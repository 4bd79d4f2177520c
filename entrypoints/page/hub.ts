import type { FromPage } from '@/utils/model/messages';
import type { Shown } from './ledger';

/** What the script that draws promises the one that searches. */
export type Viewer = {
  /** Brings the page in line with the hub. */
  draw(): void;
  /** Is this node one of the badges? */
  owns(node: Node): boolean;
  /** Takes everything away again. */
  leave(): void;
};

/**
 * What the two scripts in a page have in common: the searching one makes it, the drawing one reads it and puts itself in as `viewer`.
 *
 * Shape: `life`: `stale` when the extension was reloaded or removed under the page, `left` when it withdrew. `words` come from the background.
 */
export type Hub = {
  shown: ReadonlyMap<string, Shown>;
  words: { checking: string; stale: string };
  life: 'live' | 'stale' | 'left';
  viewer: Viewer | null;
  /** Searches the whole page again and asks about everything anew. */
  look(): void;
  /** Marks a credential, and opens the panel where the browser lets us. Null when nobody answered. */
  open(findingId: string): Promise<FromPage['open']['answer'] | null>;
};

/** Both scripts run in the extension's own world of the page: the page itself never sees this name. */
const NAME = Symbol.for('meritkollen.page');
const world = globalThis as unknown as Record<symbol, Hub | undefined>;

export const hubHere = (): Hub | undefined => world[NAME];
export const keepHub = (hub: Hub | undefined): void => {
  world[NAME] = hub;
};
