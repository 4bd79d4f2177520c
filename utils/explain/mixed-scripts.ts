/** The scripts that have letters which look like Latin ones. */
const SCRIPTS = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic'] as const;
export type LookalikeScript = (typeof SCRIPTS)[number];

/**
 * The script whose letters make a name look like another, or null: a word mixes them with Latin letters ("Hаrvard" with a Cyrillic а), or a word is made of
 * nothing but such letters ("МІТ" in Cyrillic) in a name that has no word which shows its script.
 *
 * Source: https://www.unicode.org/reports/tr39/#Mixed_Script_Detection, #Whole_Script_Confusables
 */
export function mixedScripts(text: string): LookalikeScript | null {
  const words = [...text.slice(0, LONGEST).matchAll(WORD)].map(([word]) => word);
  const mixed = words.find((word) => LATIN.test(word) && scriptIn(word) !== null);
  if (mixed !== undefined) return scriptIn(mixed);
  const showsItself = words.some((word) => scriptIn(word) !== null && !ALIKE.test(word));
  const alike = words.find((word) => ALIKE.test(word));
  return alike === undefined || showsItself ? null : scriptIn(alike);
}

/** A name is cut long before. UTF-16 units. */
const LONGEST = 10_000;
const WORD = /[\p{L}\p{M}\p{Cf}]+/gu;
const LATIN = /\p{Script=Latin}/u;

const lettersOf = new Map(SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]));
const scriptIn = (word: string): LookalikeScript | null => SCRIPTS.find((script) => lettersOf.get(script)?.test(word)) ?? null;

/** A word of at least two letters, all of which look like Latin ones: Cyrillic, then Greek. */
const ALIKE = /^(?:[АВЕЅІЈКМНОРСТУХҮаесорѕіјухԁһԛԝүӏӀ]{2,}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνυ]{2,})$/u;
