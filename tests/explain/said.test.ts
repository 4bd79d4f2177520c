import { expect, it } from 'vitest';
import { said } from '@/utils/explain/said';
import type { Words } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';

const sv = { text: 'Svetsning', language: 'sv' };
const en = { text: 'Welding', language: 'en-gb' };
const et = { text: 'Keevitus', language: 'et' };
const bare = { text: 'Weld', language: null };

it.each<[string, Words, Language, Words[number] | null]>([
  ['the reader’s language comes first', [en, sv], 'sv', sv],
  ['a regional variant is of that language', [sv, en], 'en', en],
  ['the other of our two comes before any third', [et, en], 'sv', en],
  ['what was said first comes when neither of ours is there', [et, bare], 'sv', et],
  ['words without a language are said', [bare], 'en', bare],
  ['nothing is null', [], 'sv', null],
])('%s', (_, words, language, shown) => {
  expect(said(words, language)).toEqual(shown);
});
