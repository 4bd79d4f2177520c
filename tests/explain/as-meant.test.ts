import { describe, expect, it } from 'vitest';
import { asMeant } from '@/utils/explain/as-meant';
import { quickly } from '../harness/quickly';

const JSON_TEXT = '{"name":"Värme & <kyla>","ort":"Åre"}';
const entities = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('a text that an editor has rewritten', () => {
  it.each([
    ['quotes as entities', entities(JSON_TEXT)],
    ['the same by their numbers', JSON_TEXT.replaceAll('&', '&#38;').replaceAll('"', '&#34;')],
    ['the same by their numbers in hexadecimal', JSON_TEXT.replaceAll('&', '&#x26;').replaceAll('"', '&#X22;')],
    ['all of it twice', entities(entities(JSON_TEXT))],
    ['tags for its lines', JSON_TEXT.replace('{', '<p>{<br />').replace(',', ',<br>')],
    ['quotes of books', JSON_TEXT.replaceAll('"', '”')],
    ['quotes of books as entities, and spaces that do not break', JSON_TEXT.replaceAll('"', '&rdquo;').replaceAll(',', ',&nbsp;')],
  ])('is among the guesses as it was: %s', (_what, text) => {
    expect(asMeant(text).map((guess) => guess.replaceAll(', "', ',"'))).toContain(JSON_TEXT);
  });

  it.each([JSON_TEXT, '', 'eyJhbGciOiJFZERTQSJ9.e30.c2ln', '&unknown; &#;'])('has no guess where nothing was rewritten: %j', (text) => {
    expect(asMeant(text)).toEqual([]);
  });

  it('is read in time that grows with its length, and every number is a character', async () => {
    const guesses = await quickly(100, () => asMeant('<div '.repeat(100_000) + '&#9999999;'.repeat(20_000)));
    expect(guesses.length).toBeGreaterThan(0);
  });
});
