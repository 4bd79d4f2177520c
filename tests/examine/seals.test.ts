import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { examine, reweigh } from '@/utils/examine';
import type { Examination } from '@/utils/model/examination';
import type { JsonObject } from '@/utils/model/json';
import type { TrustedIssuer, TrustList } from '@/utils/model/trust-list';
import { europeanCredential } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { type CertificateAsked, chainKey, extension, type Made, makeChained, newKey, USAGE } from '../harness/certificate-chain';
import { oid, sequence } from '../harness/der';
import { type SealOptions, sealed, sealedCompact, sealedDetached, sealedFlat } from '../harness/seal';

/*
 * The seals of organisations, as somebody would try to pass off another's: what a seal says of its content is one question, whose seal it is another.
 */

const root = makeChained({ name: { country: 'SE', organisation: 'Rotutfärdaren' }, key: chainKey('root'), ca: {} });
const middle = makeChained({ name: { country: 'SE', organisation: 'Mellanutfärdaren' }, key: chainKey('middle'), issuer: root, ca: {} });
const SCHOOL = { country: 'SE', organisation: 'Norrvikens yrkeshögskola', organisationId: 'VATSE-556000000001' };
const school = (change: Partial<CertificateAsked> = {}): Made => makeChained({ name: SCHOOL, key: chainKey('school'), issuer: middle, ...change });
const seal = school();
const SHOWN = 'Norrvikens yrkeshögskola (VATSE-556000000001)';

const content = europeanCredential({
  id: 'urn:uuid:1',
  issuer: { id: 'urn:epass:org:1', name: 'Skolan' },
  title: 'Driftingenjör',
  eqf: 5,
});
const saidBy = (issuer: JsonObject): JsonObject => ({ ...content, issuer });

const listOf = (...issuers: TrustedIssuer[]): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name: 'Listan',
  publisher: 'Vi',
  updated: '2026-06-01',
  issuers,
});
const entry = (name: string, ...made: Made[]): TrustedIssuer => ({
  id: 'x5c:0',
  name,
  certificates: made.map(({ base64 }) => base64),
});
const authority = listOf(entry('Rotutfärdaren', root));

async function look(found: JsonObject | string, lists: TrustList[] = [authority], answers: Answers = {}, now = NOW): Promise<Examination> {
  const raw = typeof found === 'string' ? found : JSON.stringify(found);
  const net = netOf(answers, now);
  const [examination, ...others] = await examine(
    { id: 'f', place: 'text', carried: { kind: 'embedded', raw }, label: '' },
    { net, now, trustLists: lists },
  );
  if (examination === undefined || others.length > 0) throw new Error(`${others.length + 1} examinations`);
  return examination;
}

const answer = ({ verdict, reasons }: Examination): string => `${verdict}: ${reasons}`;
const VERIFIED = 'verified: proof-holds,seal-anchored,issuer-listed,no-status-entry,in-period';
const NOT_ANCHORED = 'unverifiable: certificate-not-anchored';
const withMiddle: SealOptions = { above: [middle] };

describe('a seal that an authority in a list vouches for', () => {
  it.each<[string, () => JsonObject | string]>([
    ['as JSON with a list of seals', () => sealed(content, seal, withMiddle)],
    ['as JSON with one seal', () => sealedFlat(content, seal, withMiddle)],
    ['as a token', () => sealedCompact(content, seal, withMiddle)],
    ['with its content as it is', () => sealed(content, seal, { ...withMiddle, isPlain: true })],
    ['with what others added to it since', () => sealed(content, seal, { ...withMiddle, unprotected: { etsiU: ['eyJzaWdUc3QiOnt9fQ'] } })],
    ['with a time stamp on its content', () => sealed(content, seal, { ...withMiddle, header: { adoTst: {}, crit: ['sigT', 'adoTst'] } })],
    [
      'with its time as later editions have it',
      () => sealed(content, seal, { ...withMiddle, header: { sigT: undefined, crit: undefined, iat: 1768000000 } }),
    ],
    [
      'with another digest of its certificate',
      () => {
        const digVal = createHash('sha512').update(Buffer.from(seal.base64, 'base64')).digest('base64url');
        return sealed(content, seal, { ...withMiddle, header: { 'x5t#S256': undefined, 'x5t#o': { digAlg: 'S512', digVal } } });
      },
    ],
    ...(['RS256', 'PS256', 'ES384', 'ES512'] as const).map((alg): [string, () => JsonObject] => [
      `signed by ${alg}`,
      () => sealed(content, school({ key: newKey(alg) }), withMiddle),
    ]),
  ])('is verified, and shown as the organisation’s in the certificate: %s', async (_what, make) => {
    const examination = await look(make());
    expect(answer(examination)).toBe(VERIFIED);
    const { name, sealedBy, claimedName, domain, known } = examination.issuer;
    expect({ name, sealedBy, claimedName, domain, known }).toEqual({
      name: SHOWN,
      sealedBy: SHOWN,
      claimedName: 'Skolan',
      domain: null,
      known: true,
    });
    expect([examination.level.eqf, examination.title]).toEqual([5, 'Driftingenjör']);
  });

  it('is said by its own list’s name where the list has that very certificate', async () => {
    const { issuer, verdict } = await look(sealed(content, seal), [listOf(entry('Yrkeshögskolan i Norrviken', seal))]);
    expect([verdict, issuer.name]).toEqual(['verified', 'Yrkeshögskolan i Norrviken']);
  });

  it('may be any certificate that can sign, where the list has that very one', async () => {
    const persons = school({ name: { ...SCHOOL, givenName: 'Sara' } });
    expect((await look(sealed(content, persons), [listOf(entry('Sara på skolan', persons))])).verdict).toBe('verified');
  });

  it('is a fact that can be checked again from the evidence, against other lists and at another time', async () => {
    const examination = await look(sealed(content, seal, withMiddle));
    const stored = JSON.parse(JSON.stringify(examination)) as Examination;
    expect(answer(await reweigh(stored, { now: NOW, trustLists: [authority] }))).toBe(VERIFIED);
    expect(answer(await reweigh(stored, { now: NOW, trustLists: [] }))).toBe(NOT_ANCHORED);
    expect(answer(await reweigh(stored, { now: Date.parse('2031-01-01'), trustLists: [authority] }))).toBe('unverifiable: certificate-expired');
  });

  it('never makes a list’s own issuer of whoever is named in the content', async () => {
    const lists = [authority, listOf({ id: 'https://kth.example/', name: 'KTH' }, { id: 'did:web:kth.example', name: 'KTH' })];
    const byUrl = await look(sealed(saidBy({ id: 'https://kth.example/', legalName: { sv: 'KTH' } }), seal, withMiddle), lists);
    expect([byUrl.issuer.name, byUrl.issuer.domain, byUrl.issuer.listed.map(({ issuer }) => issuer.name)]).toEqual([SHOWN, null, ['Rotutfärdaren']]);
    const byDid = await look(sealed(saidBy({ id: 'did:web:kth.example', legalName: { sv: 'KTH' } }), seal, withMiddle), lists);
    expect(answer(byDid)).toBe('unverifiable: foreign-key');
  });

  it.each([
    ['another VAT number', { vatIdentifier: { notation: 'SE999999999901' } }, 'issuer-unknown: sealer-differs'],
    ['its own VAT number', { vatIdentifier: [{ notation: 'SE 556000-0000 01' }] }, VERIFIED],
    ['a number of another kind', { registration: { notation: '1' } }, VERIFIED],
  ])('is verified only where the credential does not give another number: %s', async (_what, identifiers, verdict) => {
    expect(answer(await look(sealed(saidBy({ id: 'urn:1', ...identifiers }), seal, withMiddle)))).toBe(verdict);
  });

  it.each([
    ['has run out', '2030-06-01T00:00:00Z', 'unverifiable: certificate-expired'],
    ['has not begun', '2024-06-01T00:00:00Z', 'unverifiable: certificate-not-yet-valid'],
  ])('cannot be judged when the certificate %s', async (_what, now, verdict) => {
    const examination = await look(sealed(content, seal, withMiddle), [authority], {}, Date.parse(now));
    expect([answer(examination), examination.issuer.known, examination.issuer.name]).toEqual([verdict, false, 'Skolan']);
  });

  it.each([
    ['before its certificate began', '2024-12-31T00:00:00Z', 'unverifiable: certificate-not-yet-valid'],
    ['after its certificate ran out', '2030-12-31T00:00:00Z', 'unverifiable: certificate-expired'],
    ['tomorrow', '2026-06-16T12:00:00Z', 'not-yet-valid: before-its-start'],
  ])('does not hold for a seal that says it was made %s', async (_what, sigT, verdict) => {
    expect(answer(await look(sealed(content, seal, { ...withMiddle, header: { sigT } })))).toBe(verdict);
  });

  it.each<[string, Partial<CertificateAsked>]>([
    ['a key that may not sign', { usage: USAGE.keyEncipherment }],
    ['a person’s name beside the organisation’s', { name: { ...SCHOOL, givenName: 'Sara' } }],
    ['no organisation', { name: { commonName: 'Norrvikens yrkeshögskola' } }],
    ['two organisations', { name: { organisation: ['Skolan', 'Universitetet'] } }],
    ['a server’s purpose', { extensions: [extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1')))] }],
    [
      'a qualified signature’s purpose',
      { extensions: [extension('1.3.6.1.5.5.7.1.3', sequence(sequence(oid('0.4.0.1862.1.6'), sequence(oid('0.4.0.1862.1.6.1')))))] },
    ],
  ])('is not a seal with a certificate that has %s', async (_what, change) => {
    expect(answer(await look(sealed(content, school(change), withMiddle)))).toBe('unverifiable: certificate-not-for-this');
  });

  it('is a seal with a qualified seal’s purpose', async () => {
    const qualified = extension('1.3.6.1.5.5.7.1.3', sequence(sequence(oid('0.4.0.1862.1.6'), sequence(oid('0.4.0.1862.1.6.2')))));
    expect(answer(await look(sealed(content, school({ extensions: [qualified] }), withMiddle)))).toBe(VERIFIED);
  });
});

describe('a seal that nobody vouches for', () => {
  const forged = makeChained({ name: SCHOOL, key: chainKey('forger') });

  it.each<[string, () => JsonObject, TrustList[]]>([
    ['without any list', () => sealed(content, seal, withMiddle), []],
    ['without the intermediate', () => sealed(content, seal), [authority]],
    ['signing itself under the school’s name', () => sealed(content, forged), [authority, listOf(entry('Skolan', seal))]],
    ['with the real certificates behind its own', () => sealed(content, forged, { above: [seal, middle, root] }), [authority]],
    [
      'by an invented authority that it brings along',
      () => {
        const own = makeChained({ name: { country: 'SE', organisation: 'Rotutfärdaren' }, key: chainKey('forger root'), ca: {} });
        return sealed(content, school({ issuer: own }), { above: [own] });
      },
      [authority],
    ],
    [
      'with the school’s seal as its authority',
      () => sealed(content, makeChained({ name: SCHOOL, key: chainKey('forger'), issuer: seal }), { above: [seal, middle] }),
      [authority],
    ],
  ])('is intact and not judged: %s', async (_what, make, lists) => {
    const examination = await look(make(), lists);
    expect(answer(examination)).toBe(NOT_ANCHORED);
    expect(examination.outcomes.proof.code).toBe('proof-holds');
    expect(examination.issuer.sealedBy).toBeUndefined();
    expect([examination.issuer.known, examination.level.seqf]).toEqual([false, null]);
  });

  it('is not judged either where its content says that a list knows it', async () => {
    const lists = [listOf({ id: 'did:web:kth.example', name: 'KTH' })];
    expect(answer(await look(sealed(saidBy({ id: 'did:web:kth.example' }), forged), lists))).toBe(NOT_ANCHORED);
  });
});

const altered = { ...content, id: 'urn:uuid:2' };
const other = (name: string, value: JsonObject[string]): JsonObject => ({ ...sealed(content, seal, withMiddle), [name]: value });
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a seal that was changed', () => {
  it.each<[string, () => JsonObject | string, string]>([
    ['its content', () => other('payload', base64url(altered)), 'invalid: altered'],
    ['its plain content', () => ({ ...sealed(content, seal, { isPlain: true }), payload: JSON.stringify(altered) }), 'invalid: altered'],
    [
      'the certificate that its header names',
      () => sealed(content, seal, { ...withMiddle, header: { 'x5t#S256': createHash('sha256').digest('base64url') } }),
      'invalid: key-mismatch',
    ],
    [
      'the other digest of its certificate',
      () => sealed(content, seal, { header: { 'x5t#o': { digAlg: 'S512', digVal: 'AAAA' } } }),
      'invalid: key-mismatch',
    ],
    [
      'its first certificate, for one of another key',
      () => sealed(content, seal, { header: { x5c: [middle.base64], 'x5t#S256': undefined } }),
      'invalid: altered',
    ],
    [
      'a seal of somebody else added to it',
      () => {
        const [own] = sealed(content, seal, withMiddle).signatures as JsonObject[];
        const [added] = sealed(altered, seal, withMiddle).signatures as JsonObject[];
        return other('signatures', [own ?? {}, added ?? {}]);
      },
      'invalid: altered',
    ],
    [
      'seals that do not agree on how the content is written',
      () => {
        const [coded] = sealed(content, seal, withMiddle).signatures as JsonObject[];
        const { payload = '', signatures } = sealed(content, seal, { ...withMiddle, isPlain: true });
        return { payload, signatures: [...(signatures as JsonObject[]), coded ?? {}] };
      },
      'invalid: malformed',
    ],
    ['its algorithm, to none', () => sealed(content, seal, { header: { alg: 'none' } }), 'invalid: algorithm-not-allowed'],
    ['its algorithm, to a shared secret', () => sealed(content, seal, { header: { alg: 'HS256' } }), 'invalid: algorithm-not-allowed'],
    ['what is critical, to something missing', () => sealed(content, seal, { header: { crit: ['sigT', 'x'] } }), 'invalid: malformed'],
    ['a name in both headers', () => sealed(content, seal, { unprotected: { typ: 'x' } }), 'invalid: malformed'],
    [
      'what is critical in an unprotected header',
      () => sealed(content, seal, { header: { crit: undefined }, unprotected: { crit: ['sigT'] } }),
      'invalid: malformed',
    ],
    ['both forms of JSON at once', () => ({ ...sealed(content, seal), ...sealedFlat(content, seal) }), 'invalid: malformed'],
    [
      'a name twice in its content',
      () =>
        sealedCompact(content, seal).replace(
          /\.[^.]+\./,
          `.${Buffer.from(`${JSON.stringify(content).slice(0, -1)},"id":"x"}`).toString('base64url')}.`,
        ),
      'invalid: malformed',
    ],
  ])('%s', async (_what, make, verdict) => {
    expect(answer(await look(make()))).toBe(verdict);
  });
});

describe('a seal that we cannot follow is never called wrong', () => {
  it.each<[string, () => JsonObject | string, string]>([
    [
      'something critical that nobody here knows',
      () => sealed(content, seal, { ...withMiddle, header: { srCms: [], crit: ['sigT', 'srCms'] } }),
      'unverifiable: critical-header',
    ],
    [
      'plain content that it does not call critical',
      () => sealed(content, seal, { ...withMiddle, isPlain: true, header: { crit: ['sigT'] } }),
      'unverifiable: critical-header',
    ],
    [
      'an algorithm that nobody here knows',
      () => sealed(content, seal, { ...withMiddle, header: { alg: 'ES999' } }),
      'unverifiable: proof-not-supported',
    ],
    [
      'a digest that nobody here knows',
      () => sealed(content, seal, { ...withMiddle, header: { 'x5t#o': { digAlg: 'SHA3', digVal: 'AAAA' } } }),
      'unverifiable: critical-header',
    ],
    ['no certificate', () => sealed(content, seal, { header: { x5c: undefined } }), 'unverifiable: key-not-given'],
    [
      'its certificate in an unprotected header only',
      () => sealed(content, seal, { header: { x5c: undefined }, unprotected: { x5c: [seal.base64, middle.base64] } }),
      'unverifiable: key-not-given',
    ],
    [
      'a certificate that is none',
      () => sealed(content, seal, { header: { x5c: ['AAAA'], 'x5t#S256': undefined } }),
      'unverifiable: certificate-malformed',
    ],
    [
      'seven certificates',
      () => sealed(content, seal, { above: [middle, middle, middle, middle, middle, root] }),
      'unverifiable: certificate-malformed',
    ],
    ['an RSA key of 1,024 bits', () => sealed(content, school({ key: newKey('RS256', 1024) }), withMiddle), 'unverifiable: key-not-usable'],
    [
      'a presentation as its content',
      () => sealed({ '@context': content['@context'] ?? null, type: ['VerifiablePresentation'] }, seal, withMiddle),
      'unverifiable: seals-presentation',
    ],
  ])('%s', async (_what, make, verdict) => {
    expect(answer(await look(make()))).toBe(verdict);
  });

  it('is nothing at all where its content is no credential', async () => {
    expect(answer(await look(sealed({ hello: 'world' }, seal, withMiddle)))).toBe('not-a-credential: not-readable');
  });
});

describe('a seal on content that stands elsewhere', () => {
  const ADDRESS = 'https://skola.test/intyg.json';
  const text = JSON.stringify(content);

  it.each<[string, string, Answers, string]>([
    ['is verified with its content', sealedDetached(ADDRESS, text, seal, withMiddle), { [ADDRESS]: text }, VERIFIED],
    ['is not judged without it', sealedDetached(ADDRESS, text, seal, withMiddle), {}, 'unverifiable: content-elsewhere'],
    [
      'is not judged with other content',
      sealedDetached(ADDRESS, text, seal, withMiddle),
      { [ADDRESS]: JSON.stringify(altered) },
      'unverifiable: not-covered',
    ],
    [
      'is not judged where it names several addresses',
      sealedDetached(ADDRESS, text, seal, {
        header: { sigD: { mId: 'http://uri.etsi.org/19182/ObjectIdByURIHash', pars: [ADDRESS, ADDRESS], hashM: 'S256', hashV: ['AA', 'AA'] } },
      }),
      { [ADDRESS]: text },
      'unverifiable: proof-not-supported',
    ],
    [
      'is not judged where it has content of its own as well',
      sealedCompact(content, seal, { header: { sigD: {}, crit: ['sigT', 'sigD'] } }),
      {},
      'unverifiable: critical-header',
    ],
    [
      'is not followed to an address that is not https',
      sealedDetached('http://skola.test/intyg.json', text, seal),
      {},
      'unverifiable: proof-not-supported',
    ],
  ])('%s', async (_what, token, answers, verdict) => {
    expect(answer(await look(token, [authority], answers))).toBe(verdict);
  });
});
