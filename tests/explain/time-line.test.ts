import { describe, expect, it } from 'vitest';
import { datesInWords, spanInWords, yearsInWords } from '@/utils/explain/map-words';
import { isOpen, timeLine } from '@/utils/explain/time-line';
import type { Achievement } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { NOW, summaryWith } from '../components/summaries';
import { achievement } from './collection/held';

const spanOf = (verdict: ShownVerdict, validFrom: string | null, validUntil: string | null, awarded?: string) => {
  const meaning = awarded === undefined ? null : { achievements: [achievement({ awarded })] };
  const [span] = timeLine([{ summary: summaryWith(verdict, { validFrom, validUntil }), meaning }], NOW).spans;
  if (span === undefined) throw new Error('There is no span.');
  return span;
};

describe('a credential in time', () => {
  it.each<[string, ShownVerdict, string | null, string | null, string | undefined, [string, string], string]>([
    ['with no end', 'verified', '2025-06-14T00:00:00Z', null, undefined, ['14 juni 2025', 'inget slut'], '2025–'],
    ['that was awarded before it began', 'verified', '2025-06-14T00:00:00Z', null, '2024-12-31', ['31 december 2024', 'inget slut'], '2024–'],
    ['that has ended', 'expired', '2021-04-01', '2024-03-31T23:59:59Z', undefined, ['1 april 2021', '31 mars 2024'], '2021–2024'],
    ['that was revoked', 'revoked', '2022-09-05', '2025-09-05', undefined, ['5 september 2022', '5 september 2025 (återkallad)'], '2022–2025'],
    ['without dates', 'issuer-unknown', null, null, undefined, ['anges inte', 'inget slut'], 'datum anges inte'],
    ['with a date that is none', 'verified', 'i fjol', null, '2025-13-40', ['anges inte', 'inget slut'], 'datum anges inte'],
    ['that was proved wrong', 'invalid', '2025-06-14', '2030-01-01', '2020-01-01', ['visas inte', 'visas inte'], 'datum visas inte'],
    ['that could not be checked', 'unverifiable', '2025-06-14', '2030-01-01', '2020-01-01', ['visas inte', 'visas inte'], 'datum visas inte'],
    ['that nobody signed', 'unsigned', '2025-06-14', '2030-01-01', '2020-01-01', ['visas inte', 'visas inte'], 'datum visas inte'],
  ])('%s', (_what, verdict, from, until, awarded, expected, years) => {
    const span = spanOf(verdict, from, until, awarded);
    const inWords = datesInWords(span, 'sv');
    expect([[inWords.from, inWords.until], yearsInWords(span, 'sv')]).toEqual([expected, years]);
    if (!span.dated) expect([span.from, span.until, span.start, span.end]).toEqual([null, null, null, null]);
  });
});

/** Its sign and word, whether its bar is dark, and whether it goes on. */
const spanWith = (verdict: ShownVerdict, ...parts: Achievement['statuses'][]) => {
  const meaning = { achievements: parts.map((statuses) => achievement({ statuses })) };
  const [span] = timeLine([{ summary: summaryWith(verdict), meaning }], NOW).spans;
  if (span === undefined) throw new Error('There is no span.');
  return [spanInWords(span, 'sv'), span.inForce, isOpen(span)];
};

describe('what its issuer says was not completed', () => {
  const unfinished = [{ glyph: 'info', word: 'Inte slutförd' }, false, false];

  it.each<Achievement['statuses'][number]>(['Failed', 'InProgress', 'Withdrew'])('with %s has no tick, no dark bar and no arrow', (status) => {
    expect(spanWith('verified', [status])).toEqual(unfinished);
  });

  it('counts as little as the least completed of what is in it', () => {
    expect(spanWith('verified', ['Completed'], ['Failed'])).toEqual(unfinished);
  });

  it.each<[ShownVerdict, Achievement['statuses'], string, boolean]>([
    ['verified', ['Completed'], 'Verifierad', true],
    ['verified', [], 'Verifierad', true],
    ['unsigned', ['Failed'], 'Inte signerad', false],
  ])('says its verdict where it is %s and states %j', (verdict, statuses, word, inForce) => {
    expect(spanWith(verdict, statuses)).toEqual([{ glyph: verdict, word }, inForce, inForce]);
  });
});

describe('the axis', () => {
  it('reaches from the first year that is stated to the one after the last', () => {
    const line = timeLine(
      [
        { summary: summaryWith('verified', { validFrom: '2020-01-01', validUntil: '2029-12-31' }), meaning: null },
        { summary: summaryWith('expired', { validFrom: '2024-01-01', validUntil: '2025-01-01' }), meaning: null },
      ],
      NOW,
    );
    expect(line.years.map(({ year }) => year)).toEqual([2020, 2022, 2024, 2026, 2028, 2030]);
    expect(line.spans.map(({ start, end }) => [start?.toFixed(2), end?.toFixed(2)])).toEqual([
      ['0.00', '1.00'],
      ['0.40', '0.50'],
    ]);
    expect(line.now).toBeCloseTo(0.69, 2);
  });

  it.each([
    ['0001-01-01', '9999-12-31'],
    ['9999-01-01', '0001-01-01'],
  ])('is not pulled out of shape by a credential from %s to %s', (validFrom, validUntil) => {
    const line = timeLine([{ summary: summaryWith('verified', { validFrom, validUntil }), meaning: null }], NOW);
    expect(line.years.length).toBeLessThanOrEqual(6);
    expect(line.years.every(({ year, at }) => year >= 1966 && year <= 2042 && at >= 0 && at <= 1)).toBe(true);
    expect(line.spans.every(({ start, end }) => [start ?? 0, end ?? 0].every((place) => place >= 0 && place <= 1))).toBe(true);
    expect(line.now).toBeGreaterThan(0);
    expect(line.now).toBeLessThan(1);
  });

  it('does not use the dates of what is not proven', () => {
    const line = timeLine([{ summary: summaryWith('invalid', { validFrom: '1980-01-01', validUntil: '2040-01-01' }), meaning: null }], NOW);
    expect(line.years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028]);
  });
});
