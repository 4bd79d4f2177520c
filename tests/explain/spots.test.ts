import { expect, it } from 'vitest';
import { spotsShown } from '@/utils/explain/shown';
import type { Spot } from '@/utils/model/finding';

const spots: Spot[] = [
  { place: 'provider-link', label: 'Svetsning' },
  { place: 'link', label: '' },
  { place: 'embed', label: 'Bild' },
];

it.each([
  ['sv', 'Finns på 3 ställen på sidan: länk, inbäddat märke.'],
  ['en', 'Stands at 3 places on the page: link, embedded badge.'],
] as const)('says where a credential stands, each kind of place once, and none of the page’s words: %s', (language, line) => {
  expect(spotsShown(spots, language)).toBe(line);
});
