const MOST_PUTS = 6; // in a row
const CALM = 2000; // milliseconds after which the next one is no answer of the page's any more

/** Keeps count of how often badges were put on the page. */
export type Patience = {
  /** Notes that a badge is put once more. False when the page has taken it away too often: then it stays away, and neither of the two goes on for ever. */
  puts(id: string): boolean;
  isOver(id: string): boolean;
};

/** A page that draws itself anew takes our badges with it, and they come back. One that answers each of them by taking it away has its will. */
export function createPatience(now: () => number = () => performance.now()): Patience {
  const puts = new Map<string, { count: number; at: number }>();
  const over = new Set<string>();
  return {
    puts: (id) => {
      const { count, at } = puts.get(id) ?? { count: 0, at: Number.NEGATIVE_INFINITY };
      const next = now() - at > CALM ? 1 : count + 1;
      puts.set(id, { count: next, at: now() });
      if (next > MOST_PUTS) over.add(id);
      return !over.has(id);
    },
    isOver: (id) => over.has(id),
  };
}
