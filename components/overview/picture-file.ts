import { dateInWords } from '@/utils/explain/dates';
import { words } from '@/utils/explain/words';
import { drawMap } from './picture-map';
import { FULL, LINE, MARGIN, type PictureOf, put, rect, type Sheet, small, text, WIDTH } from './picture-sheet';
import { drawTimeLine } from './picture-time-line';
import { drawn, lines } from './svg-text';

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
