import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, nat } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryNQuads } from '@/utils/formats/json-ld/canonical';
import type { Examination } from '@/utils/model/examination';
import type { JsonObject } from '@/utils/model/json';
import type { TrustList } from '@/utils/model/trust-list';
import type { Verdict } from '@/utils/model/verdict';
import type { Manifest } from '../fixtures/manifest';
import { without } from '../harness/asking';
import { examineText } from '../harness/examine';
import { randomFrom } from '../harness/mutation';
import { respelled } from '../harness/respelling';
import { webMap } from '../harness/web-map';

/*
 * One graph can be written as JSON in ways without end, and the signature covers the graph. However a presenter writes it, nothing may be won: no end that is
 * not seen, no revocation, no other title or person.
 */

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const read = (file: string): string => readFileSync(FIXTURES + file, 'utf8');
const { now: NOW, trust, rows } = JSON.parse(read('manifest.json')) as Manifest;
const now = Date.parse(NOW);
const net = webMap(`${FIXTURES}web.json`, now);
const trustLists = [JSON.parse(read(trust))] as TrustList[];

const TRIES = Math.ceil(Number(process.env.MUTATIONS ?? 400) / 10);
const SEED = Number(process.env.SEED ?? 1);
const STRICTER: readonly Verdict[] = ['invalid', 'unverifiable', 'unsigned', 'not-a-credential'];

const overGraphs = rows.filter(
  ({ file, style, verdictIfKnown }) =>
    file.endsWith('.json') && !/jcs|jades|open-badges/.test(style) && !['invalid', 'unverifiable', 'unsigned'].includes(verdictIfKnown),
);

const shown = ({ title, recipient, validFrom, validUntil, level, issuer }: Examination) => [
  title,
  recipient,
  validFrom,
  validUntil,
  level.seqf,
  issuer.id,
];

async function graphOf(document: JsonObject): Promise<string | null> {
  const text = await libraryNQuads(without(document, 'proof'));
  return text.ok ? text.value : null;
}

async function lookAt(document: JsonObject): Promise<Examination> {
  const [examination] = await examineText(JSON.stringify(document), { net, now, trustLists });
  if (examination === undefined) throw new Error('nothing was examined');
  return examination;
}

describe.each(overGraphs)('the same graph, written anew ($file)', ({ file, verdictIfKnown }) => {
  it(`is ${verdictIfKnown} or less, and says the same (${TRIES} ways)`, async () => {
    const original = JSON.parse(read(file)) as JsonObject;
    const [graph, before] = [await graphOf(original), await lookAt(original)];
    expect(before.verdict).toBe(verdictIfKnown);
    const seen = { same: 0, believed: 0 };
    await assert(
      asyncProperty(nat(), async (seed) => {
        const written = await respelled(original, randomFrom(seed));
        if ((await graphOf(written)) !== graph) return;
        seen.same += 1;
        const after = await lookAt(written);
        expect([before.verdict, ...STRICTER]).toContain(after.verdict);
        if (after.verdict !== before.verdict) return;
        seen.believed += 1;
        expect(shown(after)).toEqual(shown(before));
      }),
      { numRuns: TRIES, seed: SEED },
    );
    expect(seen.same).toBeGreaterThan(TRIES / 2);
    expect(seen.believed).toBeGreaterThan(TRIES / 4);
  }, 3_600_000);
});
