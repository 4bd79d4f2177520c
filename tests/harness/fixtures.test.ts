import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFixtures } from '../fixtures/make.ts';
import type { Manifest } from '../fixtures/manifest.ts';

const folder = new URL('../fixtures/', import.meta.url);
const onDisk = readdirSync(folder).filter((file) => !file.endsWith('.ts'));

describe('the fixtures', () => {
  let made: Map<string, string | Uint8Array>;
  beforeAll(async () => {
    made = await makeFixtures();
  });

  it('are exactly the files that the script makes', () => {
    expect(onDisk.toSorted()).toEqual([...made.keys()].toSorted());
  });

  it.each(onDisk)('%s is, byte for byte, what the script makes again', (file) => {
    expect(readFileSync(new URL(file, folder)).equals(Buffer.from(made.get(file) ?? 'none'))).toBe(true);
  });

  it('leave no cell of the matrix empty without a reason', () => {
    const { rows, empty }: Manifest = JSON.parse(String(made.get('manifest.json')));
    const styles = new Set(rows.map(({ style }) => style));
    const wanted = [
      'verified',
      'issuer-unknown',
      'invalid',
      'revoked',
      'suspended',
      'expired',
      'not-yet-valid',
      'status-unknown',
      'unverifiable',
      'unsigned',
    ];
    const filled = new Set([
      ...rows.flatMap(({ style, verdict, verdictIfKnown }) => [`${style} ${verdict}`, `${style} ${verdictIfKnown}`]),
      ...empty.map((cell) => `${cell.style} ${cell.verdict}`),
    ]);
    const missing = [...styles].flatMap((style) => wanted.map((verdict) => `${style} ${verdict}`)).filter((cell) => !filled.has(cell));
    expect(missing).toEqual([]);
  });
});
