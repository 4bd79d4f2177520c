import type { Imported, RenewalDoubt } from '../../model/list-import';
import type { TrustList } from '../../model/trust-list';

const DAY = 86_400_000; // milliseconds

/**
 * Why a newly fetched copy of a list should not take the kept one's place before the reader has said so; empty where it may. A list has no signature of its own:
 * whoever gets hold of its address could put an old one there, or an empty one, or somebody else's.
 *
 * Shape: `now` is milliseconds since 1970. A list has shrunk when less than half of its issuers are left.
 */
export function doubtsAbout(kept: TrustList, { list, skipped }: Pick<Imported, 'list' | 'skipped'>, now: number): RenewalDoubt[] {
  const left = new Set(list.issuers.map(({ id }) => id));
  const stay = kept.issuers.filter(({ id }) => left.has(id)).length;
  const doubts: Record<RenewalDoubt, boolean> = {
    'other-publisher': list.publisher !== kept.publisher || list.name !== kept.name,
    'other-form': (kept.source?.kind ?? kept.format) !== list.source?.kind,
    older: Date.parse(list.updated) < Date.parse(kept.updated),
    future: Date.parse(list.updated) > now + DAY,
    emptied: list.issuers.length === 0 && kept.issuers.length > 0,
    shrunk: list.issuers.length > 0 && stay * 2 < kept.issuers.length,
    incomplete: skipped.some(({ why }) => why === 'unreached'),
  };
  return (Object.keys(doubts) as RenewalDoubt[]).filter((doubt) => doubts[doubt]);
}
