import type { BadgeView } from '@/utils/model/messages';
import './badge.css';
import { Glyph } from './Glyph';
import { Stair } from './Stair';

export type BadgeProps = {
  view: Pick<BadgeView, 'verdict' | 'word' | 'level' | 'levelText'>;
  /** The glyph alone, for dense lists. */
  compact?: boolean;
  onClick?: () => void;
};

/** A verdict in one line of somebody's text, as the badge on a page looks. */
export function Badge({ view: { verdict, word, level, levelText }, compact = false, onClick }: BadgeProps) {
  if (compact) {
    return (
      <button type="button" class={`badge compact ${verdict}`} aria-label={word} onClick={onClick}>
        <Glyph name={verdict} />
      </button>
    );
  }
  return (
    <button type="button" class={`badge ${verdict}`} onClick={onClick}>
      <Glyph name={verdict} />
      <span>{word}</span>
      {level !== null && (
        <>
          <span class="rule" />
          <Stair level={level} label={levelText} width={29} />
        </>
      )}
    </button>
  );
}
