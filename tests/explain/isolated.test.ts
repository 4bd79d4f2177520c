import { expect, it } from 'vitest';
import { isolated } from '../../utils/explain/isolated';

it.each([
  ['Norrvikens yrkeshögskola', 'Norrvikens yrkeshögskola'],
  ['Σχολή 5', 'Σχολή 5'],
  ['كلية الشمال', '\u2068كلية الشمال\u2069'],
  ['מכללה 2024 (AB)', '\u2068מכללה 2024 (AB)\u2069'],
])('holds %s apart from the sentence only where it runs the other way', (text, told) => {
  expect(isolated(text)).toBe(told);
});
