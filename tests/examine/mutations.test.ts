import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalNQuads } from '@/utils/formats/json-ld/canonical';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import type { Manifest } from '../fixtures/manifest';
import { examineText } from '../harness/examine';
import { webMap } from '../harness/web-map';

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const { now, rows } = JSON.parse(readFileSync(`${FIXTURES}manifest.json`, 'utf8')) as Manifest;
const time = Date.parse(now);

/** How many changed credentials are tried; `npm run test:long` tries many more. A failure names its seed. */
const TRIES = Number(process.env.MUTATIONS ?? 200);
const SEED = Number(process.env.SEED ?? 1);
const ACCEPTING = ['verified', 'issuer-unknown', 'status-unknown'];

/** Numbers from 0 to 1, the same for the same seed. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Place = { parent: JsonObject | Json[]; key: string | number };

const placesIn = (value: Json): Place[] => {
  if (Array.isArray(value)) return value.flatMap((inner, key) => [{ parent: value, key }, ...placesIn(inner)]);
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [{ parent: value, key }, ...placesIn(inner)]) : [];
};

const read = ({ parent, key }: Place): Json => (parent as Record<string | number, Json>)[key] ?? null;
const write = ({ parent, key }: Place, value: Json): void => {
  (parent as Record<string | number, Json>)[key] = value;
};

/** The ways in which a credential is changed: each takes a place and another one, chosen at random. */
const CHANGES: Record<string, (place: Place, other: Place) => void> = {
  drop: ({ parent, key }) => (Array.isArray(parent) ? void parent.splice(Number(key), 1) : void delete parent[key as string]),
  'set to null': (place) => write(place, null),
  'turn into a text': (place) => write(place, JSON.stringify(read(place))),
  'put into an array': (place) => write(place, [read(place)]),
  'write twice': (place) => write(place, [read(place), read(place)]),
  'take from elsewhere': (place, other) => write(place, structuredClone(read(other))),
  'exchange with another': (place, other) => {
    const [one, two] = [structuredClone(read(place)), structuredClone(read(other))];
    write(place, two);
    write(other, one);
  },
  'change a letter': (place) =>
    write(
      place,
      String(read(place)).replace(/[a-y]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    ),
  'give an inline context': (place) => {
    if (!Array.isArray(place.parent)) place.parent['@context'] = [{ later: 'https://www.w3.org/2018/credentials#validUntil' }];
  },
};

function changed(original: JsonObject, random: () => number): { what: string; document: JsonObject } {
  const document = structuredClone(original);
  const places = placesIn(document);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const [what, change] = pick(Object.entries(CHANGES));
  const [place, other] = [pick(places), pick(places)];
  change(place, other);
  return { what: `${what} ${place.key}`, document };
}

/** All that a signature covers, and the signature: what two credentials must share to be the same one. */
async function graphOf({ proof: given, ...rest }: JsonObject): Promise<string> {
  const [proof] = [given].flat();
  const { proofValue = null, '@context': own, ...options } = isObject(proof) ? proof : {};
  // A proof may bring its own context; the suite then adds its own.
  const context = own === undefined ? (rest['@context'] ?? null) : [own, 'https://w3id.org/security/data-integrity/v2'].flat();
  return JSON.stringify([await canonicalNQuads(rest), await canonicalNQuads({ '@context': context, ...options }), proofValue]);
}

describe('a changed credential', () => {
  const files = rows.filter(({ file, verdict }) => file.endsWith('.json') && verdict === 'issuer-unknown' && !file.includes('unsigned'));

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
