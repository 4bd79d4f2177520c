import type { FromPage } from '@/utils/model/messages';
import { type Watch, watchAdditions } from './additions';
import type { Patience } from './ask-again';
import { examine, open, tellLooked } from './asking';
import { hear } from './hearing';
import { type Hub, keepHub } from './hub';
import { createLedger, type Ledger } from './ledger';
import { search } from './search';

/** How a page reaches the background. */
export type Wire = {
  ask<Kind extends keyof FromPage>(kind: Kind, ask: FromPage[Kind]['ask']): Promise<FromPage[Kind]['answer'] | undefined>;
  /** Hears what the background says, until the returned function is called. */
  listen(hear: (message: unknown) => void): () => void;
  isAlive(): boolean;
};

/** What one visit to a page consists of. `enqueue` lets one search follow the other; `end` stops everything: left behind, or withdrawn. */
export type Visit = {
  wire: Wire;
  ledger: Ledger;
  hub: Hub;
  patience: Patience;
  lookAt(added: Element[]): void;
  /** Follows one more tree: inside an element, or inside a frame. */
  alsoFollow(root: Node): void;
  end(life: 'stale' | 'left'): void;
};

/**
 * Visits a page: searches it, asks about each finding, and follows what the page does, until the background withdraws or the extension is gone.
 * The page is only read. An answer counts only as long as its carrier stands there unchanged.
 */
export function visitPage(page: Document, wire: Wire): Hub {
  const ledger = createLedger(() => visit.lookAt([]));
  const hub: Hub = {
    shown: ledger.shown,
    words: { checking: '', stale: '' },
    life: 'live',
    viewer: null,
    look: () => enqueue(() => lookAll(page, visit)),
    open: (findingId) => open(visit, findingId),
  };
  const visit: Visit = {
    wire,
    ledger,
    hub,
    patience: { isAlive: () => hub.life === 'live' && wire.isAlive(), now: () => performance.now(), wait },
    lookAt: (added) => enqueue(() => lookAtParts(added, visit)),
    alsoFollow: (root) => additions.also(root),
    end: (life) => end(life, hub, stop),
  };
  const enqueue = inOrder(visit);
  const additions = watch(page, visit);
  const stop = follow(page, visit, additions);
  hub.look();
  return hub;
}

async function lookAll(page: Document, visit: Visit): Promise<void> {
  const { ledger, hub } = visit;
  ledger.dropChanged();
  ledger.take(await search([page], visit.alsoFollow));
  void tellLooked(visit, ledger.takeGone(location.href));
  for (const { located } of ledger.shown.values()) void examine(visit, located);
  hub.viewer?.draw();
}

async function lookAtParts(added: Element[], visit: Visit): Promise<void> {
  const { ledger, hub } = visit;
  const changed = ledger.dropChanged();
  const fresh = ledger.take(await search([...changed, ...added], visit.alsoFollow));
  const gone = ledger.takeGone(location.href);
  if (fresh.length > 0 || gone.length > 0) void tellLooked(visit, gone);
  for (const located of fresh) void examine(visit, located);
  hub.viewer?.draw();
}

/** One thing at a time: two searches never overlap. Nothing is begun for an extension that is gone. */
function inOrder({ wire, hub, end }: Visit): (task: () => Promise<void>) => void {
  let work: Promise<void> = Promise.resolve();
  return (task) => {
    work = work.then(async () => {
      if (!wire.isAlive()) end('stale');
      if (hub.life === 'live') await task();
    });
  };
}

const watch = (page: Document, { hub, lookAt }: Visit): Watch =>
  watchAdditions(page, { isOurs: (node) => hub.viewer?.owns(node) === true, onChange: lookAt, onMoved: () => hub.viewer?.draw() });

/** Follows what the page and the background do. Gives the function that stops it. */
function follow(page: Document, visit: Visit, additions: Watch): () => void {
  const { hub, wire, ledger, lookAt, end } = visit;
  // A page that comes back from the browser's own cache was a new page to the background.
  const comesBack = ({ persisted }: PageTransitionEvent) => persisted && hub.look();
  const isSeen = () => wire.isAlive() || end('stale');
  // What stands in a frame comes later than the frame.
  const comesIn = ({ target }: Event) => (target as Element).localName === 'iframe' && lookAt([target as Element]);
  const stopListening = wire.listen((message) => hear(message, visit));
  addEventListener('pageshow', comesBack);
  page.addEventListener('visibilitychange', isSeen);
  page.addEventListener('load', comesIn, true);
  return () => {
    additions.stop();
    ledger.stop();
    stopListening();
    removeEventListener('pageshow', comesBack);
    page.removeEventListener('visibilitychange', isSeen);
    page.removeEventListener('load', comesIn, true);
  };
}

function end(life: 'stale' | 'left', hub: Hub, stop: () => void): void {
  if (hub.life === 'left' || hub.life === life) return;
  hub.life = life;
  stop();
  if (life === 'stale') return hub.viewer?.draw();
  hub.viewer?.leave();
  keepHub(undefined);
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
