import type { Located } from '@/utils/detect/locate';
import type { Candidate } from '@/utils/detect/search';
import type { BadgeView, FromPage } from '@/utils/model/messages';
import type { Limit } from '@/utils/model/tab-record';
import type { Patience } from './ask-again';

/** Where one finding is on its way: asked, answered, or left without an answer. `language` is empty where nobody has said it. */
export type Phase = { phase: 'checking' } | { phase: 'done'; badges: BadgeView[]; language: string } | { phase: 'stale' };

/** One finding and what may be shown of it. */
export type Shown = { located: Located; state: Phase };

/** What the script that draws promises the one that searches. */
export type Viewer = {
  /** Brings the page in line with the hub. */
  draw(): void;
  /** Is this node one of the badges? */
  owns(node: Node): boolean;
  /** Takes everything away again. */
  leave(): void;
};

/** What the script that asks about findings promises the one that searches. */
export type Keeper = {
  /** Takes what a search found, of the whole page or of parts of it. */
  take(found: readonly Candidate[], isWhole: boolean): void;
  /** Forgets what no longer stands as it did. Gives the carriers that are still there: they must be searched again. */
  dropChanged(): Element[];
  hear(message: unknown): void;
  /** Stops. */
  stop(): void;
};

/** How a page reaches the background. */
export type Wire = {
  ask<Kind extends keyof FromPage>(kind: Kind, ask: FromPage[Kind]['ask']): Promise<FromPage[Kind]['answer'] | undefined>;
  /** Hears what the background says, until the returned function is called. */
  listen(hear: (message: unknown) => void): () => void;
  isAlive(): boolean;
};

/**
 * What the scripts in a page have in common: the searching one makes it. Once something was found, the one that asks puts itself in as `keeper` and takes what
 * was `waiting`; once something stands, the one that draws puts itself in as `viewer`.
 *
 * Shape: `life`: `stale` when the extension was reloaded or removed under the page, `left` when it withdrew. `words` come from the background.
 */
export type Hub = {
  shown: ReadonlyMap<string, Shown>;
  words: { checking: string; stale: string };
  life: 'live' | 'stale' | 'left';
  waiting: Candidate[];
  /** Why not all of the page was read. */
  limits: Set<Limit>;
  keeper: Keeper | null;
  viewer: Viewer | null;
  wire: Wire;
  patience: Patience;
  /** Searches the whole page again and asks about everything anew. */
  look(): void;
  /** Looks whether what was found still stands, and searches these parts. */
  lookAt(parts: readonly Element[]): void;
  /** Stops everything: left behind, or withdrawn. */
  end(life: 'stale' | 'left'): void;
  /** Marks a credential, and opens the panel where the browser lets us. Null when nobody answered. */
  open(findingId: string): Promise<FromPage['open']['answer'] | null>;
};

/** As much of it as the one that draws needs. */
export type DrawnHub = Pick<Hub, 'shown' | 'words' | 'life' | 'viewer' | 'look' | 'open'>;

/** All three run in the extension's own world of the page: the page itself never sees this name. */
const NAME = Symbol.for('meritkollen.page');
const world = globalThis as unknown as Record<symbol, Hub | undefined>;

export const hubHere = (): Hub | undefined => world[NAME];
export const keepHub = (hub: Hub | undefined): void => {
  world[NAME] = hub;
};
