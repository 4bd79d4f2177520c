import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { places } from '@/utils/detect/places';
import { shownVerdicts } from '@/utils/model/verdict';
import { listKinds } from '@/utils/resolve/trust-lists/table';
import { MANIFEST } from './harness/corpus';
import { countCorpus, tables, withTables } from './harness/tables';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The cells of the table whose head begins with the given word, row by row. */
function cellsUnder(head: string): string[][] {
  const [, after = ''] = readme.split(new RegExp(`^\\| ${head} \\|.*\\n\\|[-:| ]+\\n`, 'm'));
  const rows = after.split('\n').slice(
    0,
    after.split('\n').findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The names in its first column. */
const namesUnder = (head: string): string[] =>
  cellsUnder(head).flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));

/** The counts in its last column, by name. */
const countsUnder = (head: string): Record<string, number> => {
  const names = namesUnder(head);
  return Object.fromEntries(cellsUnder(head).map((cells, index) => [names[index] ?? '', Number(cells.at(-1))]));
};

describe('the README', () => {
  it.each([
    ['place on a page', [...new Set(places.map(({ place }) => place))]],
    ['verdict', [...shownVerdicts]],
    ['form of list', listKinds.map(({ form }) => form)],
  ])('has a table "%s" with the rows of the code’s table', (head, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(namesUnder(head).sort()).toEqual([...ids].sort());
  });

  it('has the tables that are made from the code’s, row by row', () => {
    const counts = Object.fromEntries(Object.keys(tables).map((head) => [head, countsUnder(head)]));
    expect(withTables(readme, counts)).toBe(readme);
  });

  it.each(Object.keys(tables))('says in words what each row of the table "%s" is', (head) => {
    const rows = cellsUnder(head);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(([, words]) => words === '')).toEqual([]);
  });

  // The corpus is other people's, and not everywhere: without it this test is skipped, and the report says so.
  it.skipIf(!existsSync(MANIFEST))('counts the files of the corpus as they are', { timeout: 120_000 }, async () => {
    const counts = await countCorpus();
    expect(Object.fromEntries(Object.keys(tables).map((head) => [head, countsUnder(head)]))).toEqual(
      Object.fromEntries(
        Object.entries(tables).map(([head, rows]) => [head, Object.fromEntries(rows.map(({ id }) => [id, counts[head]?.[id] ?? 0]))]),
      ),
    );
  });

  it('opens with a picture, and with two commands of one line each', () => {
    const start = readme.split('## Quick start')[1]?.split('\n## ')[0] ?? '';
    const commands = [...start.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim());
    expect(commands).toEqual(['npm ci && npm run demo', 'npm test']);
    expect(readme.indexOf('![')).toBeLessThan(readme.indexOf('## Quick start'));
  });
});
