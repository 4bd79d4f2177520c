import { type GlyphName, glyphs } from '@/components/glyphs';
import { drawn, element } from './element';

/** A silhouette. The word stands beside it, or in the label of what holds it. */
export const glyph = (name: GlyphName, size = 16): SVGElement =>
  drawn(
    'svg',
    { class: `glyph ${name}`, width: `${size}`, height: `${size}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    ...glyphs[name].map(({ tag, attributes }) => drawn(tag, attributes)),
  );

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8];
const LOWEST = 3.4; // height of the first step, in a box of 40 x 20
const RISE = 2.3;

/** A level as a stair of eight, with the numeral beside. Said once to those who hear it. */
export function stair(level: number, label: string, width: number): HTMLElement {
  const steps = STEPS.map((step) => {
    const height = LOWEST + RISE * (step - 1);
    return drawn('rect', { class: step <= level ? 'on' : 'off', x: `${(step - 1) * 5}`, y: `${20 - height}`, width: '4.5', height: `${height}` });
  });
  const drawing = drawn('svg', { width: `${width}`, height: `${width / 2}`, viewBox: '0 0 40 20', role: 'img', 'aria-label': label }, ...steps);
  return element('span', { class: 'stair' }, drawing, element('b', { 'aria-hidden': 'true' }, `SeQF\u00A0${level}`));
}
