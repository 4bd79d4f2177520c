import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readListAt } from '@/utils/resolve/trust-lists/read';
import { netOf } from '../harness/answers';
import { CORPUS, look, MANIFEST, rowsOfCorpus } from '../harness/corpus';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const isHere = existsSync(MANIFEST);
if (!isHere) console.warn('SKIPPED: the registries of the Digital Credentials Consortium are not on this machine.');

/** A registry of the corpus, imported from its own address. */
async function registry(name: string) {
  const address = `https://registries.test/${name}.json`;
  const text = readFileSync(`${CORPUS}dcc-registries/${name}.json`, 'utf8');
  const read = await readListAt(address, { net: netOf({ [address]: text }, NOW), now: NOW });
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

describe.skipIf(!isHere)('the registries of the Digital Credentials Consortium', () => {
  it.each([
    ['dcc-registry', 16],
    ['community-registry', 20],
    ['sandbox-registry', 3],
  ])('%s becomes a list in which each issuer has a name', async (name, least) => {
    const { list, skipped, form } = await registry(name);
    expect([form, skipped, list.issuers.filter((issuer) => issuer.name === '')]).toEqual(['dcc-registry', [], []]);
    expect(list.issuers.length).toBeGreaterThanOrEqual(least);
  });

  it('make known the issuers of its fixtures: what was only good is now verified, and nothing that was not', async () => {
    const { list } = await registry('sandbox-registry');
    const known = new Set(list.issuers.map(({ id }) => id));
    const verified: string[] = [];
    for (const row of rowsOfCorpus().filter(({ family }) => family === 'dcc-fixtures')) {
      const [[before], [after]] = await Promise.all([look(row), look(row, [list])]);
      const becomes = before?.verdict === 'issuer-unknown' && known.has(before.issuer.id ?? '') ? 'verified' : before?.verdict;
      expect([row.file, after?.verdict]).toEqual([row.file, becomes]);
      if (becomes === 'verified') verified.push(row.file);
    }
    expect(verified.length).toBeGreaterThan(5);
  });
});
