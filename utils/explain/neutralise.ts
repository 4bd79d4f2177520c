import { redactPersonalNumbers } from './personal-number';

/**
 * Text from a credential as text and nothing else: it cannot turn the line around, hide letters, pile up, or fill the screen.
 *
 * Shape:  NFC, one line, single spaces, no control or format characters, at most four marks on a letter, Swedish personal identity numbers redacted,
 *         at most `limit` graphemes, the last an ellipsis where something was cut. Right-to-left text stays; isolate it where it is shown.
 * Source: https://www.unicode.org/reports/tr36/ (bidirectional text spoofing), https://www.unicode.org/reports/tr39/#Optional_Detection (marks)
 */
export function neutralise(text: string, limit = 300): string {
  const visible = text.replaceAll(SPACE, ' ').replaceAll(INVISIBLE, '$1').replaceAll(/ {2,}/g, ' ').trim();
  // Shortened and thinned before NFC, whose ordering of marks takes quadratic time on a hostile pile of them.
  const short = visible
    .slice(0, limit * UNITS_IN_A_GRAPHEME)
    .replaceAll(PILED_MARKS, '$1')
    .normalize('NFC');
  return cut(redactPersonalNumbers(short), limit);
}

/** Scripts in which an invisible joiner between two letters makes another word (Persian, the scripts of India, ...). */
const JOINING = 'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Mongolian Myanmar Oriya Sinhala Tamil Telugu'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const INVISIBLE = new RegExp(`(?<=[${JOINING}])([\\u200C\\u200D])(?=[${JOINING}])|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}]`, 'gu');
const SPACE = /[\t-\r\u0085\u2800\p{Z}]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const UNITS_IN_A_GRAPHEME = 20; // UTF-16 units; a family emoji has eleven

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const starts: number[] = [];
  for (const { index } of new Intl.Segmenter('sv', { granularity: 'grapheme' }).segment(text)) {
    starts.push(index);
    if (starts.length > limit) return `${text.slice(0, starts[limit - 1]).trimEnd()}…`;
  }
  return text;
}
