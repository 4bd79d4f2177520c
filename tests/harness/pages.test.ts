import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { madeFolders, makePages } from '../pages/make.ts';

const root = join(import.meta.dirname, '../pages');
const made = await makePages();

it.each([...made.keys()])('%s is, byte for byte, what the script makes again', (file) => {
  expect(readFileSync(join(root, file)).equals(Buffer.from(made.get(file) as string))).toBe(true);
});

it('there is nothing among what is made that the script does not make', () => {
  const there = madeFolders.flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`));
  expect(there.filter((file) => !made.has(file))).toEqual([]);
});
