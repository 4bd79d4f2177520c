import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import type { Manifest } from '../fixtures/manifest';
import { examineText } from '../harness/examine';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { hiding, keyBinding, serialized } from '../harness/sd-jwt';
import { webMap } from '../harness/web-map';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const { now } = JSON.parse(readFileSync(`${FIXTURES}manifest.json`, 'utf8')) as Manifest;
const time = Date.parse(now);

const TRIES = Number(process.env.MUTATIONS ?? 200);
const ACCEPTING = ['verified', 'issuer-unknown', 'status-unknown'];

const verdictsOf = async (raw: string): Promise<string[]> => {
  const examinations = await examineText(raw, { net: webMap(`${FIXTURES}web.json`, time), now: time, trustLists: [] });
  return examinations.map(({ verdict }) => verdict);
};

/** One with the holder's own signature, which covers all before it. */
function withKeyBinding(): string {
  const school = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'sd-jwt: school' });
  const holder = keyPairFrom('sd-jwt: holder', 'Ed25519');
  const open = { vct: 'urn:test:course:1', iss: school.did, cnf: { jwk: { ...holder.publicJwk } as JsonObject } };
  const { object, disclosures } = hiding(open, { given_name: 'Sara', family_name: 'Lindqvist' });
  const presented = serialized(school.signVcJwt(object, { typ: 'dc+sd-jwt' }), disclosures);
  return presented + keyBinding(presented, holder);
}

const originals: Record<string, string> = {
  'an SD-JWT VC': readFileSync(`${FIXTURES}sd-jwt-vc-es256.verified.jwt`, 'utf8'),
  'the data model secured with SD-JWT': readFileSync(`${FIXTURES}vcdm-sd-jwt-eddsa.verified.jwt`, 'utf8'),
  'one with key binding': withKeyBinding(),
};

/** What the text says, whichever way its bytes are written: some bits of the last character of a part mean nothing. */
const saying = (raw: string): string =>
  raw
    .split('~')
    .map((part) => (part.includes('.') ? part.split('.').map((segment) => Buffer.from(segment, 'base64url').toString('hex')) : part))
    .join('~');

it.each(Object.entries(originals))(
  'no changed character of %s is accepted (%#)',
  async (_, original) => {
    expect(await verdictsOf(original)).toEqual(['issuer-unknown']);
    const character = constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~');
    const change = record({ at: nat(original.length - 1), kind: constantFrom('replace', 'insert', 'remove'), character });
    await assert(
      asyncProperty(change, async ({ at, kind, character }) => {
        const changed = original.slice(0, at) + (kind === 'remove' ? '' : character) + original.slice(kind === 'insert' ? at : at + 1);
        if (saying(changed) === saying(original)) return;
        const verdicts = await verdictsOf(changed);
        expect(verdicts.filter((verdict) => ACCEPTING.includes(verdict))).toEqual([]);
      }),
      { numRuns: TRIES, seed: Number(process.env.SEED ?? 1) },
    );
  },
  3_600_000,
);
