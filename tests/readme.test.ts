import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { places } from '@/utils/detect/places';
import { algorithms } from '@/utils/formats/jose/algorithms';
import { statusTypes } from '@/utils/formats/status-lists/table';
import { suites } from '@/utils/formats/suites/table';
import { formats } from '@/utils/formats/table';
import { shownVerdicts } from '@/utils/model/verdict';
import { methods } from '@/utils/resolve/did/table';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The names in the first column of the table whose head begins with the given word. */
function rowsUnder(head: string): string[] {
  const [, after = ''] = readme.split(new RegExp(`^\\| ${head} \\|.*\\n\\|[-| ]+\\n`, 'm'));
  const rows = after.split('\n').slice(
    0,
    after.split('\n').findIndex((line) => !line.startsWith('|')),
  );
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe('the README', () => {
  it.each([
    ['form', formats.map(({ id }) => id).filter((id) => id !== 'not-supported')],
    ['embedded proof', suites.map(({ id }) => id)],
    ['token algorithm', algorithms.map(({ id }) => id)],
    ['status', statusTypes.map(({ id }) => id)],
    ['identifier', Object.keys(methods).map((method) => `did:${method}`)],
    ['place on a page', places.map(({ place }) => place)],
    ['verdict', [...shownVerdicts]],
  ])('has a table "%s" with the rows of the code’s table', (head, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(rowsUnder(head).sort()).toEqual([...ids].sort());
  });

  it('opens with a picture, and with two commands of one line each', () => {
    const start = readme.split('## Quick start')[1]?.split('\n## ')[0] ?? '';
    const commands = [...start.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim());
    expect(commands).toEqual(['npm ci && npm run demo', 'npm test']);
    expect(readme.indexOf('![')).toBeLessThan(readme.indexOf('## Quick start'));
  });
});
