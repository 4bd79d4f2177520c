/** Text out of a job advert's markup: tags are gone, and what they set apart stands on lines of its own. It is shown as text and nothing else. */
export function plainText(markup: string): string {
  const short = markup.slice(0, LONGEST);
  const text = short.replaceAll(/<(?=\/?(?:li|p|br|div|ul|ol|h[1-6]|tr)\b)/gi, '\n<').replaceAll(/<[^<>]{0,2000}>/g, ' ');
  return text.replaceAll(/&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([A-Za-z]{2,6}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const LONGEST = 100_000; // characters
const NAMED: Record<string, string> = {
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  bull: '•',
};
