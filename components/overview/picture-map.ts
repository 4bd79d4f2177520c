import { type Mark, markOf } from '@/utils/explain/map-words';
import type { TimeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { FULL, glyph, LINE, MARGIN, type PictureOf, put, rect, type Sheet, small, text } from './picture-sheet';
import { type Element, lines } from './svg-text';

const TRACK = 360; // where the axis begins
const STEP = 41;
const NAMES = 40; // characters in a line of a name

/** The competences with their bars, and the key to them. */
export function drawMap(sheet: Sheet, { groups, line, language, ink }: PictureOf): void {
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
  const all = new Set([...inMap, ...spans.flatMap(({ summary, unfinished }) => (unfinished ? [] : [summary.verdict]))]);
  return shownVerdicts.toReversed().filter((verdict) => all.has(verdict) && !(verdict === 'unsigned' && inMap.includes(verdict)));
}
