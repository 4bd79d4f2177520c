import type { BadgeView } from '@/utils/model/messages';
import { glyph, stair } from './drawing';
import { element } from './element';

const STAIR_WIDTH = 40; // pixels
/** A tab of its own, which is not told where it was opened from. */
const ELSEWHERE = { target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };

/** What a badge's card says: the verdict and why, what and who, the level, the checks, and the way to the panel (`button`). */
export function card(view: BadgeView): HTMLElement {
  const { verdict, word, sentence, more } = view;
  return element(
    'div',
    { class: 'card', popover: 'manual', role: 'dialog', 'aria-label': word },
    element('div', { class: `verdict ${verdict}` }, glyph(verdict, 20), element('div', {}, element('b', {}, word), element('p', {}, sentence))),
    element('div', { class: 'card-body' }, ...body(view)),
    element('div', { class: 'card-foot' }, element('button', { type: 'button', class: 'link' }, more)),
  );
}

/** Says in the card how the panel is opened by hand, in place of the way that does not work here. */
export function sayHow(shown: HTMLElement, how: string): void {
  shown.querySelector('.card-foot')?.replaceChildren(element('p', { class: 'how', role: 'status' }, how));
}

function body({ title, meta, level, levelText, lines, link }: BadgeView): Node[] {
  const parts: Node[] = [element('h3', { dir: 'auto' }, title)];
  if (meta !== '') parts.push(element('p', { class: 'muted small', dir: 'auto' }, meta));
  if (level !== null) parts.push(element('p', { class: 'card-level' }, stair(level, levelText, STAIR_WIDTH)));
  if (level === null && levelText !== '') parts.push(element('p', { class: 'muted small' }, levelText));
  const checks = lines.map(({ glyph: name, lead, text }) =>
    element('li', { class: name }, glyph(name), element('div', {}, element('strong', {}, lead), ' ', element('span', { dir: 'auto' }, text))),
  );
  parts.push(element('ul', { class: 'checks' }, ...checks));
  if (link !== undefined) parts.push(element('p', { class: 'card-way' }, element('a', { class: 'link', href: link.url, ...ELSEWHERE }, link.text)));
  return parts;
}
