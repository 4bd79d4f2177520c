/**
 * The words of a text by their plain stems, for comparing: without case, diacritics, small words and the commonest endings of Swedish and English.
 *
 * Shape: in order, each once; a word keeps its signs where they make another name of it (C++, C#). Only what a reader would be shown is read: 400 characters.
 */
export function stemsOf(text: string): string[] {
  const plain = text
    .slice(0, TEXT_LIMIT)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
  const tokens = plain.match(/[\p{L}\p{N}]+[+#]{0,2}/gu) ?? [];
  const telling = tokens.filter((token) => !SMALL.has(token));
  return [...new Set((telling.length > 0 ? telling : tokens).map(stem))];
}

const TEXT_LIMIT = 400;
const LEAST = 4; // letters that must be left of a word

/** Words that say nothing about what somebody can do, without diacritics. */
const SMALL = new Set(
  [
    'och i av pa for med att en ett den det de som till inom fran eller samt om vid ha har vara ar du vi dig din ditt dina kan kunna ska skall',
    'god goda gott mycket van vana kunskap kunskaper fardighet fardigheter formaga erfarenhet erfarenheter kompetens kompetenser utbildning',
    'the of and in for with to a an on or by from at as is are be you we your our can able has have good strong',
    'knowledge skill skills ability abilities experience experiences competence competences competency competencies education',
  ]
    .join(' ')
    .split(' '),
);

/** Endings, the longest first, without diacritics: at most two are taken, where enough of the word is left. */
const ENDINGS = [
  'ningarnas ningarna ningens ningars ningen ningar arnas ernas ornas',
  'ning arna erna orna aren ande ende ings ing ens ets',
  'ar er or en et an na ed es at ad re',
  'a e s n',
]
  .join(' ')
  .split(' ')
  .toSorted((one, other) => other.length - one.length);

const stem = (token: string): string => shortened(shortened(token));

function shortened(token: string): string {
  const ending = ENDINGS.find((end) => token.endsWith(end) && token.length - end.length >= LEAST);
  return ending === undefined ? token : token.slice(0, -ending.length);
}
