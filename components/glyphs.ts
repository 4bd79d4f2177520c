import type { ShownVerdict } from '@/utils/model/verdict';

/** One shape of a drawing, as an SVG element: its name and its attributes. `currentColor` is the shape's colour. What is cut out has a class, so that the style sheet colours it: in a page our properties have other names. */
export type Shape = { tag: 'path' | 'circle' | 'rect'; attributes: Readonly<Record<string, string>> };

/** Everything that has a silhouette: each verdict, the phase of checking, and a neutral remark. */
export type GlyphName = ShownVerdict | 'info' | 'checking';

/** The silhouettes, each in a box of 16 x 16. No two verdicts have the same one: the shape tells where the colour cannot. */
export const glyphs: Readonly<Record<GlyphName, readonly Shape[]>> = {
  invalid: [
    { tag: 'path', attributes: { d: 'M5 .6h6L15.4 5v6L11 15.4H5L.6 11V5z', fill: 'currentColor' } },
    {
      tag: 'path',
      attributes: { d: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2', class: 'cut-line', 'stroke-width': '1.9', 'stroke-linecap': 'round' },
    },
  ],
  revoked: [
    { tag: 'circle', attributes: { cx: '8', cy: '8', r: '6.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' } },
    { tag: 'path', attributes: { d: 'M3.6 12.4l8.8-8.8', stroke: 'currentColor', 'stroke-width': '2' } },
  ],
  suspended: [
    { tag: 'circle', attributes: { cx: '8', cy: '8', r: '6.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' } },
    { tag: 'path', attributes: { d: 'M6.2 5.4v5.2M9.8 5.4v5.2', stroke: 'currentColor', 'stroke-width': '1.9', 'stroke-linecap': 'round' } },
  ],
  expired: [
    { tag: 'rect', attributes: { x: '1', y: '1', width: '14', height: '14', rx: '2.4', fill: 'currentColor' } },
    {
      tag: 'path',
      attributes: {
        d: 'M7.4 4.3v4.3h3.5',
        fill: 'none',
        class: 'cut-line',
        'stroke-width': '1.7',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    },
  ],
  'not-yet-valid': [
    {
      tag: 'rect',
      attributes: { x: '1.8', y: '1.8', width: '12.4', height: '12.4', rx: '2', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.7' },
    },
    {
      tag: 'path',
      attributes: {
        d: 'M7.6 4.7v3.9h3.1',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.6',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    },
  ],
  unverifiable: [
    {
      tag: 'circle',
      attributes: { cx: '8', cy: '8', r: '6.9', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-dasharray': '2.4 1.93' },
    },
    {
      tag: 'path',
      attributes: {
        d: 'M6 6.3c0-1.1.9-1.9 2-1.9s2 .75 2 1.8c0 1.4-2 1.5-2 3',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.6',
        'stroke-linecap': 'round',
      },
    },
    { tag: 'circle', attributes: { cx: '8', cy: '11.5', r: '1', fill: 'currentColor' } },
  ],
  'status-unknown': [
    {
      tag: 'path',
      attributes: {
        d: 'M8 1.1c.5 0 .9.25 1.15.68l6.2 11.2c.5.9-.13 2-1.15 2H1.8c-1.02 0-1.65-1.1-1.15-2l6.2-11.2C7.1 1.35 7.5 1.1 8 1.1z',
        fill: 'currentColor',
      },
    },
    { tag: 'path', attributes: { d: 'M8 5.6v4', class: 'cut-line', 'stroke-width': '1.9', 'stroke-linecap': 'round' } },
    { tag: 'circle', attributes: { cx: '8', cy: '12.3', r: '1.1', class: 'cut-area' } },
  ],
  'issuer-unknown': [
    {
      tag: 'path',
      attributes: {
        d: 'M7.1.75a1.3 1.3 0 0 1 1.8 0l6.35 6.35a1.3 1.3 0 0 1 0 1.8L8.9 15.25a1.3 1.3 0 0 1-1.8 0L.75 8.9a1.3 1.3 0 0 1 0-1.8z',
        fill: 'currentColor',
      },
    },
    { tag: 'circle', attributes: { cx: '8', cy: '5.9', r: '1.9', class: 'cut-area' } },
    { tag: 'path', attributes: { d: 'M4.7 11.3c0-2 1.5-2.9 3.3-2.9s3.3.9 3.3 2.9z', class: 'cut-area' } },
  ],
  unsigned: [
    {
      tag: 'path',
      attributes: { d: 'M3.2 1.2h5.9l3.7 3.7v9.9H3.2z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linejoin': 'round' },
    },
    { tag: 'path', attributes: { d: 'M5.4 6.6h3.4M5.4 9h5.2', stroke: 'currentColor', 'stroke-width': '1.2', 'stroke-linecap': 'round' } },
    { tag: 'path', attributes: { d: 'M5.3 12.1h5.6', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-dasharray': '1.3 1.1' } },
  ],
  'confirmed-at-source': [
    { tag: 'circle', attributes: { cx: '8', cy: '8', r: '6.6', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.7' } },
    {
      tag: 'path',
      attributes: {
        d: 'M4.9 8.3l2.2 2.2 4-4.4',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.8',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    },
  ],
  verified: [
    { tag: 'circle', attributes: { cx: '8', cy: '8', r: '7.5', fill: 'currentColor' } },
    {
      tag: 'path',
      attributes: {
        d: 'M4.6 8.3l2.4 2.4 4.5-4.9',
        fill: 'none',
        class: 'cut-line',
        'stroke-width': '1.9',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    },
  ],
  info: [
    { tag: 'circle', attributes: { cx: '8', cy: '8', r: '6.9', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' } },
    { tag: 'path', attributes: { d: 'M8 7.4v4', stroke: 'currentColor', 'stroke-width': '1.7', 'stroke-linecap': 'round' } },
    { tag: 'circle', attributes: { cx: '8', cy: '4.8', r: '1', fill: 'currentColor' } },
  ],
  checking: [
    { tag: 'circle', attributes: { cx: '8', cy: '8', r: '6.5', fill: 'none', class: 'pale-line', 'stroke-width': '2' } },
    {
      tag: 'path',
      attributes: { d: 'M8 1.5A6.5 6.5 0 0 1 14.5 8', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round' },
    },
  ],
};

/** The product's own mark, in a box of 20 x 20. */
export const mark: readonly Shape[] = [
  { tag: 'rect', attributes: { x: '1', y: '1', width: '18', height: '18', rx: '4', fill: 'var(--level-on)' } },
  { tag: 'path', attributes: { d: 'M7.3 11.2l-.9 5.3 3.6-1.9 3.6 1.9-.9-5.3z', fill: 'var(--surface)' } },
  { tag: 'circle', attributes: { cx: '10', cy: '7.9', r: '3.7', fill: 'var(--level-on)', stroke: 'var(--surface)', 'stroke-width': '2' } },
];
