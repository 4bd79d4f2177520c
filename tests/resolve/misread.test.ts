import { describe, expect, it } from 'vitest';
import { writtenInUtf8 } from '@/utils/resolve/misread';

const asReadIn = (encoding: string, text: string): string => new TextDecoder(encoding).decode(new TextEncoder().encode(text));

describe('a text in UTF-8 that was taken for another encoding', () => {
  it.each([
    ['windows-1252', 'Grön energi för Åsa'],
    ['windows-1252', 'Smørrebrød – « façade »'],
    ['windows-1250', 'Příliš žluťoučký kůň'],
    ['iso-8859-2', 'Zażółć gęślą jaźń'],
    ['windows-1257', 'Õpetaja ķēve'],
    ['windows-1251', 'Съешь же ещё'],
    ['windows-1254', 'öğretmen'],
  ])('is found again from %s: %s', (encoding, text) => {
    expect([...writtenInUtf8(asReadIn(encoding, text))]).toContain(text);
  });

  it.each(['', 'plain', 'Grön energi', 'Zażółć', '日本', 'Ã', '\ufffd'])('is nothing else where it was read well: %s', (text) => {
    expect([...writtenInUtf8(text)]).toEqual([]);
  });
});
