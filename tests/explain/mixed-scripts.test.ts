import { describe, expect, it } from 'vitest';
import { mixedScripts } from '@/utils/explain/mixed-scripts';
import { quickly } from '../harness/quickly';

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

  it('is looked for at once in a long text', async () => {
    for (const text of ['a'.repeat(1_000_000), 'a '.repeat(500_000), 'МІТ'.repeat(500_000)]) await quickly(50, () => mixedScripts(text));
  });
});
