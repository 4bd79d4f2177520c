import { asMeant } from '@/utils/explain/as-meant';
import { proven } from '@/utils/explain/shown';
import type { Examination } from '@/utils/model/examination';
import { type ReadyGiven, readText } from './read-given';
import { stateOf } from './seen';

/** What was given in its mended form, and what came of that. */
export type Mended = { ready: ReadyGiven; answer: readonly Examination[] };

/**
 * The same text as it was before an editor rewrote it, where it holds nothing as it is, or nothing that holds: in place of something proved
 * wrong only where a signature proves that it was meant so. Null where there is nothing to mend, or that does not help.
 */
export async function mendedGiven(
  ready: ReadyGiven,
  answer: readonly Examination[],
  examine: (ready: ReadyGiven) => Promise<readonly Examination[] | null>,
): Promise<Mended | null> {
  const before = stateOf(ready, answer);
  const isBroken = before.phase === 'seen' && before.all.some(({ summary }) => summary.verdict === 'invalid');
  if (ready.given.kind !== 'embedded' || /^data:/i.test(ready.given.raw) || (before.phase !== 'nothing' && !isBroken)) return null;
  for (const guess of asMeant(ready.given.raw).filter((text) => /[{[]/.test(text))) {
    const read = readText(guess, ready.source.name);
    if (!read.ok) continue;
    const mended = { ...read.value, source: { ...read.value.source, mended: true as const } };
    const found = await examine(mended);
    const after = found === null ? null : stateOf(mended, found);
    if (found === null || after?.phase !== 'seen') continue;
    if (after.all.every(({ summary: { verdict } }) => (isBroken ? proven[verdict] : verdict !== 'invalid'))) return { ready: mended, answer: found };
  }
  return null;
}
