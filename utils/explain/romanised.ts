/**
 * A word in Latin letters without accents, in lower case; null where it has letters that we have no Latin ones for.
 *
 * Source: the letters of https://www.unicode.org/reports/tr44/ decomposed; Cyrillic by ICAO Doc 9303-3 section 6 B, Greek by ISO 843 (simplified), as passports write names.
 */
export function romanised(word: string): string | null {
  const letters = [...word.toLowerCase().normalize('NFC')].map((letter) => SPECIAL[letter] ?? withoutMarks(letter));
  const latin = letters.map((letter) => [...letter].map((one) => SPECIAL[one] ?? one).join('')).join('');
  return /^[a-z0-9]*$/.test(latin) ? latin : null;
}

const withoutMarks = (letter: string): string => letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');

const pairs = (text: string): Record<string, string> => Object.fromEntries(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

const SPECIAL: Readonly<Record<string, string>> = {
  // Latin letters that are not a letter and a mark.
  ...pairs('ßss æae œoe øo łl đd ðd þth ıi ħh ŋn əa ſs'),
  // Cyrillic: Russian, Ukrainian, Belarusian, Serbian, Macedonian, Bulgarian.
  ...pairs(
    'аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъie ыy ь эe юiu яia іi їi єie ґg ўu јj љlj њnj ћc ђdj џdz ѓg ќk ѕdz',
  ),
  // Greek.
  ...pairs('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo'),
};
