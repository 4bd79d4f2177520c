import type { ShownVerdict } from '@/utils/model/verdict';
import { Glyph } from './Glyph';
import './verdict.css';

export type VerdictProps = { verdict: ShownVerdict; word: string; sentence: string };

/** The verdict on its tint: silhouette, word, and why in one sentence. */
export function Verdict({ verdict, word, sentence }: VerdictProps) {
  return (
    <div class={`verdict ${verdict}`}>
      <Glyph name={verdict} size={20} />
      <div>
        <b>{word}</b>
        <p>{sentence}</p>
      </div>
    </div>
  );
}
