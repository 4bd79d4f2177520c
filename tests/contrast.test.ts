import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shownVerdicts } from '../utils/model/verdict';

const TEXT = 4.5; // WCAG 2.2, 1.4.3
const SHAPE = 3; // WCAG 2.2, 1.4.11

const css = readFileSync(new URL('../components/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

const tinted = [...shownVerdicts, 'checking'];
const surfaces = ['canvas', 'surface', 'surface-hover'];
const pairs: [foreground: string, background: string, needed: number][] = [
  ...['ink', 'ink-muted', 'action'].flatMap((text) => surfaces.map((surface): [string, string, number] => [text, surface, TEXT])),
  ['action-hover', 'surface', TEXT],
  ['on-action', 'action', TEXT],
  ['on-action', 'action-hover', TEXT],
  ...tinted.flatMap((name): [string, string, number][] => [
    [`${name}-fg`, 'surface', TEXT],
    [`${name}-fg`, 'surface-hover', TEXT],
    [`${name}-fg`, 'canvas', TEXT],
    [`${name}-fg`, `${name}-bg`, TEXT],
    ['ink', `${name}-bg`, TEXT],
    ['ink-muted', `${name}-bg`, TEXT],
  ]),
  ...['line-strong', 'focus', 'level-on'].flatMap((shape) =>
    ['surface', 'canvas'].map((surface): [string, string, number] => [shape, surface, SHAPE]),
  ),
  ['level-on', 'level-off', SHAPE],
];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(pairs)('%s can be read on %s', (foreground, background, needed) => {
    expect(ratio(colour(foreground, scheme), colour(background, scheme))).toBeGreaterThanOrEqual(needed);
  });
});

function colour(name: string, scheme: 'light' | 'dark'): string {
  const found = tokens.get(name)?.[scheme];
  if (found === undefined) throw new Error(`tokens.css has no --${name}`);
  return found;
}

/** Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
