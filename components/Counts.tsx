import type { ComponentChildren } from 'preact';
import type { Words } from '@/utils/explain/words';
import type { ShownVerdict } from '@/utils/model/verdict';
import './counts.css';
import { Glyph } from './Glyph';
import type { GlyphName } from './glyphs';

type Count = { verdict: ShownVerdict; count: number };
export type CountsProps = { counts: readonly Count[]; checking: number; broken: number; words: Words };

/** More kinds than this are not taken in at one look. */
const KINDS_AT_ONCE = 6;

/** How many there are of each verdict, what holds first: six kinds at most, the others when they are asked for. Those that we failed at and those being checked have lines of their own, so that the numbers add up to what was found. */
export function Counts({ counts, checking, broken, words }: CountsProps) {
  const rest = counts.slice(KINDS_AT_ONCE);
  const lineOf = ({ verdict, count }: Count) => <Line key={verdict} glyph={verdict} word={words.verdict[verdict]} count={count} />;
  return (
    <>
      <ul class="counts">
        {counts.slice(0, KINDS_AT_ONCE).map(lineOf)}
        {broken > 0 && <Line glyph="unverifiable" word={words.screen.error.title} count={broken} />}
        {checking > 0 && <Line glyph="checking" word={words.checking} count={checking} />}
      </ul>
      {rest.length > 0 && (
        <details class="more-counts">
          <summary>{words.screen.showAll}</summary>
          <ul class="counts">{rest.map(lineOf)}</ul>
        </details>
      )}
    </>
  );
}

function Line({ glyph, word, count }: { glyph: GlyphName; word: ComponentChildren; count: number }) {
  return (
    <li>
      <Glyph name={glyph} size={18} />
      <span>{word}</span>
      <b class="number">{count}</b>
    </li>
  );
}
