import { dateInWords } from '@/utils/explain/dates';
import { spanInWords, yearsInWords } from '@/utils/explain/map-words';
import { titleShown } from '@/utils/explain/shown';
import { isOpen, type Span, type TimeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import type { GlyphName } from '../glyphs';
import { Icon } from '../Icon';

export type TimeLinePictureProps = { line: TimeLine; language: Language; now: number };

/** When each credential was awarded or began, and when it ends, on one axis of years. */
export function TimeLinePicture({ line, language, now }: TimeLinePictureProps) {
  const { map } = words[language];
  const today = dateInWords(new Date(now).toISOString(), language) ?? '';
  return (
    <>
      <div class="time">
        <div class="years" aria-hidden="true">
          {line.years.map(({ year, at }) => (
            <span key={year} class={at > AT_END ? 'at-end' : ''} style={{ '--x': percent(at) }}>
              {year}
            </span>
          ))}
        </div>
        <span class="now" style={{ '--x': percent(line.now) }} />
        <ul>
          {line.spans.map((span) => (
            <li key={span.summary.id}>
              <span class="span-title">
                <span dir="auto" lang={span.summary.titleLanguage ?? undefined}>
                  {titleShown(span.summary, language)}
                </span>{' '}
                <span class="muted">
                  {yearsInWords(span, language)}
                  {span.unfinished && ` · ${spanInWords(span, language).word}`}
                </span>
              </span>
              <Lane span={span} glyph={spanInWords(span, language).glyph} />
              {!span.unfinished && <span class="hidden-text">{spanInWords(span, language).word}</span>}
            </li>
          ))}
        </ul>
      </div>
      <ul class="map-key">
        <li>
          <span class="now-key" />
          {map.todayIs(today)}
        </li>
        {line.spans.some(isOpen) && (
          <li>
            <Icon name="next" />
            {map.arrow}
          </li>
        )}
      </ul>
    </>
  );
}

function Lane({ span, glyph }: { span: Span; glyph: GlyphName }) {
  const { start, end, inForce, summary } = span;
  const from = start ?? 0;
  const isDrawn = start !== null || end !== null;
  const glyphAt = inForce || summary.verdict === 'not-yet-valid' ? from : (end ?? from);
  return (
    <span class="lane" style={{ '--a': percent(from), '--b': percent(end ?? 1), '--g': isDrawn ? percent(glyphAt) : '0%' }}>
      {isDrawn && <i class={[inForce ? '' : 'pale', isOpen(span) ? 'open' : ''].join(' ').trim()} />}
      <Glyph name={glyph} />
    </span>
  );
}

/** A year that stands so far to the right is written before its place. */
const AT_END = 0.95;
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
