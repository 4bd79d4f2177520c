/** An element of a drawing; its children are elements, or texts as they are meant. */
export type Element = { tag: string; attributes: Readonly<Record<string, string | number>>; children: readonly (Element | string)[] };

/** The element as XML. Texts and attributes are escaped, and what XML cannot hold is left out. */
export function drawn({ tag, attributes, children }: Element): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : drawn(child)));
  return `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
}

/** A text in lines of so many characters, broken between words where there are any; at most four, the last with an ellipsis where something was cut. */
export function lines(text: string, width: number): string[] {
  const all: string[] = [''];
  for (const word of text.split(' ').flatMap((one) => cutInto(one, width))) {
    const last = all[all.length - 1] ?? '';
    if (last === '') all[all.length - 1] = word;
    else if (last.length + 1 + word.length <= width) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  return all.length > LINES_LIMIT ? [...all.slice(0, LINES_LIMIT - 1), `${all[LINES_LIMIT - 1]}…`] : all;
}

const LINES_LIMIT = 4;

/** Cut between characters as they are seen, so that none is torn. */
function cutInto(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const parts = [''];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    const last = parts[parts.length - 1] ?? '';
    if (last.length + segment.length <= width) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Source: https://www.w3.org/TR/xml/#charsets */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot hold.
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
