import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Arbitrary, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import { libraryNQuads } from '@/utils/formats/json-ld/canonical';
import type { Examination } from '@/utils/model/examination';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import type { Net } from '@/utils/model/net';
import type { TrustList } from '@/utils/model/trust-list';
import type { Verdict } from '@/utils/model/verdict';
import type { Manifest } from '../fixtures/manifest';
import { examineText } from '../harness/examine';
import { jcs } from '../harness/proofs';
import { webMap } from '../harness/web-map';

/*
 * What must hold of every format and suite that has a fixture, whatever is tried. `npm run test:long` tries much more; a failure names its seed.
 */

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const read = (file: string): string => readFileSync(FIXTURES + file, 'utf8');
const { now: NOW, trust, rows } = JSON.parse(read('manifest.json')) as Manifest;
const now = Date.parse(NOW);
const trustLists = [JSON.parse(read(trust))] as TrustList[];
const net = webMap(`${FIXTURES}web.json`, now);

/** For each of many files. */
const TRIES = Math.ceil(Number(process.env.MUTATIONS ?? 600) / 10);
const SEED = Number(process.env.SEED ?? 1);
const AN_HOUR = 3_600_000;
const ACCEPTING: readonly Verdict[] = ['verified', 'issuer-unknown', 'confirmed-at-source', 'status-unknown'];

const examined = (raw: string, through: Net = net, lists = trustLists): Promise<Examination[]> =>
  examineText(raw, { net: through, now, trustLists: lists });
const verdictsOf = (examinations: Examination[]): Verdict[] => examinations.map(({ verdict }) => verdict);

/** A page's copy of a hosted badge only says where to ask: nothing in it is signed. */
const signed = rows.filter(({ style, verdictIfKnown }) => verdictIfKnown === 'verified' && style !== 'open-badges-2-hosted');

/** One byte of a text: another in its place, one more, one less, one bit turned round. */
const change = (length: number): Arbitrary<Change> =>
  record({ at: nat(length - 1), kind: constantFrom('replace', 'insert', 'remove', 'flip'), byte: constantFrom(...BYTES), bit: nat(7) });
type Change = { at: number; kind: 'replace' | 'insert' | 'remove' | 'flip'; byte: number; bit: number };
const BYTES = [...Buffer.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~"{}[]:, \\=+/\n'), 0, 0x7f, 0xc3, 0xff];

function changedBy({ at, kind, byte, bit }: Change, text: string): string {
  const bytes = Buffer.from(text);
  const [before, here = 0, after] = [bytes.subarray(0, at), bytes[at], bytes.subarray(at + 1)];
  const middle = { replace: [byte], insert: [byte, here], remove: [], flip: [here ^ (1 << bit)] }[kind];
  return Buffer.concat([before, Buffer.from(middle), after]).toString();
}

/** What is signed in a text, however it is written: the graph, the JSON, or the bytes of a token. Two texts with the same are the same credential. */
async function signedIn(text: string): Promise<string> {
  const value = parsed(text);
  if (!isObject(value)) return text.trim().split('~').map(decoded).join('~');
  if (value.signatures !== undefined || value.protected !== undefined) return JSON.stringify(sealsIn(value));
  const { proof: given, ...document } = value;
  const [proof] = [given].flat();
  if (!isObject(proof)) return text;
  if (String(proof.cryptosuite).includes('-jcs-')) return jcs(value);
  const { proofValue = null, jws = null, '@context': own, ...options } = proof;
  const context = own === undefined ? (document['@context'] ?? null) : [own, 'https://w3id.org/security/data-integrity/v2'].flat();
  return JSON.stringify([await libraryNQuads(document), await libraryNQuads({ '@context': context, ...options }), proofValue, jws]);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** Some bits of the last character of a part mean nothing. */
const decoded = (part: string): string =>
  part.includes('.')
    ? part
        .split('.')
        .map((segment) => Buffer.from(segment, 'base64url').toString('hex'))
        .join('.')
    : part;

function sealsIn({ payload = null, signatures, ...single }: JsonObject): Json[] {
  const seals = [signatures ?? single].flat().map((seal) => (isObject(seal) ? [seal.protected ?? null, seal.signature ?? null] : seal));
  return [payload, ...seals];
}

describe.each(signed)('a changed byte ($file)', ({ file }) => {
  it(
    `is never accepted, unless it leaves what was signed as it was (${TRIES} tries)`,
    async () => {
      const original = read(file);
      expect(verdictsOf(await examined(original))).toEqual(['verified']);
      const same = await signedIn(original);
      await assert(
        asyncProperty(change(Buffer.byteLength(original)), async (what) => {
          const text = changedBy(what, original);
          const accepted = verdictsOf(await examined(text)).filter((verdict) => ACCEPTING.includes(verdict));
          if (accepted.length > 0) expect(await signedIn(text)).toBe(same);
        }),
        { numRuns: TRIES, seed: SEED },
      );
    },
    AN_HOUR,
  );
});

/** Nobody signs what a badge's server says. */
const revoked = rows.filter(({ style, verdictIfKnown }) => verdictIfKnown === 'revoked' && !style.startsWith('open-badges-2'));

describe.each(revoked)('a changed byte in the status list ($file)', ({ file }) => {
  it(
    `never gives a credential back that is taken back (${TRIES} tries)`,
    async () => {
      const original = read(file);
      const [first] = await examined(original);
      expect(first?.verdict).toBe('revoked');
      const list = first?.evidence.requests.findLast(({ url }) => /status|revo|assertion/.test(url))?.answer;
      if (list === undefined || !list.ok) return;
      await assert(
        asyncProperty(change(Buffer.byteLength(list.body)), async (what) => {
          const body = changedBy(what, list.body);
          const through: Net = {
            get: async (url, want) => {
              const answer = await net.get(url, want);
              return answer.ok && answer.value.body === list.body ? { ok: true, value: { ...answer.value, body } } : answer;
            },
          };
          const [verdict] = verdictsOf(await examined(original, through));
          expect(['revoked', 'status-unknown', 'unverifiable']).toContain(verdict);
        }),
        { numRuns: TRIES, seed: SEED },
      );
    },
    AN_HOUR,
  );
});

const kept = (examination: Examination): Examination => JSON.parse(JSON.stringify(examination)) as Examination;
const withoutTime = (examination: Examination): Examination => kept({ ...examination, milliseconds: 0 });

describe.each(rows)('an examination repeated from its evidence ($file)', ({ file }) => {
  it('says the same, word for word, after it was stored', async () => {
    for (const examination of await examined(read(file))) {
      expect(withoutTime(await reweigh(kept(examination), { now, trustLists }))).toEqual(withoutTime(examination));
    }
  });

  it('says with other lists what they say, or that something was not asked then', async () => {
    const [without, withLists] = [await examined(read(file), net, []), await examined(read(file))];
    for (const [index, examination] of without.entries()) {
      const later = await reweigh(kept(examination), { now, trustLists });
      const wanted = withLists[index]?.verdict;
      const notAsked = later.outcomes.status.code === 'not-asked' ? ['status-unknown'] : [];
      expect([wanted, ...notAsked]).toContain(later.verdict);
      const back = await reweigh(kept(later), { now, trustLists: [] });
      expect([examination.verdict, ...notAsked]).toContain(back.verdict);
    }
  });
});
