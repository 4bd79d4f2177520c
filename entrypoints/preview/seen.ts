import type { PreviewState, Seen } from '@/components/preview/preview-state';
import { readableIn } from '@/utils/detect/readable';
import { looksLike } from '@/utils/explain/looks-like';
import { rowsOf } from '@/utils/explain/rows';
import { whatOthersLearn } from '@/utils/explain/what-others-learn';
import type { Examination } from '@/utils/model/examination';
import type { ReadyGiven } from './read-given';

/** What the page shows of what was examined: the credentials in it, or what it looks like where it holds none. */
export function stateOf({ source, text, given }: ReadyGiven, examinations: readonly Examination[]): PreviewState {
  const [first] = examinations;
  if (first === undefined) return { phase: 'refused', why: 'fault' };
  const rows = rowsOf([{ finding: first.finding, state: { phase: 'done', results: [...examinations] } }]);
  const all = rows.flatMap((row): Seen[] => {
    const whole = examinations.find(({ id }) => id === row.key);
    if (row.phase !== 'done' || whole === undefined) return [];
    return [seenOf(row, whole, given.kind === 'linked' && examinations.length === 1 ? given.url : null)];
  });
  if (all.length > 0) return { phase: 'seen', source, all, chosen: 0 };
  const begins = text === '' ? first.evidence.raw.slice(0, 200) : text;
  return { phase: 'nothing', source, looks: looksLike(first.outcomes.proof.code, begins) };
}

function seenOf(row: Seen['row'], { evidence }: Examination, address: string | null): Seen {
  const hosted = evidence.requests.flatMap(({ answer }) => (answer.ok && HOSTED.test(answer.body) ? [answer.body] : []));
  const learned = whatOthersLearn([evidence.raw, ...hosted].flatMap(readableIn));
  return { row, summary: row.summary, raw: evidence.raw, address, learned };
}

/** An assertion of Open Badges 2.0 as its server gave it: whoever has the badge can read that too. */
const HOSTED = /"recipient"\s*:/;
