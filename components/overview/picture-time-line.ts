import { dateInWords } from '@/utils/explain/dates';
import { spanInWords, yearsInWords } from '@/utils/explain/map-words';
import { titleShown } from '@/utils/explain/shown';
import { isOpen, type Span } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { anchorOf, FULL, glyph, LINE, MARGIN, type PictureOf, put, rect, round, type Sheet, small, text, WIDTH } from './picture-sheet';
import { type Element, lines } from './svg-text';

/** When each credential was awarded or began, and when it ends, under one axis of years. */
export function drawTimeLine(sheet: Sheet, { line, language, now, ink }: PictureOf): void {
  const { map } = words[language];
  const full = WIDTH - 2 * MARGIN;
  const at = (share: number): number => MARGIN + share * full;
  sheet.y += 38;
  put(
    sheet,
    text(map.timeLine, MARGIN, sheet.y, { size: 18, weight: 600, fill: ink('ink') }),
    text(map.byCredentials, WIDTH - MARGIN, sheet.y, { ...small(ink), anchor: 'end' }),
  );
  sheet.y += 26;
  line.years.forEach(({ year, at: place }) => put(sheet, text(String(year), at(place), sheet.y, { ...small(ink), anchor: anchorOf(place) })));
  const top = sheet.y + 8;
  const later: Element[] = [];
  for (const span of line.spans) drawSpan({ ...sheet, elements: later }, span, language, at, sheet);
  const today = {
    tag: 'path',
    attributes: { d: `M${round(at(line.now))} ${top}V${sheet.y}`, stroke: ink('line-strong'), 'stroke-dasharray': '3 3', fill: 'none' },
    children: [],
  };
  put(sheet, today, ...later);
  sheet.y += 12;
  put(sheet, {
    tag: 'path',
    attributes: { d: `M${MARGIN + 14} ${sheet.y + 4}V${sheet.y + 22}`, stroke: ink('line-strong'), 'stroke-dasharray': '3 3', fill: 'none' },
    children: [],
  });
  put(sheet, text(map.todayIs(dateInWords(new Date(now).toISOString(), language) ?? ''), MARGIN + 40, sheet.y + LINE, small(ink)));
  sheet.y += LINE + 4;
  if (!line.spans.some(isOpen)) return;
  put(sheet, arrowAt(MARGIN + 18, sheet.y + LINE - 5, ink('level-on')), text(map.arrow, MARGIN + 40, sheet.y + LINE, small(ink)));
  sheet.y += LINE + 4;
}

/** What stands where a span goes on, its point to the right. */
const arrowAt = (x: number, y: number, fill: string): Element => ({
  tag: 'path',
  attributes: { d: `M${x - 7} ${y - 5}l7 5-7 5z`, fill },
  children: [],
});

function drawSpan(over: Sheet, span: Span, language: Language, at: (share: number) => number, sheet: Sheet): void {
  const { ink } = sheet;
  const { start, end, inForce, summary } = span;
  const { glyph: sign, word } = spanInWords(span, language);
  const years = [yearsInWords(span, language), ...(span.unfinished ? [word] : [])].join(' · ');
  sheet.y += 8;
  put(over, text(years, WIDTH - MARGIN, sheet.y + LINE, { ...small(ink), anchor: 'end' }));
  for (const line of lines(titleShown(summary, language), FULL - 36))
    put(over, text(line, MARGIN, (sheet.y += LINE), { size: 13, fill: ink('ink') }));
  const middle = sheet.y + 13;
  put(over, rect(MARGIN, middle - 0.5, WIDTH - 2 * MARGIN, 1, ink('line')));
  const from = start ?? 0;
  const until = end ?? 1;
  const isDrawn = start !== null || end !== null;
  const fill = ink(inForce ? 'level-on' : 'level-off');
  if (isDrawn) put(over, rect(at(from), middle - 2, Math.max(2, at(until) - at(from)), 4, fill));
  if (isOpen(span)) put(over, arrowAt(at(1), middle, fill));
  const place = Math.min(Math.max(at(isDrawn ? glyphPlace(span) : 0), MARGIN + 8), WIDTH - MARGIN - 8);
  put(over, rect(place - 10, middle - 9, 20, 18, ink('surface')), glyph(sign, place - 8, middle - 8, ink));
  sheet.y += 24;
}

const glyphPlace = ({ start, end, inForce, summary }: Span): number =>
  inForce || summary.verdict === 'not-yet-valid' ? (start ?? 0) : (end ?? start ?? 0);
