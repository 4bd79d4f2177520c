import { isEditable, type PlaceReader, textsIn } from './place';

const CUE = /kontrollkod|control\s+code/i;
/** The words of `CUE`, before Ladok's code for checking a certificate, and the code: letters and at least one digit. */
export const CONTROL_CODE = /((?:kontrollkod|control\s+code)[^\p{L}\d]{0,20})(?=[A-Z]*\d)[A-Z\d]{6,16}(?![\p{L}\d])/giu;

const FORM = 'https://student.ladok.se/verifiera';
const HIGHEST = 5; // levels above the words
const LONGEST_TEXT = 4000; // characters: more is not about one certificate

/**
 * "Kontrollkod" and a code, beside the name of Ladok, where anybody may check it together with a personal identity number. Both stay on the page: what is
 * handed in is where the form stands, the same for all. https://student.ladok.se/verifiera
 */
export const controlCode: PlaceReader = {
  place: 'control-code',
  titled: true,
  nodes: ['#text'],
  cue: /ontrol(?:lkod|\s+[Cc]ode)|ONTROL/,
  most: 50,
  read: (source, _base, node) => {
    if (!CUE.test((node as Text).data) || isEditable(source)) return null;
    return isAtLadok(source) ? [{ kind: 'linked', url: FORM }] : [];
  },
};

/** Does a code stand here, and Ladok's name or address around it? A text about how to check codes has none. */
function isAtLadok(source: Element): boolean {
  let level: Element | null = source;
  for (let height = 0; level !== null && height < HIGHEST; height++, level = level.parentElement) {
    const text = separated(level);
    if (text.length > LONGEST_TEXT) return false;
    if (holdsCode(text) && (/\bladok|dela bevis/i.test(text) || level.querySelector('[href*="ladok.se/"]') !== null)) return true;
  }
  return false;
}

/** The texts in it with spaces between: the last word of a paragraph and the first of the next are two, also where nothing stands between them. */
function separated(level: Element): string {
  const walker = textsIn(level);
  let text = '';
  for (let node = walker.nextNode(); node !== null && text.length <= LONGEST_TEXT; node = walker.nextNode()) text += `${(node as Text).data} `;
  return text;
}

/** Ladok's codes have letters and digits: those that are sent to a telephone when one signs in have digits only. */
const holdsCode = (text: string): boolean => [...text.matchAll(CONTROL_CODE)].some(([all, cue = '']) => /[a-z]/i.test(all.slice(cue.length)));
