import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { libraryNQuads } from '@/utils/formats/json-ld/canonical';
import { isObject, type JsonObject } from '@/utils/model/json';
import type { Manifest } from '../fixtures/manifest';
import { examineText } from '../harness/examine';
import { changed, randomFrom } from '../harness/mutation';
import { webMap } from '../harness/web-map';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const { now, rows } = JSON.parse(readFileSync(`${FIXTURES}manifest.json`, 'utf8')) as Manifest;
const time = Date.parse(now);

/** How many changed credentials are tried; `npm run test:long` tries many more. A failure names its seed. */
const TRIES = Number(process.env.MUTATIONS ?? 200);
const SEED = Number(process.env.SEED ?? 1);
const ACCEPTING = ['verified', 'issuer-unknown', 'status-unknown'];

/** All that a signature covers, and the signature: what two credentials must share to be the same one. */
async function graphOf({ proof: given, ...rest }: JsonObject): Promise<string> {
  const [proof] = [given].flat();
  const { proofValue = null, '@context': own, ...options } = isObject(proof) ? proof : {};
  // A proof may bring its own context; the suite then adds its own.
  const context = own === undefined ? (rest['@context'] ?? null) : [own, 'https://w3id.org/security/data-integrity/v2'].flat();
  return JSON.stringify([await libraryNQuads(rest), await libraryNQuads({ '@context': context, ...options }), proofValue]);
}

describe('a changed credential', () => {
  // A page's copy of a hosted badge only says where to ask: `open-badges-2-attacks.test.ts` changes that.
  const files = rows.filter(
    ({ file, style, verdict }) =>
      file.endsWith('.json') && verdict === 'issuer-unknown' && !file.includes('unsigned') && style !== 'open-badges-2-hosted',
  );

  it(`is never accepted unless the change left the signed graph as it was, and never breaks the examination (${TRIES} tries)`, async () => {
    const random = randomFrom(SEED);
    const faults: string[] = [];
    let same = 0;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const row = files[attempt % files.length];
      if (row === undefined) throw new Error('no fixture');
      const original = JSON.parse(readFileSync(FIXTURES + row.file, 'utf8')) as JsonObject;
      const { what, document } = changed(original, random);
      const circumstances = { net: webMap(`${FIXTURES}${row.web}`, time), now: time, trustLists: [] };
      const verdicts = await examineText(JSON.stringify(document), circumstances).then(
        (examinations) => examinations.map(({ verdict }) => verdict),
        (thrown: unknown) => [`thrown: ${String(thrown)}`],
      );
      const isSame = (await graphOf(document)) === (await graphOf(original));
      if (isSame) same += 1;
      const isWrong = verdicts.some((verdict) => verdict.startsWith('thrown') || (!isSame && ACCEPTING.includes(verdict)));
      if (isWrong) faults.push(`seed ${SEED}, attempt ${attempt}, ${row.file}: ${what} gave ${verdicts.join(', ')}`);
    }
    expect(faults).toEqual([]);
    expect(same).toBeGreaterThan(0);
    expect(same).toBeLessThan(TRIES);
  }, 3_600_000);
});
