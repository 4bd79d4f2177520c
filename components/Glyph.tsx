import { h } from 'preact';
import './glyph.css';
import { type GlyphName, glyphs, mark, type Shape } from './glyphs';

export type GlyphProps = {
  name: GlyphName;
  /** Pixels; 16 in a line of text, 20 at a heading. */
  size?: number;
  /** Only where no word stands beside it. */
  label?: string;
};

/** A verdict's silhouette. Hidden from readers who hear the page, unless it stands alone and has a label. */
export function Glyph({ name, size = 16, label }: GlyphProps) {
  const spoken = label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class={`glyph ${name}`} width={size} height={size} viewBox="0 0 16 16" {...spoken}>
      {glyphs[name].map(shapeOf)}
    </svg>
  );
}

/** The product's own mark, always beside its name. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {mark.map(shapeOf)}
    </svg>
  );
}

const shapeOf = ({ tag, attributes }: Shape, index: number) => h(tag, { key: index, ...attributes });
