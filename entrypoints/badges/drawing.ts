import { type GlyphName, glyphs } from '@/components/glyphs';
import { stairSteps } from '@/components/stair-steps';
import { drawn, element } from './element';

/** A silhouette. The word stands beside it, or in the label of what holds it. */
export const glyph = (name: GlyphName, size = 16): SVGElement =>
  drawn(
    'svg',
    { class: `glyph ${name}`, width: `${size}`, height: `${size}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    ...glyphs[name].map(({ tag, attributes }) => drawn(tag, attributes)),
  );

/** A level as a stair of eight, with the numeral beside. Said once to those who hear it. */
export function stair(level: number, label: string, width: number): HTMLElement {
  const steps = stairSteps(level).map(({ isTaken, x, y, width, height }) =>
    drawn('rect', { class: isTaken ? 'on' : 'off', x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` }),
  );
  const drawing = drawn('svg', { width: `${width}`, height: `${width / 2}`, viewBox: '0 0 40 20', role: 'img', 'aria-label': label }, ...steps);
  return element('span', { class: 'stair' }, drawing, element('b', { 'aria-hidden': 'true' }, `SeQF\u00A0${level}`));
}
