import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { outputOf } from '../../harness/build.ts';
import { expect, test } from './extension.ts';

/** Bytes after gzip: of the script that searches every allowed page, and of all that is put in only where something was found. */
const DETECTOR = 8000;
const REST = 20_000;

/** Every script at the top of the package but the background's is one for pages. */
function sizes(): Record<string, number> {
  const folder = outputOf('chrome', 'product');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'background.js');
  return Object.fromEntries(scripts.map((name) => [name, gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length]));
}

test('the script that searches a page is small, and so is what comes after it where something was found', () => {
  const { 'page.js': detector = Number.NaN, ...rest } = sizes();
  expect(Object.keys(rest).sort()).toEqual(['badges.js', 'keeper.js']);
  expect(detector).toBeLessThanOrEqual(DETECTOR);
  expect(Object.values(rest).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(REST);
});
