import { own } from '@/utils/detect/elements';

const PAUSE = 250; // milliseconds between two searches
const STORM = 1000; // added nodes in one pause
const MOST_STORMS = 8; // in a row
const MINUTE = 60_000; // milliseconds
const MOST_A_MINUTE = 2000; // milliseconds of searching
const LEAST_COST = 2; // milliseconds: what follows a search costs something too
const SHORTEST_TEXT = 11; // characters: nothing that is looked for is shorter

/**
 * Tells what was added to a page since the last time: the roots, at most every 250 ms. `isOurs`: our own badges are no news, but `onMoved` is told at once,
 * however much else happens, when one was put somewhere.
 */
export type AdditionsOptions = { isOurs(node: Node): boolean; onChange(added: Element[]): void; onMoved(): void; onGivenUp(): void };

/**
 * A watch that goes on until it is stopped. `also` lets it watch one more tree: inside an element, or inside a frame. `spend` tells it what a search cost:
 * where that is more than the page may cost in a minute, it is given up. `isGivenUp`, until `renew`.
 */
export type Watch = { also(root: Node): void; spend(milliseconds: number): void; isGivenUp(): boolean; renew(): void; stop(): void };

/**
 * Watches a page for what is added and taken away.
 *
 * Shape: `onChange` gets the added parts that are still there, no part inside another; none when something only went away. More than 1,000 additions in one
 *        pause are told as one, the whole body, with a pause that doubles; after eight such pauses in a row, or two seconds of searching in a minute, it is given
 *        up: nothing more is told but our own badges' moves. Of a
 *        page that nobody sees nothing is told until somebody does.
 */
export function watchAdditions(page: Document, { isOurs, onChange, onMoved, onGivenUp }: AdditionsOptions): Watch {
  let queue = new Set<Element>();
  let storms = 0;
  let isGivenUp = false;
  let minute = { began: 0, spent: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    if (page.hidden) return page.addEventListener('visibilitychange', tell, { once: true });
    const added = queue;
    queue = new Set();
    storms = added.size > STORM ? storms + 1 : 0;
    if (storms === MOST_STORMS) giveUp();
    onChange(added.size > STORM ? [page.body ?? page.documentElement] : outermost(added));
  };
  const giveUp = () => {
    if (isGivenUp) return;
    isGivenUp = true;
    queue.clear();
    onGivenUp();
  };
  const renew = () => {
    isGivenUp = false;
    storms = 0;
    minute = { began: performance.now(), spent: 0 };
  };
  const spend = (milliseconds: number) => {
    if (performance.now() - minute.began > MINUTE) minute = { began: performance.now(), spent: 0 };
    minute.spent += milliseconds + LEAST_COST;
    if (minute.spent > MOST_A_MINUTE) giveUp();
  };
  const observer = new MutationObserver((records) => {
    let news = false;
    let moved = false;
    for (const { addedNodes, removedNodes, target } of records) {
      for (const node of addedNodes) {
        if (isOurs(node)) moved = true;
        else if (!isGivenUp) news = note(queue, node, target) || news;
      }
      news ||= removedNodes.length > 0;
    }
    if (moved) onMoved();
    if (news && !isGivenUp) timer ??= setTimeout(tell, PAUSE * 2 ** storms);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', tell);
  };
  const also = (root: Node) => observer.observe(root, { childList: true, subtree: true });
  also(page);
  return { also, spend, isGivenUp: () => isGivenUp, renew, stop };
}

function note(queue: Set<Element>, node: Node, target: Node): boolean {
  const root = node.nodeType === 3 && (node as Text).length >= SHORTEST_TEXT ? target : node;
  if (own(root, 'nodeType') !== 1) return false;
  if (queue.size <= STORM) queue.add(root as Element);
  return true;
}

/** Those that are still there, and stand in none of the others. */
function outermost(roots: ReadonlySet<Element>): Element[] {
  return [...roots].filter((root) => root.isConnected && !isInside(root, roots));
}

function isInside(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let level = own(element, 'parentElement'); level !== null; level = own(level, 'parentElement')) if (roots.has(level)) return true;
  return false;
}
