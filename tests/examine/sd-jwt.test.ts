import { describe, expect, it } from 'vitest';
import type { Examination } from '@/utils/model/examination';
import type { JsonObject } from '@/utils/model/json';
import type { TrustList } from '@/utils/model/trust-list';
import { look, lookAtOne, NOW } from '../harness/asking';
import { chainKey, makeChained } from '../harness/certificate-chain';
import { keyPairFrom } from '../harness/key-pair';
import { disclosure, europeanSdJwtVc, hiding, serialized, signedSdJwt, tokenStatusList } from '../harness/sd-jwt';
import { courseWith, forger, person, school, shown, typ, verdictOf } from './sd-jwt-course';

/** A credential of the data model, unsigned. */
const vcdm: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: { id: school.did, name: 'Skolan' },
  validFrom: '2026-01-15T09:00:00Z',
  name: 'Driftingenjör',
  credentialSubject: { id: 'urn:x', givenName: 'Sara', familyName: 'Lindqvist' },
};

const said = ({ title, recipient, types, withheld, validFrom, validUntil, issuer }: Examination) => ({
  title,
  recipient,
  types,
  withheld,
  validFrom,
  validUntil,
  issuer: issuer.id,
});

describe('an SD-JWT VC', () => {
  it('is shown by what is signed and disclosed', async () => {
    const { token, disclosures } = courseWith({ exp: 1_800_000_000 });
    expect(said(await lookAtOne(serialized(token, disclosures)))).toEqual({
      title: 'Driftingenjör',
      recipient: 'Sara Lindqvist',
      types: ['urn:test:course:1'],
      withheld: 0,
      validFrom: '2026-01-15T09:00:00.000Z',
      validUntil: '2027-01-15T08:00:00.000Z',
      issuer: school.did,
    });
  });

  it('is good when parts of it are kept back, and says of how many', async () => {
    const { token, disclosures } = courseWith();
    const examination = await lookAtOne(serialized(token, disclosures.slice(0, 1)));
    expect([examination.verdict, examination.recipient, examination.withheld]).toEqual(['issuer-unknown', 'Sara', 1]);
  });

  it('does not say that no level is stated where it may be kept back', async () => {
    const raw = signedSdJwt(school, europeanSdJwtVc({ id: 'urn:x', issuer: { id: school.did, name: 'Skolan' }, title: 'Driftingenjör', eqf: 6 }), {
      typ,
      hidden: 'hasClaim',
    });
    expect((await lookAtOne(raw)).level).toMatchObject({ basis: 'derived_eqf', seqf: 6 });
    const [token = ''] = raw.split('~');
    expect((await lookAtOne(`${token}~`)).level).toMatchObject({ basis: 'not_disclosed', seqf: null });
  });

  it('says who issued it by `iss`, whoever else its body names', async () => {
    const { token, disclosures } = courseWith({ issuer: { id: 'https://harvard.edu', name: 'Harvard' } });
    const { verdict, issuer } = await lookAtOne(serialized(token, disclosures));
    expect([verdict, issuer.id, issuer.domain, issuer.claimedName]).toEqual(['issuer-unknown', school.did, null, 'Harvard']);
  });

  it.each<[string, JsonObject, string[]]>([
    ['that begins later is not yet valid', { nbf: NOW / 1000 + 301 }, ['not-yet-valid', 'before-its-start']],
    ['whose time has run out is expired', { exp: NOW / 1000 - 301 }, ['expired', 'past-its-end']],
    ['whose body has run out is expired too', { exp: NOW / 1000 + 1000, validUntil: '2026-01-31T00:00:00Z' }, ['expired', 'past-its-end']],
    ['with an end that is no number is wrong', { exp: 'never' }, ['invalid', 'date-malformed']],
    [
      'with a status of an unknown kind is not known to be in force',
      { status: { other_list: { idx: 1 } } },
      ['status-unknown', 'status-not-supported'],
    ],
    ['with a status without an address is not known to be in force', { status: { status_list: {} } }, ['status-unknown', 'status-entry-malformed']],
    ['with a status in its body is asked there', { credentialStatus: { type: 'NobodyKnows' } }, ['status-unknown', 'status-not-supported']],
    ['that names no issuer is nobody’s', { iss: null }, ['unverifiable', 'issuer-not-stated']],
  ])('%s', async (_, more, expected) => {
    const { object, disclosures } = hiding({ ...shown, ...more }, person);
    expect((await verdictOf(serialized(school.signVcJwt(object, { typ, header: { kid: school.method } }), disclosures))).slice(0, 2)).toEqual(
      expected,
    );
  });

  it('whose status is hidden below the top is not known to be in force', async () => {
    const list = disclosure(['status_list', { idx: 1, uri: 'https://skola.test/status' }]);
    const { token, disclosures } = courseWith({ status: { _sd: [list.digest] } });
    expect(await verdictOf(serialized(token, disclosures))).toEqual(['status-unknown', 'status-not-supported']);
  });
});

/** The verdict, and the outcomes that decide it, with the given lists and no network. */
const lookTrusting = async (raw: string, trustLists: TrustList[]) => {
  const [examination] = (await look(raw, {}, { trustLists })).examinations;
  return [examination?.verdict, examination?.outcomes.proof.code, examination?.outcomes.binding.code];
};

describe('the key of an SD-JWT VC', () => {
  const iss = 'https://skola.test/kurs';
  const { object, disclosures } = hiding({ ...shown, iss }, person);
  const { publicJwk } = keyPairFrom('sd-jwt: school', 'P-256');
  const metadata = {
    [`https://skola.test/.well-known/jwt-vc-issuer/kurs`]: JSON.stringify({ issuer: iss, jwks: { keys: [{ ...publicJwk, kid: 'a/1' }] } }),
  };
  const signed = (header: JsonObject) => serialized(school.signVcJwt(object, { typ, header }), disclosures);

  it('is in the metadata of an https issuer, under its name', async () => {
    const { verdict, issuer } = await lookAtOne(signed({ kid: 'a/1' }), metadata);
    expect([verdict, issuer.id]).toEqual(['issuer-unknown', iss]);
    expect(await verdictOf(signed({ kid: 'a/1' }))).toEqual(['unverifiable', 'unreachable']);
  });

  const certificate = makeChained({ name: { commonName: 'skola.test' }, key: chainKey('sd-jwt: school'), hosts: ['skola.test'] });
  const list: TrustList = {
    format: 'meritkollen-trust-list/1',
    name: 'Påhittade utfärdare',
    publisher: 'Testerna',
    updated: '2026-06-01',
    issuers: [{ id: `https://skola.test`, name: 'Skolan', certificates: [certificate.base64] }],
  };

  it('is in the certificate that it brings, once a list vouches for that, and nothing is fetched', async () => {
    expect(await lookTrusting(signed({ x5c: [certificate.base64] }), [list])).toEqual(['verified', 'proof-holds', 'key-is-issuers']);
    expect(await lookTrusting(signed({ x5c: [certificate.base64] }), [])).toEqual(['unverifiable', 'proof-holds', 'certificate-not-anchored']);
  });

  it('is not in a certificate of somebody else that a list vouches for', async () => {
    const raw = serialized(school.signVcJwt({ ...shown, iss: 'https://annan.test' }, { typ, header: { x5c: [certificate.base64] } }), []);
    expect(await lookTrusting(raw, [list])).toEqual(['invalid', 'proof-holds', 'key-not-issuers']);
  });
});

describe('the status of an SD-JWT VC', () => {
  const url = 'https://skola.test/status';
  const listed = school.signVcJwt(tokenStatusList({ url, issuer: school.did, purpose: 'revocation', bits: [5] }), { typ: 'statuslist+jwt' });
  const answers = { [url]: { body: listed, contentType: 'application/statuslist+jwt' } };
  const at = (idx: number, more: JsonObject = {}) => {
    const { token, disclosures } = courseWith({ status: { status_list: { idx, uri: url }, ...more } });
    return serialized(token, disclosures);
  };

  it.each<[string, string, string[]]>([
    ['is in force where its list says nothing', at(4), ['issuer-unknown', 'issuer-not-listed']],
    ['is revoked where its list says so', at(5), ['revoked', 'status-entry-set']],
    ['is not known where there is another way beside a good list', at(4, { other_list: { idx: 1 } }), ['status-unknown', 'status-not-supported']],
    ['is revoked, whatever another way would say', at(5, { other_list: { idx: 1 } }), ['revoked', 'status-entry-set']],
  ])('%s', async (_, raw, expected) => {
    const { verdict, reasons } = await lookAtOne(raw, answers);
    expect([verdict, ...reasons]).toEqual(expected);
  });

  it.each<[string, (payload: JsonObject) => string]>([
    ['VC-JWT', (payload) => school.signVcJwt(vcdm, { payload })],
    ['VC-JWT 1.1', (payload) => school.signVcJwt11({ ...vcdm, '@context': ['https://www.w3.org/2018/credentials/v1'] }, { payload })],
  ])('is read from a %s as well', async (_, sign) => {
    const { verdict } = await lookAtOne(sign({ status: { status_list: { idx: 5, uri: url } } }), answers);
    expect(verdict).toBe('revoked');
  });
});

const secured = (credential: JsonObject, type = 'vc+sd-jwt') => signedSdJwt(school, credential, { typ: type, hidden: 'familyName' });

describe('the data model secured with SD-JWT', () => {
  it.each(['vc+sd-jwt', 'application/vc+sd-jwt', 'vc+ld+json+sd-jwt', 'JWT'])('is read with the type %s', async (type) => {
    const examination = await lookAtOne(secured(vcdm, type));
    expect([examination.verdict, examination.title, examination.recipient, examination.withheld]).toEqual([
      'issuer-unknown',
      'Driftingenjör',
      'Sara Lindqvist',
      1,
    ]);
  });

  it.each<[string, JsonObject, string[]]>([
    ['whose token names another issuer is wrong', { iss: forger.did }, ['invalid', 'issuer-disagrees']],
    ['whose signature has run out is expired', { exp: NOW / 1000 - 301 }, ['expired', 'proof-expired']],
    ['whose status may be kept back is not known to be in force', { credentialStatus: [{ '...': 'x' }] }, ['status-unknown', 'status-not-supported']],
    [
      'whose status is kept back in part is not known to be in force',
      { credentialStatus: { _sd: ['x'] } },
      ['status-unknown', 'status-not-supported'],
    ],
    ['whose issuer is kept back is nobody’s', { issuer: { _sd: ['x'] } }, ['unverifiable', 'issuer-not-stated']],
  ])('%s', async (_, more, expected) => {
    expect((await verdictOf(secured({ ...vcdm, ...more }))).slice(0, 2)).toEqual(expected);
  });

  it('is read in an envelope', async () => {
    const enveloped = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+sd-jwt,${secured(vcdm)}`,
    };
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [enveloped],
    };
    const { verdict, part } = await lookAtOne(presentation);
    expect([verdict, part]).toEqual(['issuer-unknown', '/verifiableCredential/0']);
  });
});
