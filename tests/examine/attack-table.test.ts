import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { attacks } from '../harness/attacks';

const TESTS = fileURLToPath(new URL('../', import.meta.url));

/** Where tests are named: their own files, and the manifest whose rows name some. The list itself names nothing. */
const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /(\.(test|spec)\.tsx?|attacks\/manifest\.json)$/.test(name) && !name.includes('node_modules') && !name.endsWith('attack-table.test.ts'),
);

/** What a text says in quotes, where tests have their names, and not in its comments. */
const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
    .flatMap((line) => /['"`].*/.exec(line)?.[0] ?? []);

const names = files.flatMap((file) => namesIn(readFileSync(TESTS + file, 'utf8')));

it.each(Object.entries(attacks))('%s, %s, is tried by a test that names it', (id) => {
  expect(names.filter((name) => new RegExp(`\\b${id}\\b`).test(name))).not.toEqual([]);
});

it('would see that nobody tries one', () => {
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => /\bC[9]9\b/.test(name))).toEqual([]);
  expect(namesIn(`// it tries 'C88'\n  * 'C88'\nconst C88 = 1;\nit('C77: x')`)).toEqual(["'C77: x')"]);
});
