import type { Words } from '@/utils/explain/words';
import type { ShownVerdict } from '@/utils/model/verdict';
import './counts.css';
import { Glyph } from './Glyph';

export type CountsProps = { counts: readonly { verdict: ShownVerdict; count: number }[]; checking: number; words: Words };

/** How many there are of each verdict, what holds first. */
export function Counts({ counts, checking, words }: CountsProps) {
  return (
    <ul class="counts">
      {counts.map(({ verdict, count }) => (
        <li key={verdict}>
          <Glyph name={verdict} size={18} />
          <span>{words.verdict[verdict]}</span>
          <b class="number">{count}</b>
        </li>
      ))}
      {checking > 0 && (
        <li>
          <Glyph name="checking" size={18} />
          <span>{words.checking}</span>
          <b class="number">{checking}</b>
        </li>
      )}
    </ul>
  );
}
