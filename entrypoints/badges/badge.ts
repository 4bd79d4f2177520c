import type { BadgeView } from '@/utils/model/messages';
import { glyph, stair } from './drawing';
import { element } from './element';

const STAIR_WIDTH = 29; // pixels

/** A badge: the glyph, the word and the level. Heard as these and then what was signed: the page's own words may say something else. */
export function badge({ verdict, word, title, meta, level, levelText }: BadgeView): HTMLButtonElement {
  const button = element('button', { type: 'button', class: `badge ${verdict}`, 'aria-expanded': 'false' }, glyph(verdict));
  button.append(element('span', { class: 'word' }, word));
  if (level !== null) button.append(element('span', { class: 'rule' }), stair(level, levelText, STAIR_WIDTH));
  for (const text of [title, meta]) if (text !== '') button.append(element('span', { class: 'hidden-text', dir: 'auto' }, text));
  return button;
}

/** A badge that waits for its answer. */
export const checkingBadge = (word: string): HTMLButtonElement => plain('checking', word);

/** A badge that the extension has left behind: no verdict any more, and what to do about it. */
export const staleBadge = (word: string): HTMLButtonElement => plain('info', word);

const plain = (name: 'checking' | 'info', word: string): HTMLButtonElement => {
  const button = element('button', { type: 'button', class: `badge ${name}` }, glyph(name));
  if (word !== '') button.append(element('span', { class: 'word' }, word));
  return button;
};
