import { describe, expect, it } from 'vitest';
import { neutralise } from '@/utils/explain/neutralise';
import { quickly } from '../harness/quickly';

describe('text from a credential', () => {
  it.each([
    ['is left as it is when it is honest', 'Åsa Öberg-Lind, 5½ hp', 'Åsa Öberg-Lind, 5½ hp'],
    ['cannot turn the line around', '\u202Eytisrevinu drovraH\u202C', 'ytisrevinu drovraH'],
    ['cannot isolate itself', 'Team\u202Ework\u2066 \u200B<b>x</b>', 'Teamwork <b>x</b>'],
    ['keeps its own right-to-left letters', 'جامعة \u200Fالقاهرة', 'جامعة القاهرة'],
    ['cannot hide letters of no width', 'A\u200Bn\u2060n\uFEFFa\u00AD', 'Anna'],
    ['cannot hide fillers and tags', 'A\u3164n\u115Fn\u034Fa\u{E0041}\u{E007F}', 'Anna'],
    ['cannot be made of nothing', '\u200B\u2800\u3164\t \u00A0', ''],
    ['cannot steer a terminal', '\u001B[31mAnna\u0007\u0000', '[31mAnna'],
    ['cannot break the line', 'Anna\r\nSvensson\u2028har\u0085examen', 'Anna Svensson har examen'],
    ['has single spaces', '  Anna \u00A0\u2003 Svensson ', 'Anna Svensson'],
    ['is composed', 'A\u030Asa', 'Åsa'],
    ['has no halves of a character', 'Anna\uD83D', 'Anna'],
    ['keeps the joiner that Persian needs', 'علی\u200Cرضا', 'علی\u200Cرضا'],
    ['keeps the joiner that Devanagari needs', 'क्\u200Dष', 'क्\u200Dष'],
    ['loses a joiner between Latin letters', 'An\u200Dna', 'Anna'],
    ['loses a joiner at the end of a word', 'علی\u200C', 'علی'],
    ['loses a row of joiners', 'علی\u200C\u200C\u200Cرضا', 'علیرضا'],
    ['has at most four marks on a letter', `Z${'\u0335'.repeat(50)}algo`, `Z${'\u0335'.repeat(4)}algo`],
    ['keeps the two marks of a Vietnamese letter', 'Nguye\u0302\u0303n', 'Nguyễn'],
  ])('%s', (_, text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });

  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['abcd efg', 6, 'abcd…'],
    ['👩🏽👩🏽👩🏽', 2, '👩🏽…'],
    ['e\u0323\u0301e\u0323\u0301e\u0323\u0301', 3, 'ẹ́ẹ́ẹ́'],
    ['🇸🇪🇸🇪🇸🇪', 2, '🇸🇪…'],
  ])('%j is cut at %i graphemes, never inside one', (text, limit, expected) => {
    expect(neutralise(text, limit)).toBe(expected);
  });

  it('is the same when it is neutralised again', () => {
    const once = neutralise(`\u202E${'A\u0301'.repeat(400)} 811218-9876`);
    expect(neutralise(once)).toBe(once);
  });

  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['marks in the worst order', `a${'\u0301\u0323'.repeat(500_000)}`],
    ['invisible characters', '\u200B'.repeat(1_000_000)],
    ['spaces', ' a'.repeat(500_000)],
    ['joiners', 'ع\u200C'.repeat(500_000)],
    ['letters that are one grapheme', '\u1100'.repeat(1_000_000)],
    ['digits', '8112189876'.repeat(100_000)],
  ])('is neutralised at once when it is a heap of %s', async (_, text) => {
    const { length } = await quickly(100, () => neutralise(text));
    expect(length).toBeLessThanOrEqual(6000);
  });
});

describe('a Swedish personal identity number', () => {
  // 811218-9876 is a well-known made-up example.
  it.each([
    ['Anna 811218-9876', 'Anna ••••••–••••'],
    ['Anna 19811218-9876.', 'Anna ••••••–••••.'],
    ['Anna 198112189876', 'Anna ••••••–••••'],
    ['8112189876', '••••••–••••'],
    ['811218+9876', '••••••–••••'],
    ['811218 9876', '••••••–••••'],
    ['811218–9876', '••••••–••••'],
    ['8112\u200B18-98\u00AD76', '••••••–••••'],
    ['pnr811218-9876', 'pnr••••••–••••'],
    ['samordningsnummer 811278-9873', 'samordningsnummer ••••••–••••'],
    ['811218-9875', '811218-9875'],
    ['811318-9875', '811318-9875'],
    ['810229-9879', '810229-9879'],
    ['811200-9874', '811200-9874'],
    ['1811218-9876', '1811218-9876'],
    ['811218-98765', '811218-98765'],
    ['2024-06-12', '2024-06-12'],
  ])('in %j gives %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });

  it('is not left in half by the cut', () => {
    expect(neutralise('Anna 811218-9876', 12)).toBe('Anna ••••••…');
  });
});
