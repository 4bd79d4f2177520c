import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { suites } from '@/utils/formats/suites/table';
import { formats } from '@/utils/formats/table';
import type { Verdict } from '@/utils/model/verdict';
import type { Manifest } from '../fixtures/manifest';
import { examineFile } from '../harness/examine';
import { webMap } from '../harness/web-map';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const { now, trust, rows, empty } = JSON.parse(readFileSync(`${FIXTURES}manifest.json`, 'utf8')) as Manifest;
const time = Date.parse(now);
const lists = [JSON.parse(readFileSync(`${FIXTURES}${trust}`, 'utf8'))];

/** The verdicts that a signed credential can have by what is in it and what the network answers. */
const CELLS: readonly Verdict[] = [
  'verified',
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'status-unknown',
  'unverifiable',
  'unsigned',
];
const STYLES = [
  'jades',
  'eddsa-rdfc-2022',
  'ecdsa-rdfc-2019',
  'ecdsa-rdfc-2019-p384',
  'eddsa-jcs-2022',
  'ecdsa-jcs-2019',
  'ecdsa-jcs-2019-p384',
  'ecdsa-sd-2023',
  'bbs-2023',
  'Ed25519Signature2020',
  'Ed25519Signature2018',
  'JsonWebSignature2020',
  'vc-jose-es384',
  'vc-jose-eddsa',
  'vc-jose-es256',
  'vc-jwt-eddsa',
  'vc-jwt-es256',
  'sd-jwt-vc-es256',
  'vcdm-sd-jwt-eddsa',
  'open-badges-2-hosted',
  'open-badges-2-es256',
];

describe('the matrix of formats and verdicts', () => {
  it.each(rows)('$file is $verdictIfKnown for a reader who knows the issuer, with its level', async ({ file, web, verdictIfKnown, level }) => {
    const [examination, ...others] = await examineFile(`${FIXTURES}${file}`, {
      net: webMap(`${FIXTURES}${web}`, time),
      now: time,
      trustLists: lists,
    });
    expect(others).toEqual([]);
    expect(examination?.verdict).toBe(verdictIfKnown);
    expect({ basis: examination?.level.basis, seqf: examination?.level.seqf }).toEqual(level ?? { basis: expect.any(String), seqf: null });
  });

  it.each(rows)('$file is $verdict for a reader who does not', async ({ file, web, verdict }) => {
    const [examination] = await examineFile(`${FIXTURES}${file}`, { net: webMap(`${FIXTURES}${web}`, time), now: time, trustLists: [] });
    expect(examination?.verdict).toBe(verdict);
  });

  it('has a fixture in every cell, or the reason why there is none', () => {
    const missing = STYLES.flatMap((style) =>
      CELLS.filter(
        (verdict) =>
          !rows.some((row) => row.style === style && row.verdictIfKnown === verdict) &&
          !empty.some((cell) => cell.style === style && cell.verdict === verdict && cell.why),
      ).map((verdict) => `${style} ${verdict}`),
    );
    expect(missing).toEqual([]);
  });

  it('has a credential that holds for every form and every embedded proof of the code’s tables', async () => {
    const good = rows.filter(({ verdictIfKnown }) => verdictIfKnown === 'verified' || verdictIfKnown === 'confirmed-at-source');
    const examined = await Promise.all(
      good.map(({ file, web }) => examineFile(`${FIXTURES}${file}`, { net: webMap(`${FIXTURES}${web}`, time), now: time, trustLists: lists })),
    );
    const met = examined.flat().flatMap(({ format, proof }) => [format, proof]);
    expect([...formats, ...suites].map(({ id }) => id).filter((id) => !met.includes(id))).toEqual([]);
  });
});
