import { createHash, generateKeyPairSync } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { Examination } from '@/utils/model/examination';
import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import type { Answers } from '../harness/answers';
import { look, lookAtOne, NOW, said } from '../harness/asking';
import { type KeyPair, keyPairFrom } from '../harness/key-pair';
import { makeWebvh, written } from '../harness/webvh';

/*
 * Whose key is it? For each way to name an issuer: that an honest credential is found to be its issuer's, and that nobody else's is, by any of the ways in
 * which one name can be made to look like another. The letters are the rows of the table of attacks that each test stands for.
 */

const own = keyPairFrom('own', 'Ed25519');
const evil = keyPairFrom('evil', 'Ed25519');
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: 'urn:none', name: 'Skolan' }, title: 'Kurs' });

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A credential in the issuer's name as a token, signed by a key under whatever name. */
function token(issuer: string, kid: string | null, { pair = own, header = {} }: { pair?: KeyPair; header?: JsonObject } = {}): string {
  const input = `${base64url({ alg: pair.alg, typ: 'vc+jwt', ...(kid !== null && { kid }), ...header })}.${base64url({ ...badge, issuer: { id: issuer, name: 'Skolan' } })}`;
  return `${input}.${Buffer.from(pair.sign(Buffer.from(input))).toString('base64url')}`;
}

const methodOf = (id: string, more: JsonObject = {}): JsonObject => ({
  id: `${id}#1`,
  type: 'Multikey',
  controller: id,
  publicKeyMultibase: own.multibase,
  ...more,
});
const documentOf = (id: string, change: JsonObject = {}, method: JsonObject = {}): JsonObject => ({
  id,
  verificationMethod: [methodOf(id, method)],
  assertionMethod: [`${id}#1`],
  ...change,
});

/** One way to name an issuer. `answers` is the network in which it says what it says; `change` changes its document, `method` the key's entry. */
type Kind = { issuer: string; kid: string | null; url: string; domain: string | null; answers(change?: JsonObject, method?: JsonObject): Answers };

const WEB = 'https://skola.test/.well-known/did.json';
const web: Kind = {
  issuer: 'did:web:skola.test',
  kid: 'did:web:skola.test#1',
  url: WEB,
  domain: 'skola.test',
  answers: (change, method) => ({ [WEB]: JSON.stringify(documentOf('did:web:skola.test', change, method)) }),
};

/** What is changed stands in a second version: the first one makes the identifier. */
const logOf = (...changes: readonly (readonly (JsonObject | undefined)[])[]) =>
  makeWebvh(
    'skola.test',
    [[], ...changes].map(([change, method], index) => ({
      time: `2026-0${index + 1}-01T00:00:00Z`,
      parameters: index === 0 ? { updateKeys: [own.multibase] } : {},
      state: (did) => documentOf(did, change, method),
      signers: [own],
    })),
  );
const LOG = 'https://skola.test/.well-known/did.jsonl';
const webvh: Kind = {
  issuer: logOf().did,
  kid: `${logOf().did}#1`,
  url: LOG,
  domain: 'skola.test',
  answers: (change, method) => ({ [LOG]: written(logOf(...(change === undefined ? [] : [[change, method]])).lines) }),
};

const EBSI = `did:ebsi:z${base58.encode(Buffer.concat([Buffer.from([1]), Buffer.alloc(16, 9)]))}`;
const REGISTER = `https://api-pilot.ebsi.eu/did-registry/v5/identifiers/${EBSI}`;
const ebsi: Kind = {
  issuer: EBSI,
  kid: `${EBSI}#1`,
  url: REGISTER,
  domain: null,
  answers: (change, method) => ({ [REGISTER]: JSON.stringify(documentOf(EBSI, change, method)) }),
};

const SCHOOL = 'https://skola.test/utfardare';
const controller: Kind = {
  issuer: SCHOOL,
  kid: `${SCHOOL}#1`,
  url: SCHOOL,
  domain: 'skola.test',
  answers: (change, method) => ({ [SCHOOL]: JSON.stringify(documentOf(SCHOOL, change, method)) }),
};

const METADATA = 'https://skola.test/.well-known/jwt-vc-issuer';
const metadata: Kind = {
  issuer: 'https://skola.test',
  kid: '1',
  url: METADATA,
  domain: 'skola.test',
  answers: () => ({ [METADATA]: JSON.stringify({ issuer: 'https://skola.test', jwks: { keys: [{ ...own.publicJwk, kid: '1' }] } }) }),
};

const ofKey = (pair: KeyPair): string => `did:key:${pair.multibase}`;
const ofJwk = (pair: KeyPair): string => `did:jwk:${base64url(pair.publicJwk)}`;
const inId = (issuer: string, kid: string | null): Kind => ({ issuer, kid, url: '', domain: null, answers: () => ({}) });

const kinds: Record<string, Kind> = {
  'did:web': web,
  'did:webvh': webvh,
  'did:ebsi': ebsi,
  'an https issuer’s document': controller,
  'an https issuer’s metadata': metadata,
  'did:key': inId(ofKey(own), `${ofKey(own)}#${own.multibase}`),
  'did:key without a name for its key': inId(ofKey(own), null),
  'did:jwk': inId(ofJwk(own), `${ofJwk(own)}#0`),
  'did:jwk without a name for its key': inId(ofJwk(own), null),
};
const all = Object.entries(kinds);
const withDocument = all.filter(([, { url }]) => url !== '' && url !== METADATA);
const GOOD = 'issuer-unknown: issuer-not-listed';

describe('an honest credential', () => {
  it.each(all)('is found to be its issuer’s: %s', async (_name, { issuer, kid, url, domain, answers }) => {
    const { examinations, asked } = await look(token(issuer, kid), answers());
    expect(examinations.map(said)).toEqual([GOOD]);
    expect(examinations[0]?.issuer).toMatchObject({ id: issuer, domain });
    expect(asked).toEqual(url === '' ? [] : [url]);
  });

  it.each(all)('is judged the same from its evidence alone: %s', async (_name, { issuer, kid, answers }) => {
    const examination = JSON.parse(JSON.stringify(await lookAtOne(token(issuer, kid), answers()))) as Examination;
    expect(said(await reweigh(examination, { now: NOW, trustLists: [] }))).toBe(GOOD);
  });

  it.each(all.filter(([, { url }]) => url !== ''))('is not judged where nothing answers: %s', async (_name, { issuer, kid }) => {
    expect(said(await lookAtOne(token(issuer, kid)))).toBe('unverifiable: unreachable');
  });
});

describe('somebody else’s credential in the issuer’s name', () => {
  it.each(all)('C14: signed by another key under the issuer’s name is altered: %s', async (_name, { issuer, kid, answers }) => {
    expect(said(await lookAtOne(token(issuer, kid, { pair: evil }), answers()))).toBe('invalid: altered');
  });

  it.each(
    all.flatMap(([name, kind]) =>
      [`${ofKey(evil)}#${evil.multibase}`, ofKey(evil), `${ofJwk(evil)}#0`].map((kid) => [name, kid.slice(0, 12), kid, kind] as const),
    ),
  )('B01, C04: signed by a key of their own is not the issuer’s: %s, %s', async (_name, _short, kid, { issuer, answers }) => {
    const wrong = issuer.startsWith('https:') ? 'unverifiable: foreign-key' : 'invalid: key-not-issuers';
    expect(said(await lookAtOne(token(issuer, kid, { pair: evil }), answers()))).toBe(wrong);
  });

  it.each(all)('C04: signed by a key in a document of their own is not the issuer’s: %s', async (_name, { issuer, answers }) => {
    const theirs = 'did:web:elak.test';
    const document = documentOf(theirs, { alsoKnownAs: [issuer], controller: issuer }, { publicKeyMultibase: evil.multibase, controller: issuer });
    const web2 = { ...answers(), 'https://elak.test/.well-known/did.json': JSON.stringify(document) };
    const wrong = issuer.startsWith('https:') ? 'unverifiable: foreign-key' : 'invalid: key-not-issuers';
    expect(said(await lookAtOne(token(issuer, `${theirs}#1`, { pair: evil }), web2))).toBe(wrong);
  });

  it.each(all)(
    'C04: under the issuer’s own name, put into a document of their own, is not the issuer’s: %s',
    async (_name, { issuer, kid, answers }) => {
      const theirs = 'https://elak.test/utfardare';
      const document = {
        id: theirs,
        assertionMethod: [{ ...methodOf(theirs, { publicKeyMultibase: evil.multibase }), id: kid ?? 'x', controller: issuer }],
      };
      const { verdict } = await lookAtOne(token(issuer, `${theirs}#1`, { pair: evil }), { ...answers(), [theirs]: JSON.stringify(document) });
      expect(['unverifiable', 'invalid']).toContain(verdict);
    },
  );

  it.each(all)('C03: with its key in the header is not looked at, and nothing there is asked: %s', async (_name, { issuer, kid, url, answers }) => {
    const header = { jwk: { ...evil.publicJwk }, jku: 'https://elak.test/jwks', x5u: 'https://elak.test/x5u' };
    const { examinations, asked } = await look(token(issuer, kid, { pair: evil, header }), answers());
    expect(examinations.map(said)).toEqual(['invalid: altered']);
    expect(asked).toEqual(url === '' ? [] : [url]);
  });

  it.each(all)('C06: with another algorithm than its key’s is wrong: %s', async (_name, { issuer, kid, answers }) => {
    const p256 = keyPairFrom('evil', 'P-256');
    expect(said(await lookAtOne(token(issuer, kid, { pair: p256 }), answers()))).toBe('invalid: key-mismatch');
  });
});

describe('a document that does not say that the key is the issuer’s', () => {
  it.each(withDocument)('B02: with another name: %s', async (_name, { issuer, kid, answers }) => {
    const { verdict, reasons } = await lookAtOne(token(issuer, kid), answers({ id: 'did:web:annan.test' }));
    expect([verdict, ['did-mismatch', 'did-history-broken'].includes(reasons[0] ?? '')]).toEqual(['unverifiable', true]);
  });

  it.each(withDocument)('B02: with two names: %s', async (_name, { issuer, kid, answers }) => {
    expect((await lookAtOne(token(issuer, kid), answers({ id: [issuer] }))).verdict).toBe('unverifiable');
  });

  it.each(
    withDocument.flatMap(([name, kind]) => ['authentication', 'keyAgreement', 'capabilityInvocation'].map((term) => [name, term, kind] as const)),
  )('B05: that lists it for something else: %s, %s', async (_name, term, { issuer, kid, answers }) => {
    const change = { assertionMethod: [], [term]: [`${issuer}#1`] };
    expect(said(await lookAtOne(token(issuer, kid), answers(change)))).toBe('invalid: key-not-authorised');
  });

  it.each(withDocument)('B05: that lists it for nothing: %s', async (_name, { issuer, kid, answers }) => {
    expect(said(await lookAtOne(token(issuer, kid), answers({ assertionMethod: [] })))).toBe('invalid: key-not-authorised');
  });

  it.each(
    withDocument.flatMap(([name, kind]) =>
      [
        ['revoked', '2026-05-01T00:00:00Z', 'invalid: key-revoked'],
        ['expires', '2026-05-01T00:00:00Z', 'invalid: key-expired'],
        ['revoked', 'i går', 'invalid: key-revoked'],
        ['revoked', true, 'invalid: key-revoked'],
        ['expires', '2027-05-01T00:00:00Z', GOOD],
      ].map(([term, date, answer]) => [name, String(term), date, String(answer), kind] as const),
    ),
  )('B08: that ends it: %s, %s %s: %s', async (_name, term, date, answer, { issuer, kid, answers }) => {
    expect(said(await lookAtOne(token(issuer, kid), answers({}, { [term]: date ?? null })))).toBe(answer);
  });

  it.each(withDocument)('that says it is somebody else’s: %s', async (_name, { issuer, kid, answers }) => {
    const { verdict } = await lookAtOne(token(issuer, kid), answers({}, { controller: 'did:web:annan.test' }));
    expect(['unverifiable', 'invalid']).toContain(verdict);
  });
});

describe('N05, N01: a did:web that is not written by its grammar is asked nowhere', () => {
  const names = [
    'good.test%40evil.test',
    'evil.test%2Fpath',
    'evil.test%23',
    'evil.test%3Fx',
    'good.test%3A443%2F',
    'evil.test:..:x',
    'evil.test:%2e%2e:x',
  ];
  const forms = [
    'EVIL.test',
    'evil.test.',
    'evil.test%3A0',
    'evil.test%3A99999',
    'evil.test%3A',
    'evil_x.test',
    'xn--.test',
    'exämple.test',
    'evil%2Etest',
    ' evil.test',
  ];
  const numbers = ['2130706433', '0x7f.1', '127.1', '0177.0.0.1', '%5B%3A%3A1%5D', '[::1]', `${'a'.repeat(64)}.test`, `${'a.'.repeat(127)}test`];
  it.each([...names, ...forms, ...numbers].map((name) => [name.slice(0, 40), name]))('%s', async (_short, name) => {
    const { examinations, asked } = await look(token(`did:web:${name}`, `did:web:${name}#1`));
    expect([examinations.map(({ verdict }) => verdict), asked]).toEqual([['unverifiable'], []]);
  });
});

it('C06: a key of RSA whose exponent is 1, under which any text is its own signature, proves nothing', async () => {
  const { n = '' } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const issuer = `did:jwk:${base64url({ kty: 'RSA', n, e: 'AQ' })}`;
  const input = `${base64url({ alg: 'RS256', typ: 'vc+jwt' })}.${base64url({ ...badge, issuer })}`;
  const digest = createHash('sha256').update(input).digest('hex');
  const padded = Buffer.from(`0001${'ff'.repeat(202)}003031300d060960864801650304020105000420${digest}`, 'hex');
  expect(said(await lookAtOne(`${input}.${padded.toString('base64url')}`))).toBe('invalid: key-weak');
});
