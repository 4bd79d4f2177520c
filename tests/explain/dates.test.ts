import { expect, it } from 'vitest';
import { dateInWords, momentInWords } from '../../utils/explain/dates';

it.each([
  ['2024-06-12T00:00:00Z', '12 juni 2024'],
  ['2024-12-31T23:59:59Z', '31 december 2024'],
  ['2024-06-01', '1 juni 2024'],
  ['2024-06-12T00:00:00+14:00', '12 juni 2024'],
])('gives the day of %s as it was written', (written, words) => {
  expect(dateInWords(written, 'sv')).toBe(words);
});

it.each([[null], [''], ['igår'], ['2024-13-01'], ['2024-06-00'], ['2024-06-123'], ['12/06/2024']])('gives no day for %s', (written) => {
  expect(dateInWords(written, 'en')).toBeNull();
});

const now = Date.parse('2026-11-21T13:32:00Z');
it.each([
  ['2026-11-21T13:32:00Z', 'sv', 'i dag 14.32'],
  ['2026-11-21T13:32:00Z', 'en', 'today at 14:32'],
  ['2026-11-20T15:05:00Z', 'sv', 'i går 16.05'],
  ['2026-11-20T22:59:00Z', 'en', 'yesterday at 23:59'],
  ['2026-11-20T23:01:00Z', 'en', 'today at 00:01'],
  ['2026-11-03T08:00:00Z', 'sv', '3 november 2026 09.00'],
  ['2026-11-03T08:00:00Z', 'en', '3 November 2026 at 09:00'],
] as const)('says %s on the reader’s clock in %s as %s', (at, language, words) => {
  expect(momentInWords(Date.parse(at), now, language, 'Europe/Stockholm')).toBe(words);
});
