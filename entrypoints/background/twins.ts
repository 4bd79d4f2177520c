import type { Finding } from '@/utils/model/finding';
import type { Entry, Twin } from '@/utils/model/tab-record';

const MOST_TWINS = 20; // of one credential

/** Does this finding stand for the entry: as its own, or at another place? */
export const standsFor = ({ finding, twins = [] }: Entry, findingId: string): boolean =>
  finding.id === findingId || twins.some((twin) => twin.finding.id === findingId);

/** Do two findings lead to the same credential: to the same address, or both to a wallet? What the reader has pointed at is read more closely, so that it is another. What is embedded is compared when it has been read. */
export function isTwin({ finding: one }: Entry, other: Finding): boolean {
  if (one.id === other.id || (one.place === 'asked') !== (other.place === 'asked')) return false;
  if (one.carried.kind === 'for-wallet') return other.carried.kind === 'for-wallet';
  return one.carried.kind === 'linked' && other.carried.kind === 'linked' && one.carried.url === other.carried.url;
}

/**
 * The entry with one more place of the same credential. The badge stands at the first place that has words of its own: where the entry's has none, and the
 * later one in the same frame has, they change places; and so they do where the later one is the page's own and the entry's a frame's, who could else take the page's
 * badges from it.
 */
export function joined(entry: Entry, twin: Twin): Entry {
  const { finding, frameId = 0, twins = [] } = entry;
  if (standsFor(entry, twin.finding.id)) return entry;
  const isBetter = frameId === twin.frameId ? finding.label === '' && twin.finding.label !== '' : twin.frameId === 0;
  const [first, second] = isBetter ? [twin, { finding, frameId }] : [{ finding, frameId }, twin];
  return { ...entry, ...first, twins: [...twins, second].slice(0, MOST_TWINS) };
}

/** The entry without the places that a frame says are gone: as it stands at the next one, or null where it stands nowhere any more. */
export function remaining(entry: Entry, frameId: number, gone: readonly string[]): Entry | null {
  const isGone = (place: { finding: Finding; frameId?: number }) => (place.frameId ?? 0) === frameId && gone.includes(place.finding.id);
  const left = (entry.twins ?? []).filter((twin) => !isGone(twin));
  if (!isGone(entry)) return withTwins(entry, left);
  const [next, ...others] = left;
  return next === undefined ? null : withTwins({ ...entry, ...next }, others);
}

function withTwins({ twins: _before, ...entry }: Entry, twins: Twin[]): Entry {
  return twins.length === 0 ? entry : { ...entry, twins };
}

/**
 * The entries with those of one text made one, at the place of the first: the same credential linked to and embedded. `text` is what was read, or a digest of
 * it, so that nothing is taken for another that only says the same.
 */
export function withoutDoubles(entries: readonly Entry[]): Entry[] {
  const first = new Map<string, Entry>();
  const single: Entry[] = [];
  for (const entry of entries) {
    const key = entry.text === undefined ? entry.finding.id : `${entry.text} ${verdictsOf(entry)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      single.push(entry);
      continue;
    }
    const places: Twin[] = [{ finding: entry.finding, frameId: entry.frameId ?? 0 }, ...(entry.twins ?? [])];
    const whole = places.reduce(joined, earlier);
    first.set(key, whole);
    single[single.indexOf(earlier)] = whole;
  }
  return single;
}

const verdictsOf = ({ state }: Entry): string => (state.phase === 'done' ? state.results.map(({ verdict }) => verdict).join() : state.phase);
