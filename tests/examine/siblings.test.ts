import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { JsonObject } from '@/utils/model/json';
import type { Net } from '@/utils/model/net';
import { openBadge } from '../harness/achievement';
import { NOW, verdictOf, without } from '../harness/asking';
import { chainKey, makeChained } from '../harness/certificate-chain';
import { examineText } from '../harness/examine';
import { makeIssuer } from '../harness/issuer';
import { hiding, serialized } from '../harness/sd-jwt';
import { type SealOptions, sealed, sealedDetached } from '../harness/seal';
import { makeSelectiveIssuer } from '../harness/selective';

/*
 * Siblings of the attacks in the table: the same idea in another form, and what an honest issuer may write that looks like one. Each got through once, or
 * was the strongest of those that did not.
 */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const certificate = makeChained({ name: { organisation: 'Skolan', commonName: 'Skolan' }, key: chainKey('school') });
const GOOD = 'issuer-unknown: issuer-not-listed';
const ELSEWHERE = 'https://a.test/x';
const sealedWith = (header: NonNullable<SealOptions['header']>): JsonObject => sealed(badge, certificate, { header });

const detachedBy = (hashM: string): string => {
  const sigD = { mId: 'http://uri.etsi.org/19182/ObjectIdByURIHash', pars: [ELSEWHERE], hashM, hashV: ['AAAA'] };
  return sealedDetached(ELSEWHERE, JSON.stringify(badge), certificate, { header: { sigD } });
};

const named = (name: string): JsonObject => ({ ...badge, name });

describe('a word that every JavaScript object knows (J18)', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'is no digest of a certificate, and no digest of sealed content: %s',
    async (word) => {
      const thumbprint = { 'x5t#S256': undefined, 'x5t#o': { digAlg: word, digVal: 'AAAA' } };
      expect(await verdictOf(sealedWith(thumbprint))).toBe('unverifiable: critical-header');
      expect(await verdictOf(detachedBy(word), { [ELSEWHERE]: JSON.stringify(badge) })).toBe('unverifiable: proof-not-supported');
    },
  );

  it.each(['constructor', 'toString', 'valueOf'])('is no algorithm, no suite, no hash, no status and no DID method: %s', async (word) => {
    const entry = { type: word, id: 'urn:x' };
    const sdJwt = serialized(school.signVcJwt({ vct: 'urn:x', iss: school.did, _sd_alg: word }, { typ: 'dc+sd-jwt' }), []);
    const proof = { type: 'DataIntegrityProof', cryptosuite: word, proofValue: 'z1', verificationMethod: school.method };
    expect([
      await verdictOf(school.signVcJwt(badge, { header: { alg: word } })),
      await verdictOf({ ...badge, proof }),
      await verdictOf({ ...badge, proof: { type: word } }),
      await verdictOf(sdJwt),
      await verdictOf(school.signVcJwt({ ...badge, credentialStatus: entry })),
      await verdictOf(school.signVcJwt({ ...badge, issuer: `did:${word.toLowerCase()}:x` }, { header: { kid: `did:${word.toLowerCase()}:x#k` } })),
    ]).toEqual([
      'unverifiable: proof-not-supported',
      'unverifiable: proof-not-supported',
      'unverifiable: proof-not-supported',
      'unverifiable: hash-not-supported',
      'status-unknown: status-not-supported',
      'unverifiable: did-not-supported',
    ]);
  });
});

describe('what is true is not called false for looking like something else', () => {
  it('an SD-JWT that is a seal as well, with its time in the header', async () => {
    const { object, disclosures } = hiding({ vct: 'urn:x', iss: school.did }, { given_name: 'Sara' });
    const header = { x5c: [certificate.base64], sigT: '2026-01-15T09:00:00Z' };
    expect(await verdictOf(serialized(school.signVcJwt(object, { typ: 'dc+sd-jwt', header }), disclosures))).toBe(GOOD);
  });

  it('a credential whose evidence is a signature with its own protected header', async () => {
    const evidence = [{ id: 'urn:e', type: ['Evidence'], jws: { payload: 'e30', protected: 'e30', signature: 'AAAA' } }];
    expect(await verdictOf(await school.prove({ ...badge, evidence }, 'eddsa-jcs-2022'))).toBe(GOOD);
  });
});

describe('a server that answers once and then no more', () => {
  const web = makeIssuer({ did: 'did:web:skola.test' });
  const answersOnce = (): Net => {
    let left = 1;
    return {
      get: async (url) => {
        left -= 1;
        if (left < 0 || url !== web.documentUrl) return { ok: false, problem: 'unreachable' };
        const body = JSON.stringify(web.document);
        return { ok: true, value: { url, at: NOW, status: 200, contentType: 'application/json', maxAge: null, body } };
      },
    };
  };

  it('has given its key: what the presenter’s proof asks of the same document later takes nothing back', async () => {
    const credential = await web.signDataIntegrity(openBadge({ id: 'urn:uuid:1', issuer: { id: web.did, name: 'Skolan' }, title: 'Kurs' }));
    const presentation = { '@context': credential['@context'] ?? null, type: ['VerifiablePresentation'], verifiableCredential: [credential] };
    const signed = await web.prove(presentation, 'eddsa-rdfc-2022', { options: { proofPurpose: 'authentication' } });
    const [one] = await examineText(JSON.stringify(signed), { net: answersOnce(), now: NOW, trustLists: [] });
    if (one === undefined) throw new Error('nothing was examined');
    const again = await reweigh(JSON.parse(JSON.stringify(one)), { now: NOW, trustLists: [] });
    expect([one, again].map(({ verdict, reasons }) => `${verdict}: ${reasons}`)).toEqual([GOOD, GOOD]);
  });
});

describe('a text that has no bytes of its own (J16)', () => {
  it.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)(
    'is not covered by a signature, so that no other can stand in its place: %s',
    async (form) => {
      const signed = await school.prove(named('Kurs \ud800'), form);
      const exchanged = ['\ud801', '\udfff', '\ufffd'].map((half) => ({ ...signed, name: `Kurs ${half}` }) as JsonObject);
      const verdicts = await Promise.all([signed, ...exchanged].map((one) => verdictOf(one)));
      expect(verdicts.slice(0, 3)).toEqual(['unverifiable: not-covered', 'unverifiable: not-covered', 'unverifiable: not-covered']);
      expect(await verdictOf(await school.prove(named('Kurs \ufffd'), form))).toBe(GOOD);
    },
  );
});

describe('an end that its issuer let nobody leave out, in a credential of which the holder chose what to show', async () => {
  const issuer = await makeSelectiveIssuer('ecdsa-sd-2023', { did: 'did:key', seed: 'school' });
  const end = '2026-02-01T00:00:00Z';
  const over = await issuer.show(openBadge({ id: 'urn:uuid:1', issuer: { id: issuer.did, name: 'Skolan' }, title: 'Kurs', validUntil: end }));
  const rest = without(over, 'validUntil');
  const alias = { later: { '@id': 'https://www.w3.org/2018/credentials#validUntil', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } };
  const EXPIRED = 'expired: past-its-end';

  it.each<[string, JsonObject, string]>([
    ['left out', rest, 'invalid: altered'],
    ['beside a later one', { ...over, validUntil: [end, '2099-01-01T00:00:00Z'] }, 'invalid: altered'],
    ['exchanged for a later one', { ...over, validUntil: '2099-01-01T00:00:00Z' }, 'invalid: altered'],
    ['under another name', { ...rest, '@context': [...(over['@context'] as JsonObject[]), alias], later: end }, EXPIRED],
    ['beside the credential', { ...rest, '@included': [{ id: 'urn:uuid:1', validUntil: end, type: 'VerifiableCredential' }] }, EXPIRED],
    ['under two of the same proofs', { ...over, proof: [over.proof ?? null, over.proof ?? null] }, EXPIRED],
  ])('is seen, or the proof is broken: %s', async (_how, document, verdict) => {
    expect(await verdictOf(document)).toBe(verdict);
  });

  it('is seen where somebody else signs the JSON without it', async () => {
    const hidden = { ...rest, '@context': [...(over['@context'] as JsonObject[]), alias], later: end } as JsonObject;
    expect(await verdictOf(await makeIssuer({ did: 'did:key', seed: 'evil' }).prove(hidden, 'eddsa-jcs-2022'))).toBe(EXPIRED);
  });
});

describe('a proof that is written in an odd place or an odd way', () => {
  it.each<[string, (signed: JsonObject, proof: JsonObject) => JsonObject, string]>([
    ['in a list of lists', (signed, proof) => ({ ...signed, proof: [[proof]] }), 'unverifiable: proof-not-supported'],
    ['in a @list', (signed, proof) => ({ ...signed, proof: { '@list': [proof] } }), 'unverifiable: proof-not-supported'],
    ['in a @set', (signed, proof) => ({ ...signed, proof: { '@set': [proof] } }), 'unverifiable: proof-not-supported'],
    ['by its address', (signed, proof) => ({ ...without(signed, 'proof'), 'https://w3id.org/security#proof': proof }), 'unsigned: no-proof'],
    ['as nothing', (signed) => ({ ...signed, proof: null }), 'unsigned: no-proof'],
    ['as an empty list', (signed) => ({ ...signed, proof: [] }), 'unsigned: no-proof'],
    ['as a text', (signed, proof) => ({ ...signed, proof: JSON.stringify(proof) }), 'unverifiable: proof-not-supported'],
    [
      'with its type in a list',
      (signed, proof) => ({ ...signed, proof: { ...proof, type: [proof.type ?? ''] } }),
      'unverifiable: proof-not-supported',
    ],
    ['beside what calls itself a seal', (signed) => ({ ...signed, ...sealed(badge, certificate) }), 'unverifiable: not-covered'],
  ])('%s is never believed, and never called false', async (_how, change, verdict) => {
    const signed = await school.signDataIntegrity(badge);
    expect(await verdictOf(change(signed, signed.proof as JsonObject))).toBe(verdict);
  });
});
