import type { MapGroup } from '@/utils/explain/map-of';
import type { TimeLine } from '@/utils/explain/time-line';
import type { Language } from '@/utils/model/settings';
import { type GlyphName, glyphs } from '../glyphs';
import type { Element } from './svg-text';

/** How wide the picture is, the empty edge around it, and the height of a line of text, in px. */
export const WIDTH = 720;
export const MARGIN = 32;
export const LINE = 18;
/** How many characters of small text fit beside each other from edge to edge. */
export const FULL = 92;

/** The colour of a token, `verified-fg` or `level-on`. */
export type Ink = (token: string) => string;

/** What the picture is drawn from. `now` is milliseconds since 1970. */
export type PictureOf = { groups: readonly MapGroup[]; line: TimeLine; language: Language; now: number; ink: Ink };

/** What has been drawn, and how far down. */
export type Sheet = { y: number; elements: Element[]; ink: Ink };
/** Draws on top of what is there. */
export const put = (sheet: Sheet, ...elements: Element[]): void => void sheet.elements.push(...elements);

/** How a text is set; `size` in px. */
export type TextStyle = { size: number; fill: string; weight?: number; anchor?: 'start' | 'middle' | 'end' };
/** Dates, issuers, the key. */
export const small = (ink: Ink): TextStyle => ({ size: 13, fill: ink('ink-muted') });
/** To a tenth of a px. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Text beside an edge stays inside of it. `place`: 0 at the left edge, 1 at the right. */
export function anchorOf(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.05) return 'start';
  return place > 0.95 ? 'end' : 'middle';
}

/** One line of text. */
export const text = (content: string, x: number, y: number, { size, fill, weight = 400, anchor = 'start' }: TextStyle): Element => ({
  tag: 'text',
  attributes: { x: round(x), y: round(y), 'font-size': size, fill, 'font-weight': weight, 'text-anchor': anchor },
  children: [content],
});

/** A box, or a line as a thin one. */
export const rect = (x: number, y: number, width: number, height: number, fill: string): Element => ({
  tag: 'rect',
  attributes: { x: round(x), y: round(y), width: round(width), height: round(height), fill },
  children: [],
});

/** A silhouette in its colour. The classes of the drawing become colours: a file has no style sheet. */
export const glyph = (name: GlyphName, x: number, y: number, ink: Ink): Element => ({
  tag: 'g',
  attributes: { transform: `translate(${round(x)} ${round(y)})`, color: ink(name === 'info' ? 'ink-muted' : `${name}-fg`) },
  children: glyphs[name].map(({ tag, attributes: { class: part, ...attributes } }) => ({
    tag,
    attributes: { ...attributes, ...coloursOf(part, ink) },
    children: [],
  })),
});

function coloursOf(part: string | undefined, ink: Ink): Record<string, string> {
  if (part === 'cut-line') return { stroke: ink('surface'), fill: 'none' };
  return part === 'cut-area' ? { fill: ink('surface') } : {};
}
