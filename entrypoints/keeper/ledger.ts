import type { Shown } from '@/entrypoints/page/hub';
import type { Located } from '@/utils/detect/locate';
import { sameness, writtenIn } from '@/utils/detect/written';

const MOST_FINDINGS = 200; // on one page, for as long as it is open

/** What is known of a page: every finding that stands there now, by its id. */
export type Ledger = {
  shown: Map<string, Shown>;
  /** Notes what a search found. Gives what must be asked: what is new. What was answered and stands at another place now, or again, has its answer under its old id. */
  take(found: readonly Located[]): Located[];
  /** Forgets what is no longer on the page or no longer says the same. Gives the carriers that changed but are still there: they must be searched again. */
  dropChanged(): Element[];
  /**
   * The ids, each once, of what stood under another address of the page and stands there no more: it belongs to another view. What went away under this
   * address is kept, because long lists take away what is out of sight. `address` is the page's now.
   */
  takeGone(address: string): string[];
  /** Notes the answer to a finding, also for when it goes away and comes back. */
  answer(shown: Shown, state: Answered): void;
  /** Another answer has come to what is not on the page now: when it comes back it must be asked about. */
  forgetAnswer(id: string): void;
  /** Watches the carriers no longer. */
  stop(): void;
};

type Answered = Extract<Shown['state'], { phase: 'done' }>;

/** Does a finding still stand where it was found, word for word? Its answer holds for nothing else. */
export const isUnchanged = ({ source, anchor, written }: Located): boolean =>
  source.isConnected && anchor.isConnected && source.ownerDocument.defaultView !== null && writtenIn(source) === written;

/** An empty ledger. `onWritten` is called when something is written into a carrier. */
export function createLedger(onWritten: () => void): Ledger {
  const shown = new Map<string, Shown>();
  const ids = new Map<string, string>();
  const addresses = new Map<string, string>();
  const answers = new Map<string, Answered>();
  const carriers = new MutationObserver(onWritten);

  const takeOne = (located: Located): Located[] => {
    const key = sameness(located.finding.carried);
    const id = ids.get(key) ?? located.finding.id;
    const earlier = shown.get(id);
    if (earlier === undefined ? shown.size >= MOST_FINDINGS : isUnchanged(earlier.located)) return [];
    const taken = { ...located, finding: { ...located.finding, id } };
    remember(ids, key, id);
    const answer = answers.get(id);
    shown.set(id, { located: taken, state: answer ?? { phase: 'checking' } });
    remember(addresses, id, location.href);
    carriers.observe(taken.source, WRITING);
    return answer === undefined ? [taken] : [];
  };

  return {
    shown,
    take: (found) => found.flatMap(takeOne),
    dropChanged: () => {
      const changed = [...shown.values()].map(({ located }) => located).filter((located) => !isUnchanged(located));
      for (const { finding } of changed) shown.delete(finding.id);
      return changed.map(({ source }) => source).filter((source) => source.isConnected);
    },
    takeGone: (address) => {
      const gone = [...addresses].filter(([id, old]) => old !== address && !shown.has(id)).map(([id]) => id);
      for (const id of gone) {
        addresses.delete(id);
        answers.delete(id);
      }
      return gone;
    },
    answer: (one, state) => {
      one.state = state;
      remember(answers, one.located.finding.id, state);
    },
    forgetAnswer: (id) => void answers.delete(id),
    stop: () => carriers.disconnect(),
  };
}

/** The last ones only: a page that is never left must not grow for ever. */
function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > MOST_FINDINGS && oldest !== undefined) known.delete(oldest);
}

const WRITING: MutationObserverInit = {
  attributes: true,
  attributeFilter: ['href', 'src', 'type', 'data-share-badge-id'],
  characterData: true,
  childList: true,
  subtree: true,
};
