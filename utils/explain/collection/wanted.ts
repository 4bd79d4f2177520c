import type { Wanted } from '../../model/collection';
import { neutralise } from '../neutralise';
import { addressIn, conceptAddress } from './concept-address';

/** One wish for each text: its words and its address, either may be missing. */
export function wantedOf(text: string, part: Wanted['part'], given: string | null = null): Wanted[] {
  const { address, rest } = addressIn(text);
  const words = neutralise(rest)
    .replace(BULLET, '')
    .replace(address === null ? /$/ : LEFT_OVER, '');
  const concept = conceptAddress(given) === null ? address : given;
  if (words === '' && concept === null) return [];
  return [{ text: words === '' ? neutralise(concept ?? '') : words, concept, part }];
}

/** What makes a wish the same as another: its concept, else its words. */
export const keyOf = ({ text, concept }: Pick<Wanted, 'text' | 'concept'>): string => conceptAddress(concept) ?? text.toLowerCase();

/** What stands before an item of a list, and what is left where an address stood. */
const BULLET = /^(?:[-*–—•·▪◦‣]\s{0,5}|\d{1,3}[.)]\s{1,5}|[,;:(]\s{0,5})/u;
const LEFT_OVER = /[\s,;:()]{1,10}$/;
