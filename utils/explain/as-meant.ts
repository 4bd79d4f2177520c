/**
 * What a text may have been before an editor for web pages wrote it in its own way: with `&quot;` for quotes (once or twice), with tags for its lines, with quotes
 * of the kind that books have. Each is a guess: whoever uses one has to see that a signature holds over it.
 *
 * Shape: other texts than the one that is given, the least changed first; at most four, none where nothing of the kind stands in it.
 */
export function asMeant(text: string): string[] {
  const once = withoutTags(withoutEntities(text));
  const twice = withoutTags(withoutEntities(once));
  const guesses = [once, withPlainQuotes(once), twice, withPlainQuotes(twice)];
  return [...new Set(guesses)].filter((guess) => guess !== text);
}

const withoutEntities = (text: string): string =>
  text.replaceAll(ENTITY, (written, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return name.startsWith('#') ? String.fromCodePoint(Math.min(code, LAST)) : (NAMED[name.toLowerCase()] ?? written);
  });

/** https://html.spec.whatwg.org/multipage/syntax.html#character-references */
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|quot|amp|lt|gt|apos|nbsp|ldquo|rdquo);/gi;
const NAMED: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ', ldquo: '“', rdquo: '”' };
const LAST = 0x10ffff;

const withoutTags = (text: string): string => text.replaceAll(/<\/?(?:br|p|div|span|code|pre)(?:\s[^<>]{0,200})?\/?>/gi, '');

const withPlainQuotes = (text: string): string => text.replaceAll(/[“”„‟″]/g, '"').replaceAll('\u00A0', ' ');
