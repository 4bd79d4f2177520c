import { dateInWords } from '@/utils/explain/dates';
import type { MapGroup } from '@/utils/explain/map-of';
import { type Mark, markOf, yearsInWords } from '@/utils/explain/map-words';
import { titleShown } from '@/utils/explain/shown';
import type { Span, TimeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { type GlyphName, glyphs } from '../glyphs';
import { drawn, type Element, lines } from './svg-text';

/** What the picture is drawn from. `ink` gives the colour of a token, `verified-fg` or `level-on`. `now` is milliseconds since 1970. */
export type PictureOf = { groups: readonly MapGroup[]; line: TimeLine; language: Language; now: number; ink: (token: string) => string };

/**
 * The competence map and the time line as an SVG file with its key: nothing of the page, nobody's name of ours, no font, picture or address from anywhere else.
 *
 * Shape: 720 wide and as high as it must be. All text is escaped.
 */
export function pictureFile(of: PictureOf): string {
  const { language, now, ink } = of;
  const { map } = words[language];
  const sheet: Sheet = { y: 44, elements: [], ink };
  put(sheet, text(map.heading, MARGIN, sheet.y, { size: 22, weight: 600, fill: ink('ink') }));
  sheet.y += 22;
  put(sheet, text(dateInWords(new Date(now).toISOString(), language) ?? '', MARGIN, sheet.y, small(ink)));
  drawMap(sheet, of);
  drawTimeLine(sheet, of);
  sheet.y += 12;
  for (const line of lines(map.about, FULL)) put(sheet, text(line, MARGIN, (sheet.y += LINE), small(ink)));
  const height = sheet.y + MARGIN;
  return drawn({
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': 'system-ui, sans-serif',
      role: 'img',
    },
    children: [
      { tag: 'title', attributes: {}, children: [`${map.heading}. ${map.timeLine}.`] },
      rect(0, 0, WIDTH, height, ink('surface')),
      ...sheet.elements,
    ],
  });
}

const WIDTH = 720;
const MARGIN = 32;
const TRACK = 360; // where the axis begins
const STEP = 41;
const LINE = 18;
const NAMES = 40; // characters in a line of a name
const FULL = 92;

type Sheet = { y: number; elements: Element[]; ink: PictureOf['ink'] };
const put = (sheet: Sheet, ...elements: Element[]): void => void sheet.elements.push(...elements);

function drawMap(sheet: Sheet, { groups, line, language, ink }: PictureOf): void {
  const { map } = words[language];
  const marks = groups.map(({ rows }) => rows.map((row) => markOf(row, language)));
  sheet.y += 34;
  if (marks.flat().some(({ kind }) => kind === 'bar')) {
    put(sheet, text(map.levelAxis, MARGIN, sheet.y, small(ink)));
    for (let level = 1; level <= 8; level++)
      put(sheet, text(String(level), TRACK + (level - 0.5) * STEP, sheet.y, { ...small(ink), anchor: 'middle' }));
  }
  groups.forEach(({ heading, rows }, index) => {
    sheet.y += 10;
    for (const line of lines(heading.text, FULL)) put(sheet, text(line, MARGIN, (sheet.y += LINE), { ...small(ink), weight: 600 }));
    sheet.y += 2;
    rows.forEach((row, at) => drawRow(sheet, row.text, marks[index]?.[at]));
  });
  drawKey(sheet, marks.flat(), line, language);
}

function drawRow(sheet: Sheet, name: string, mark: Mark | undefined): void {
  const { ink } = sheet;
  const middle = sheet.y + 15;
  for (const line of lines(name, NAMES)) put(sheet, text(line, MARGIN, (sheet.y += LINE) + 2, { size: 14, fill: ink('ink') }));
  sheet.y += 6;
  if (mark === undefined) return;
  if (mark.kind === 'words') {
    if (mark.glyph !== null) put(sheet, glyph(mark.glyph, TRACK, middle - 8, ink));
    put(sheet, text(mark.text, TRACK + 24, middle + 5, small(ink)));
    return;
  }
  const end = TRACK + (mark.level - 0.5) * STEP;
  put(
    sheet,
    rect(TRACK, middle - 0.5, STEP * 8 - 8, 1, ink('line')),
    rect(TRACK, middle - 2, end - TRACK, 4, ink(mark.pale ? 'level-off' : 'level-on')),
    rect(end - 10, middle - 10, 20, 20, ink('surface')),
    glyph(mark.glyph, end - 8, middle - 8, ink),
  );
}

function drawKey(sheet: Sheet, marks: readonly Mark[], line: TimeLine, language: Language): void {
  const { key } = words[language].map;
  const { ink } = sheet;
  sheet.y += 10;
  const bar = (pale: boolean): Element => rect(MARGIN, sheet.y + 13, 28, 4, ink(pale ? 'level-off' : 'level-on'));
  const rows: [boolean, string, () => Element][] = [
    [marks.some((mark) => mark.kind === 'bar' && !mark.pale), key.holds, () => bar(false)],
    [marks.some((mark) => mark.kind === 'bar' && mark.pale), key['not-now'], () => bar(true)],
    [marks.some((mark) => mark.glyph === 'unsigned'), key.claim, () => glyph('unsigned', MARGIN + 6, sheet.y + 7, ink)],
    ...verdictsIn(marks, line).map((verdict): [boolean, string, () => Element] => [
      true,
      words[language].verdict[verdict],
      () => glyph(verdict, MARGIN + 6, sheet.y + 7, ink),
    ]),
  ];
  for (const [isThere, meaning, sign] of rows) {
    if (!isThere) continue;
    put(sheet, sign(), text(meaning, MARGIN + 40, sheet.y + LINE + 1, small(ink)));
    sheet.y += LINE + 4;
  }
}

/** The verdicts whose silhouettes stand in the picture, each once: on paper nobody can ask what a sign means. */
function verdictsIn(marks: readonly Mark[], { spans }: TimeLine): ShownVerdict[] {
  const inMap = marks.flatMap(({ glyph }) => (glyph === null || glyph === 'info' ? [] : [glyph]));
  const all = new Set([...inMap, ...spans.map(({ summary }) => summary.verdict)]);
  return shownVerdicts.toReversed().filter((verdict) => all.has(verdict) && !(verdict === 'unsigned' && inMap.includes(verdict)));
}

function drawTimeLine(sheet: Sheet, { line, language, now, ink }: PictureOf): void {
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
}

function drawSpan(over: Sheet, span: Span, language: Language, at: (share: number) => number, sheet: Sheet): void {
  const { ink } = sheet;
  const { start, end, inForce, summary } = span;
  const years = yearsInWords(span, language);
  sheet.y += 8;
  put(over, text(years, WIDTH - MARGIN, sheet.y + LINE, { ...small(ink), anchor: 'end' }));
  for (const line of lines(titleShown(summary, language), FULL - 24))
    put(over, text(line, MARGIN, (sheet.y += LINE), { size: 13, fill: ink('ink') }));
  const middle = sheet.y + 13;
  put(over, rect(MARGIN, middle - 0.5, WIDTH - 2 * MARGIN, 1, ink('line')));
  const from = start ?? 0;
  const until = end ?? 1;
  const isDrawn = start !== null || end !== null;
  const fill = ink(inForce ? 'level-on' : 'level-off');
  if (isDrawn) put(over, rect(at(from), middle - 2, Math.max(2, at(until) - at(from)), 4, fill));
  if (isDrawn && end === null) put(over, { tag: 'path', attributes: { d: `M${at(1) - 7} ${middle - 5}l7 5-7 5z`, fill }, children: [] });
  const place = Math.min(Math.max(at(isDrawn ? glyphPlace(span) : 0), MARGIN + 8), WIDTH - MARGIN - 8);
  put(over, rect(place - 10, middle - 9, 20, 18, ink('surface')), glyph(summary.verdict, place - 8, middle - 8, ink));
  sheet.y += 24;
}

const glyphPlace = ({ start, end, inForce, summary }: Span): number =>
  inForce || summary.verdict === 'not-yet-valid' ? (start ?? 0) : (end ?? start ?? 0);

type TextStyle = { size: number; fill: string; weight?: number; anchor?: 'start' | 'middle' | 'end' };
const small = (ink: PictureOf['ink']): TextStyle => ({ size: 13, fill: ink('ink-muted') });
const round = (value: number): number => Math.round(value * 10) / 10;

function anchorOf(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.05) return 'start';
  return place > 0.95 ? 'end' : 'middle';
}

const text = (content: string, x: number, y: number, { size, fill, weight = 400, anchor = 'start' }: TextStyle): Element => ({
  tag: 'text',
  attributes: { x: round(x), y: round(y), 'font-size': size, fill, 'font-weight': weight, 'text-anchor': anchor },
  children: [content],
});

const rect = (x: number, y: number, width: number, height: number, fill: string): Element => ({
  tag: 'rect',
  attributes: { x: round(x), y: round(y), width: round(width), height: round(height), fill },
  children: [],
});

/** A silhouette in its colour. The classes of the drawing become colours: a file has no style sheet. */
const glyph = (name: GlyphName, x: number, y: number, ink: PictureOf['ink']): Element => ({
  tag: 'g',
  attributes: { transform: `translate(${round(x)} ${round(y)})`, color: ink(name === 'info' ? 'ink-muted' : `${name}-fg`) },
  children: glyphs[name].map(({ tag, attributes: { class: part, ...attributes } }) => ({
    tag,
    attributes: { ...attributes, ...coloursOf(part, ink) },
    children: [],
  })),
});

function coloursOf(part: string | undefined, ink: PictureOf['ink']): Record<string, string> {
  if (part === 'cut-line') return { stroke: ink('surface'), fill: 'none' };
  return part === 'cut-area' ? { fill: ink('surface') } : {};
}
