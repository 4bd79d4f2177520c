import { describe, expect, it } from 'vitest';
import { mixedScripts } from '@/utils/explain/mixed-scripts';

describe('a name that looks like another', () => {
  it.each([
    ['Hаrvard University', 'Cyrillic'],
    ['Ηarvard', 'Greek'],
    ['Uppsala Н\u200Bögskola', 'Cyrillic'],
    ['МІТ', 'Cyrillic'],
    ['МІТ University', 'Cyrillic'],
    ['ΜΙΤ', 'Greek'],
    ['Uppsօla', 'Armenian'],
    ['ᎻARVARD', 'Cherokee'],
  ])('%j is made so by %s letters', (text, script) => {
    expect(mixedScripts(text)).toBe(script);
  });

  it.each([
    'Lund University Лунд',
    'Московский университет',
    'Фонд МОСТ',
    'Εθνικό Μετσόβιο',
    'Åsa Öberg-Lind',
    'École 42, Διπλωματική',
    '東京 University',
    'A',
    '',
  ])('%j is not', (text) => {
    expect(mixedScripts(text)).toBeNull();
  });

  it('is looked for at once in a long text', () => {
    const start = performance.now();
    mixedScripts('a'.repeat(1_000_000));
    mixedScripts('a '.repeat(500_000));
    mixedScripts('МІТ'.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
