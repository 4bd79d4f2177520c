import type { Candidate } from '@/utils/detect/search';
import type { ToPage } from '@/utils/model/messages';
import { type Watch, watchAdditions } from './additions';
import { type Hub, keepHub, type Wire } from './hub';
import { search } from './search';
import { tellLooked } from './tell-looked';

const MOST_WAITING = 200; // findings

/**
 * Visits a page: searches it, hands over what was found, and follows what the page does, until the background withdraws or the extension is gone.
 * The page is only read. Where nothing is found, nothing is left but a listener for what is added.
 */
export function visitPage(page: Document, wire: Wire): Hub {
  const hub: Hub = {
    shown: new Map(),
    words: { checking: '', stale: '' },
    life: 'live',
    waiting: [],
    limits: new Set(),
    keeper: null,
    viewer: null,
    wire,
    patience: { isAlive: () => hub.life === 'live' && wire.isAlive(), now: () => performance.now(), wait },
    look: () =>
      enqueue(async () => {
        hub.limits.clear();
        additions.renew();
        handOver(hub, await search([page], told), true);
      }),
    lookAt: (parts) =>
      enqueue(async () => {
        const changed = hub.keeper?.dropChanged() ?? [];
        const before = hub.limits.size;
        handOver(hub, additions.isGivenUp() ? [] : await search([...changed, ...parts], told), false);
        if (hub.limits.size > before) tellLimits(hub);
      }),
    open: async () => null,
    end: (life) => end(life, hub, stop),
  };
  const enqueue = inOrder(hub);
  const additions = watch(page, hub);
  const told = { onInside: additions.also, onTooMany: () => hub.limits.add('too-many'), onSpent: additions.spend };
  const stop = follow(page, hub, additions);
  hub.look();
  return hub;
}

/** The keeper is put in by the background, once it hears that something was found: what is found until then waits for it. */
function handOver(hub: Hub, found: readonly Candidate[], isWhole: boolean): void {
  if (hub.keeper !== null) return hub.keeper.take(found, isWhole);
  hub.waiting = [...(isWhole ? [] : hub.waiting), ...found].slice(0, MOST_WAITING);
  if (isWhole || found.length > 0) void tellLooked(hub, hub.waiting.length, []);
}

const tellLimits = (hub: Hub): void => void tellLooked(hub, hub.keeper === null ? hub.waiting.length : hub.shown.size, []);

/** One thing at a time: two searches never overlap. Nothing is begun for an extension that is gone, and what fails because it went is no news. */
function inOrder(hub: Hub): (task: () => Promise<void>) => void {
  let work: Promise<void> = Promise.resolve();
  const isAlive = () => {
    if (!hub.wire.isAlive()) hub.end('stale');
    return hub.life === 'live';
  };
  return (task) => {
    work = work
      .then(() => (isAlive() ? task() : undefined))
      .catch((thrown: unknown) => {
        if (isAlive()) console.error('A search of the page failed', thrown);
      });
  };
}

const watch = (page: Document, hub: Hub): Watch =>
  watchAdditions(page, {
    isOurs: (node) => hub.viewer?.owns(node) === true,
    onChange: hub.lookAt,
    onMoved: () => hub.viewer?.draw(),
    onGivenUp: () => {
      hub.limits.add('restless');
      tellLimits(hub);
    },
  });

/** Follows what the page and the background do. Gives the function that stops it. */
function follow(page: Document, hub: Hub, additions: Watch): () => void {
  const { wire, lookAt, end } = hub;
  // A page that comes back from the browser's own cache was a new page to the background.
  const comesBack = ({ persisted }: PageTransitionEvent) => persisted && hub.look();
  const isSeen = () => wire.isAlive() || end('stale');
  // What stands in a frame comes later than the frame.
  const comesIn = ({ target }: Event) => (target as Element).localName === 'iframe' && lookAt([target as Element]);
  const stopListening = wire.listen((message) => hear(message, hub));
  addEventListener('pageshow', comesBack);
  page.addEventListener('visibilitychange', isSeen);
  page.addEventListener('load', comesIn, true);
  return () => {
    additions.stop();
    stopListening();
    removeEventListener('pageshow', comesBack);
    page.removeEventListener('visibilitychange', isSeen);
    page.removeEventListener('load', comesIn, true);
  };
}

/** Does what the background says; what is not for the search is for the keeper. */
function hear(message: unknown, hub: Hub): void {
  const { kind } = (message ?? {}) as Partial<ToPage>;
  if (kind === 'leave') hub.end('left');
  else if (kind === 'look') hub.look();
  else hub.keeper?.hear(message);
}

function end(life: 'stale' | 'left', hub: Hub, stop: () => void): void {
  if (hub.life === 'left' || hub.life === life) return;
  hub.life = life;
  stop();
  hub.keeper?.stop();
  if (life === 'stale') return hub.viewer?.draw();
  hub.viewer?.leave();
  keepHub(undefined);
}

const wait = (milliseconds: number, until?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    until?.addEventListener('abort', () => clearTimeout(timer));
  });
