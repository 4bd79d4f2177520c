/** The word "level" in the languages of the European labels, and ours. */
const LEVEL_WORD =
  'levels?|niv(?:å|a\\u030a)|niveaus?|niveles|nivel|nivell|nível|niveis|livello|livell|stufe|taso|tase|līmenis|lygis|lygmuo|poziom|úroveň|razina|raven|szint|nivelul|nivo|ниво|рівень|επίπεδο|stig|þrep|seviye|leibhéal';

/** What follows a number that is an amount, a year's length or a range, not a level. */
const NOT_A_LEVEL =
  '(?!\\p{N}|\\p{L}|[.,]\\p{N}|\\s{0,2}[-–/]\\s{0,2}\\p{N}|\\s{0,3}(?:(?:yh-?|högskole-?)?poäng|hp|p|år|years?|yrs?|credits?|ects|points?|veckor|weeks?)(?![\\p{L}\\p{N}]))';
const SEQF_OR_EQF = new RegExp(`(?<![\\p{L}\\p{N}])(SeQF|EQF)[\\s:(–-]{0,3}(?:${LEVEL_WORD})?[\\s:–-]{0,3}([1-8])${NOT_A_LEVEL}`, 'giu');

/**
 * The SeQF and EQF levels that a running text names, in the order in which they stand, each once.
 * No other framework and no bare number is read.
 */
export function levelsInText(text: string): { framework: 'SeQF' | 'EQF'; level: number }[] {
  const found = new Map<string, { framework: 'SeQF' | 'EQF'; level: number }>();
  for (const [, name = '', digit = ''] of text.matchAll(SEQF_OR_EQF)) {
    const framework = name.toLowerCase() === 'seqf' ? 'SeQF' : 'EQF';
    found.set(`${framework} ${digit}`, { framework, level: Number(digit) });
  }
  return [...found.values()];
}

const IS_LEVEL_WORD = new RegExp(`^(?:${LEVEL_WORD})$`, 'iu');
const LEVEL_SUFFIX = new RegExp(`-(?:${LEVEL_WORD})$`, 'iu');
const LABEL_LIMIT = 200; // characters

/** A label taken apart: "RQF Level 3" is the framework's name "RQF" and the code "3"; "Level 3" has an empty name. */
export function partsOfLabel(label: string): { name: string; code: string } {
  const words = label.slice(0, LABEL_LIMIT).trim().split(/\s+/u);
  const code = words.pop() ?? '';
  const last = words.at(-1)?.replace(/[:,]$/u, '') ?? '';
  if (IS_LEVEL_WORD.test(last)) words.pop();
  const name = words.join(' ').replace(/[\s:,–-]+$/u, '');
  return { name: name.replace(LEVEL_SUFFIX, ''), code };
}
