import { type Arbitrary, anything, array, assert, asyncProperty, object, oneof, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { Json, JsonObject } from '@/utils/model/json';
import type { Net } from '@/utils/model/net';
import { shownVerdicts } from '@/utils/model/verdict';
import { openBadge, openBadge11 } from '../harness/achievement';
import { anyJson, anyObject } from '../harness/arbitrary';
import { NOW } from '../harness/asking';
import { chainKey, makeChained } from '../harness/certificate-chain';
import { examineText } from '../harness/examine';
import { makeIssuer } from '../harness/issuer';
import { assertionWith } from '../harness/open-badges';
import { quickly } from '../harness/quickly';
import { disclosure, encoded, serialized } from '../harness/sd-jwt';
import { sealed, sealedCompact } from '../harness/seal';

/*
 * Whatever a page or a server holds, an examination ends in a verdict, and soon. What the issuer signs is any JSON at all, under good signatures, so that
 * nothing stops before it is read.
 */

const TRIES = Math.ceil(Number(process.env.MUTATIONS ?? 1000) / 10);
const SEED = Number(process.env.SEED ?? 1);
/** Bare passes, for anything of this size: a hundred times what it should take. */
const BOUND = 200;
const AN_HOUR = 3_600_000;

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const web = makeIssuer({ did: 'did:web:skola.test' });
const certificate = makeChained({ name: { organisation: 'Skolan' }, key: chainKey('school') });
const about = { id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' };
const [badge, badge11] = [openBadge(about), openBadge11(about)];

/** A network on which every address gives this text. */
const saying = (body: string): Net => ({
  get: async (url) => ({ ok: true, value: { url, at: NOW, status: 200, contentType: 'application/json', maxAge: null, body } }),
});

async function endsSoon(raw: string, net: Net = saying('{}')): Promise<void> {
  const examinations = await quickly(BOUND, () => examineText(raw, { net, now: NOW, trustLists: [] }));
  expect(examinations.length).toBeGreaterThan(0);
  for (const examination of examinations) {
    expect([...shownVerdicts, 'not-a-credential']).toContain(examination.verdict);
    const again = await quickly(BOUND, () => reweigh(JSON.parse(JSON.stringify(examination)), { now: NOW, trustLists: [] }));
    expect([again.verdict, again.reasons, again.title]).toEqual([examination.verdict, examination.reasons, examination.title]);
  }
}

const always = <Value>(values: Arbitrary<Value>, tried: (value: Value) => Promise<void>) =>
  assert(asyncProperty(values, tried), { numRuns: TRIES, seed: SEED });

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const laidOver = (document: JsonObject): Arbitrary<JsonObject> => anyObject.map((change) => ({ ...document, ...change }));

describe('an examination ends in a verdict, and says the same again from its evidence', () => {
  it.each<[string, Arbitrary<string>]>([
    ['any text', string({ unit: 'binary', maxLength: 300 })],
    ['any JSON', anyJson.map((value) => JSON.stringify(value))],
    ['anything that can be written as JSON', oneof(anything(), object()).map((value) => written(value))],
    ['a credential with anything in it', laidOver(badge).map((value) => JSON.stringify(value))],
    [
      'a token of any parts',
      tuple(anyObject, anyObject).map(([header, payload]) => `${base64url({ alg: 'ES256', ...header })}.${base64url(payload)}.AAAA`),
    ],
    ['an SD-JWT with any disclosures', tuple(anyObject, array(anyJson)).map(([payload, shown]) => sdJwtOf(payload, shown))],
    ['a seal with any header', anyObject.map((header) => JSON.stringify(sealed(badge, certificate, { header })))],
    [
      'a sealed token with any header and content',
      tuple(anyObject, laidOver(badge)).map(([header, content]) => sealedCompact(content, certificate, { header })),
    ],
    ['signatures around anything', anyObject.map((value) => JSON.stringify({ payload: 'e30', signatures: [value], protected: 'e30' }))],
    ['a badge with anything in it', anyObject.map((change) => JSON.stringify(assertionWith(change)))],
    [
      'a presentation of anything',
      array(anyJson).map((inside) => JSON.stringify({ ...badge, type: 'VerifiablePresentation', verifiableCredential: inside })),
    ],
  ])(
    '%s',
    async (_what, raws) => {
      await always(raws, (raw) => endsSoon(raw));
    },
    AN_HOUR,
  );

  it.each<[string, Arbitrary<string>]>([
    ['a token', laidOver(badge).map((payload) => school.signVcJwt(payload))],
    ['a token of VCDM 1.1', tuple(anyObject, anyObject).map(([change, payload]) => school.signVcJwt11({ ...badge11, ...change }, { payload }))],
    ['an SD-JWT VC', anyObject.map((claims) => serialized(school.signVcJwt({ ...claims, vct: 'urn:x', iss: school.did }, { typ: 'dc+sd-jwt' }), []))],
    ['a token with any header', anyObject.map((header) => school.signVcJwt(badge, { header }))],
  ])(
    'that somebody really signed: %s',
    async (_what, raws) => {
      await always(raws, (raw) => endsSoon(raw));
    },
    AN_HOUR,
  );

  it(
    'that somebody really signed: a proof over any JSON',
    async () => {
      await always(tuple(anyObject, anyObject), async ([change, options]) => {
        const made = await school.prove({ ...badge, ...change }, 'eddsa-jcs-2022', { options }).catch(() => null);
        if (made !== null) await endsSoon(JSON.stringify(made));
      });
    },
    AN_HOUR,
  );

  it.each<[string, string]>([
    ['a DID document', web.signVcJwt(openBadge({ ...about, issuer: { id: web.did, name: 'Skolan' } }))],
    ['an issuer’s metadata', school.signVcJwt({ ...badge, issuer: 'https://skola.test' }, { header: { kid: 'k' } })],
    [
      'a document that an address names as the key’s',
      school.signVcJwt({ ...badge, issuer: 'https://skola.test/i' }, { header: { kid: 'https://skola.test/i#k' } }),
    ],
    ['the log of a did:webvh', school.signVcJwt(badge, { header: { kid: `did:webvh:Qm${'a'.repeat(44)}:skola.test#k` } })],
    ['a badge’s own server', JSON.stringify(assertionWith())],
    ['a revocation list', school.signVcJwt({ ...badge, credentialStatus: { id: 'https://skola.test/l', type: '1EdTechRevocationList' } })],
    ['a status list', school.signVcJwt({ ...badge, credentialStatus: entryOf('BitstringStatusListEntry') })],
    ['a token status list', school.signVcJwt({ ...badge, status: { status_list: { idx: 1, uri: 'https://skola.test/l' } } })],
    ['a schema', school.signVcJwt({ ...badge, credentialSchema: { id: 'https://skola.test/s', type: 'JsonSchema' } })],
  ])(
    'when %s says anything at all',
    async (_what, raw) => {
      const bodies = oneof(
        string(),
        anyJson.map((value) => JSON.stringify(value)),
        anyObject.map((payload) => school.signVcJwt(payload)),
        anyObject.map(asDocument),
      );
      await always(bodies, (body) => endsSoon(raw, saying(body)));
    },
    AN_HOUR,
  );
});

/** A document that is nearly the one that was asked for. */
const asDocument = (change: JsonObject): string => JSON.stringify({ ...web.document, issuer: 'https://skola.test', jwks: { keys: [] }, ...change });

function entryOf(type: string): JsonObject {
  return { type, statusPurpose: 'revocation', statusListIndex: '5', statusListCredential: 'https://skola.test/l' };
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return String(value === null);
  }
}

function sdJwtOf(payload: JsonObject, shown: Json[]): string {
  const made = [...shown.map((value) => disclosure(['claim', value])), ...shown.map((value) => encoded(value))];
  const digests = made.map(({ digest }) => digest);
  const claims = { vct: 'urn:x', iss: school.did, _sd: digests, ...payload };
  return serialized(
    school.signVcJwt(claims, { typ: 'dc+sd-jwt' }),
    made.map(({ text }) => text),
  );
}
