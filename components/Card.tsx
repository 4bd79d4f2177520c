import type { BadgeView } from '@/utils/model/messages';
import './card.css';
import { Checks } from './Checks';
import { Stair } from './Stair';
import { Verdict } from './Verdict';
import { WayOnLink } from './WayOnLink';

export type CardProps = { view: BadgeView; onMore?: () => void };

/** What a badge's card says: the verdict and why, what and who, the level, the checks, and the way to the panel. */
export function Card({ view, onMore }: CardProps) {
  const { verdict, word, sentence, title, meta, level, levelText, lines, more, link = null } = view;
  return (
    <div class="card">
      <Verdict verdict={verdict} word={word} sentence={sentence} />
      <div class="card-body">
        <h3 dir="auto">{title}</h3>
        {meta !== '' && <p class="muted small">{meta}</p>}
        {level !== null && (
          <p class="card-level">
            <Stair level={level} label={levelText} width={40} />
          </p>
        )}
        {level === null && levelText !== '' && <p class="muted small">{levelText}</p>}
        <Checks lines={lines} />
        {link !== null && (
          <p class="card-way">
            <WayOnLink way={link} />
          </p>
        )}
      </div>
      <div class="card-foot">
        <button type="button" class="link" onClick={onMore}>
          {more}
        </button>
      </div>
    </div>
  );
}
