import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge, openBadge11 } from '../harness/achievement';
import { look, lookAtOne, verdictOf as saidOf, without } from '../harness/asking';
import { CREDENTIALS_V2, OPEN_BADGES_V3_0_3 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { bitstringStatusList } from '../harness/status-list';

/*
 * What was tried against the core: input made to hurt, tokens that say more than their credential, keys given in odd ways, and what honest issuers write a
 * little aside of the specifications. A green tick on something false and red on something true are the two mistakes that count.
 */

const LIST = 'https://skola.test/status/1';
const DID_URL = 'https://skola.test/.well-known/did.json';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const school = makeIssuer({ did: 'did:web:skola.test' });
const keys = keyPairFrom('did:web:skola.test', 'Ed25519');
const [method = {}] = school.document.verificationMethod as JsonObject[];
const about = { id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' };
const badge = openBadge(about);
const badge11 = openBadge11(about);
const withStatus = openBadge({ ...about, status: { url: LIST, purpose: 'revocation', index: 7 } });
const entry = withStatus.credentialStatus as JsonObject;
const signed = await school.signDataIntegrity(badge);
const signedWithStatus = await school.signDataIntegrity(withStatus);
const listOf = (bits: number[]): JsonObject => bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits });
const did = (change: JsonObject = {}) => ({ [DID_URL]: JSON.stringify({ ...school.document, ...change }) });

const many = <Value>(count: number, make: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => make(index));
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A token signed by the school over whatever text its payload is. */
function tokenOver(payload: string, header: JsonObject = {}): string {
  const input = `${base64url(JSON.stringify({ alg: 'EdDSA', typ: 'vc+jwt', kid: school.method, ...header }))}.${base64url(payload)}`;
  return `${input}.${Buffer.from(keys.sign(Buffer.from(input))).toString('base64url')}`;
}

const verdictOf = (found: JsonObject | string, answers = {}): Promise<string> => saidOf(found, { ...did(), ...answers });

/** The signed credential with another subject, so that its signature does not hold. */
const subjects = (subject: Json): JsonObject => ({ ...signed, credentialSubject: subject });

/** A cell of a list whose first item and whose rest are both the cell before. */
const cell = (index: number): JsonObject => {
  const before = index === 0 ? `${RDF}nil` : `urn:cell:${index - 1}`;
  return { '@id': `urn:cell:${index}`, [`${RDF}first`]: { '@id': before }, [`${RDF}rest`]: { '@id': before } };
};
const terms = (count: number): JsonObject => Object.fromEntries(many(count, (index) => [`t${index}`, `urn:t:${index}`]));

const GOOD = 'issuer-unknown: issuer-not-listed';
const TOO_COMPLEX = 'unverifiable: too-complex';

describe('input made to hurt', () => {
  it.each([
    ['lists whose cells are shared, so that they unfold without end', () => subjects({ id: 'urn:s', 'urn:p': many(30, cell) })],
    ['a list that is its own first item', () => subjects({ id: 'urn:s', 'urn:p': { '@id': 'urn:c', [`${RDF}first`]: { '@id': 'urn:c' } } })],
    [
      'nodes that are shared twice at each of thirty steps',
      () => subjects(many(30, (n) => ({ id: `urn:n:${n}`, 'urn:p': { id: `urn:n:${n + 1}` }, 'urn:q': { id: `urn:n:${n + 1}` } }))),
    ],
    [
      'a large node that a thousand others share',
      () =>
        subjects([...many(1000, (n) => ({ id: `urn:n:${n}`, 'urn:p': { id: 'urn:large' } })), { id: 'urn:large', 'urn:v': many(3000, (n) => n) }]),
    ],
    ['fifty thousand names', () => ({ ...signed, name: many(50_000, (n) => `n${n}`) })],
    ['ten thousand types', () => ({ ...signed, type: ['VerifiableCredential', ...many(10_000, (n) => `urn:t:${n}`)] })],
    ['a context named five hundred times', () => ({ ...signed, '@context': [CREDENTIALS_V2, ...many(500, () => OPEN_BADGES_V3_0_3)] })],
    [
      'a context in each of a thousand nodes',
      () => subjects(many(1000, (n) => ({ '@context': [CREDENTIALS_V2, OPEN_BADGES_V3_0_3], id: `urn:${n}` }))),
    ],
    [
      'a thousand terms for a thousand nodes to copy',
      () => ({ ...subjects(many(1000, () => ({ type: 'AchievementSubject' }))), '@context': [CREDENTIALS_V2, OPEN_BADGES_V3_0_3, terms(1000)] }),
    ],
    [
      'a thousand terms in a proof of a thousand nodes',
      () => ({ ...signed, proof: { ...(signed.proof as JsonObject), '@context': [CREDENTIALS_V2, terms(1000)], 'urn:p': many(1000, () => ({})) } }),
    ],
    ['a token with more names than we read', () => tokenOver(JSON.stringify({ ...badge, list: many(5001, () => ({ a: 1 })) }))],
    ['a token that nests more deeply than we read', () => tokenOver(`${JSON.stringify(badge).slice(0, -1)},"x":${'['.repeat(80)}${']'.repeat(80)}}`)],
  ] as [string, () => JsonObject | string][])('is refused and never called wrong: %s', async (_what, make) => {
    expect(await verdictOf(make())).toBe(TOO_COMPLEX);
  });

  it.each([
    ['an array', (deep: string) => `[{"a":${deep}}]`],
    ['a presentation', (deep: string) => `{"type":"VerifiablePresentation","verifiableCredential":{"a":${deep}}}`],
  ])('never makes the examination fail: %s that nests a quarter of a million times', async (_what, around) => {
    const { examinations } = await look(around(`${'['.repeat(250_000)}${']'.repeat(250_000)}`));
    expect(examinations.map(({ verdict }) => verdict)).toEqual(['not-a-credential']);
  });

  it('never makes the examination fail: a time that cannot be written as a text', async () => {
    expect(await verdictOf(school.signVcJwt11(badge11, { payload: { exp: { toString: 2 } } }))).toBe('invalid: date-malformed');
  });

  it('cannot make us look up a hundred lists', async () => {
    const entries = many(100, (n) => ({ ...entry, id: `${LIST}/${n}#7`, statusListCredential: `${LIST}/${n}` }));
    const { examinations, asked } = await look(await school.signDataIntegrity({ ...withStatus, credentialStatus: entries }), did());
    expect([examinations[0]?.verdict, examinations[0]?.reasons, asked]).toEqual(['status-unknown', ['too-complex'], [DID_URL]]);
  });
});

describe('nothing that could take a credential back is passed over', () => {
  const tokenStatus = { status: { status_list: { idx: 5, uri: 'https://skola.test/tokens/1' } } };

  it.each([
    ['a token status list beside a credential of VCDM 2.0', () => school.signVcJwt(badge, { payload: tokenStatus }), 'unreachable'],
    ['a token status list beside a credential of VCDM 1.1', () => school.signVcJwt11(badge11, { payload: tokenStatus }), 'unreachable'],
    ['a status entry that is only an address', () => school.signVcJwt({ ...badge, credentialStatus: LIST })],
    ['a status entry without a type', () => school.signVcJwt({ ...badge, credentialStatus: without(entry, 'type') })],
    [
      'a status entry of two types',
      () => school.signVcJwt({ ...badge, credentialStatus: { ...entry, type: ['BitstringStatusListEntry', 'X'] } }),
      'unreachable',
    ],
  ])('%s leaves the status unknown', async (_what, token, code = 'status-not-supported') => {
    expect(await verdictOf(token())).toBe(`status-unknown: ${code}`);
  });

  it('an entry that stands in the token, beside `vc`, counts as one inside it', async () => {
    const answers = { [LIST]: JSON.stringify(await school.signDataIntegrity(listOf([7]))) };
    expect(await verdictOf(school.signVcJwt11(badge11, { payload: { credentialStatus: entry } }), answers)).toBe('revoked: status-entry-set');
  });

  it.each([
    ['Revocation', 'status-unknown: status-not-supported'],
    ['withdrawn', 'status-unknown: status-not-supported'],
    ['message', GOOD],
    ['refresh', GOOD],
  ])('a set bit for the purpose %j ends in %s', async (statusPurpose, verdict) => {
    const list = listOf([7]);
    const subject = { ...(list.credentialSubject as JsonObject), statusPurpose };
    const answers = { [LIST]: JSON.stringify(await school.signDataIntegrity({ ...list, credentialSubject: subject })) };
    expect(await verdictOf(school.signVcJwt({ ...badge, credentialStatus: { ...entry, statusPurpose } }), answers)).toBe(verdict);
  });

  it('is read from a list in the form of a token too', async () => {
    expect(await verdictOf(signedWithStatus, { [LIST]: school.signVcJwt(listOf([7])) })).toBe('revoked: status-entry-set');
  });

  it('does not believe a list of whose proofs one is broken', async () => {
    const list = await school.signDataIntegrity(listOf([]));
    const answers = { [LIST]: JSON.stringify({ ...list, proof: [list.proof ?? null, signed.proof ?? null] }) };
    expect(await verdictOf(signedWithStatus, answers)).toBe('status-unknown: status-list-altered');
  });

  it('does not take a node of schema.org for a list', async () => {
    const list = listOf([]);
    const { encodedList = null } = list.credentialSubject as JsonObject;
    const written = { statusPurpose: 'revocation', encodedList };
    const terms = Object.entries(written).map(([term, value]) => [`https://www.w3.org/ns/credentials/status#${term}`, value] as const);
    const subject: JsonObject = { id: `${LIST}#list`, 'https://schema.org/type': 'BitstringStatusList', ...Object.fromEntries(terms) };
    const answers = { [LIST]: JSON.stringify(await school.signDataIntegrity({ ...list, credentialSubject: subject })) };
    expect(await verdictOf(signedWithStatus, answers)).toBe('status-unknown: status-list-malformed');
  });

  it.each([
    ['its entry is told apart from it', { '@included': [entry], credentialStatus: { id: entry.id ?? null, type: entry.type ?? null } }],
    ['its entry points at it', { '@included': [{ ...entry, '@reverse': { credentialStatus: { id: 'urn:uuid:1' } } }], credentialStatus: [] }],
  ])('a revoked credential stays revoked, or is not read, when %s', async (_what, change) => {
    const answers = { ...did(), [LIST]: JSON.stringify(await school.signDataIntegrity(listOf([7]))) };
    const rewritten = { ...without(signedWithStatus, 'credentialStatus'), ...change } as JsonObject;
    expect((await lookAtOne(signedWithStatus, answers)).verdict).toBe('revoked');
    expect(['revoked', 'unverifiable']).toContain((await lookAtOne(rewritten, answers)).verdict);
  });
});

describe('a token', () => {
  it.each(['kb+jwt', 'vp+jwt', 'application/statuslist+jwt', 'AT+JWT'])('that says it is %s is no credential, whatever stands in it', async (typ) => {
    const verdicts = await Promise.all([school.signVcJwt(badge, { typ }), school.signVcJwt11(badge11, { typ })].map((token) => verdictOf(token)));
    expect(verdicts).toEqual(['not-a-credential: not-readable', 'not-a-credential: not-readable']);
  });

  it.each([
    ['a compressed payload', tokenOver('\u0001compressed', { zip: 'DEF' }), 'unverifiable: proof-not-supported'],
    ['an encrypted one', `${base64url('{"alg":"RSA-OAEP","enc":"A256GCM"}')}.aaaa.aaaa.aaaa.aaaa`, 'not-a-credential: not-readable'],
    ['a payload that is no JSON', tokenOver('compressed'), 'invalid: malformed'],
    ['a name twice', tokenOver(`${JSON.stringify(badge).slice(0, -1)},"name":"Rektor"}`), 'invalid: malformed'],
    ['a byte order mark', tokenOver(`\uFEFF${JSON.stringify(badge)}`), GOOD],
    ['a key that is named from its DID', tokenOver(JSON.stringify(badge), { kid: '#ed25519' }), GOOD],
    ['a key that is named by its fragment', tokenOver(JSON.stringify(badge), { kid: 'ed25519' }), GOOD],
    ['a path in its key', tokenOver(JSON.stringify(badge), { kid: `${school.did}/x#ed25519` }), 'unverifiable: did-malformed'],
    ['a query in its key', tokenOver(JSON.stringify(badge), { kid: `${school.did}?x#ed25519` }), 'unverifiable: did-malformed'],
    ['a type in capitals', tokenOver(JSON.stringify(badge), { typ: 'APPLICATION/VC+JWT' }), GOOD],
    ['another issuer beside it', school.signVcJwt11(badge11, { payload: { iss: 'did:web:annan.test' } }), 'invalid: issuer-disagrees'],
    [
      'the documentation’s DID in the issuer’s place, and its own beside it',
      school.signVcJwt11({ ...badge11, issuer: { id: 'did:example:123' } }, { payload: { iss: school.did } }),
      GOOD,
    ],
    [
      'the documentation’s DID in the issuer’s place, and another’s beside it',
      school.signVcJwt11({ ...badge11, issuer: { id: 'did:example:123' } }, { payload: { iss: 'did:web:annan.test' } }),
      'invalid: key-not-issuers',
    ],
    ['another subject beside it', school.signVcJwt11(badge11, { payload: { sub: 'did:web:annan.test' } }), 'invalid: claims-disagree'],
    [
      'an end of its own, before the credential’s',
      school.signVcJwt11({ ...badge11, expirationDate: '2030-01-01T00:00:00Z' }, { payload: { exp: 1780000000 } }),
      'expired: past-its-end',
    ],
    ['an end in milliseconds instead of seconds', school.signVcJwt11(badge11, { payload: { exp: 1_999_999_999_000 } }), GOOD],
    ['a start in fractions of a second', school.signVcJwt11(badge11, { payload: { nbf: 1_768_000_000.25 } }), GOOD],
    ['an end as a text', school.signVcJwt11(badge11, { payload: { exp: '1999999999' } }), 'invalid: date-malformed'],
    ['an end that differs by milliseconds', school.signVcJwt11({ ...badge11, expirationDate: '2030-01-01T00:00:00.999Z' }), GOOD],
    ['a line break after it', `${school.signVcJwt(badge)}\r\n`, GOOD],
  ])('with %s', async (_what, token, verdict) => {
    expect(await verdictOf(token)).toBe(verdict);
  });
});

describe('the dates that issuers write', () => {
  it.each([
    ['2027-01-01T00:00:00', GOOD],
    ['2027-01-01', GOOD],
    ['2027-01-01t00:00:00z', GOOD],
    ['2027-01-01T00:00:00.123456+0200', GOOD],
    ['2027-01-01+02:00', GOOD],
    ['2026-02-01T00:00:00.000+0000', 'expired: past-its-end'],
    ['2027-02-30T00:00:00Z', 'invalid: date-malformed'],
    ['2027-02-29', 'invalid: date-malformed'],
    ['2028-02-29', GOOD],
    ['2027-01-01T24:00:00Z', 'invalid: date-malformed'],
    ['12027-01-01T00:00:00Z', 'invalid: date-malformed'],
  ])('%s as an end: %s, in every engine', async (validUntil, verdict) => {
    expect(await verdictOf(school.signVcJwt({ ...badge, validUntil }))).toBe(verdict);
  });
});

describe('the key in the issuer’s document', () => {
  const jwk = keys.publicJwk as JsonObject;
  const asJwk = (publicKeyJwk: JsonObject): JsonObject => ({ ...without(method, 'publicKeyMultibase'), type: 'JsonWebKey2020', publicKeyJwk });
  const other = keyPairFrom('other', 'Ed25519').publicJwk as JsonObject;

  it.each([
    ['is one object, not an array', { verificationMethod: method }, GOOD],
    ['is named from the document', { verificationMethod: [{ ...method, id: '#ed25519' }], assertionMethod: ['#ed25519'] }, GOOD],
    ['stands where it is used', { verificationMethod: [], assertionMethod: [method] }, GOOD],
    [
      'is a JsonWebKey2020 with more members than we need',
      { verificationMethod: [asJwk({ ...jwk, kid: 'x', use: 'sig', key_ops: ['verify'], alg: 'EdDSA' })] },
      GOOD,
    ],
    ['is given twice, the same', { verificationMethod: [{ ...method, publicKeyJwk: jwk }] }, GOOD],
    ['is given twice, differently', { verificationMethod: [{ ...method, publicKeyJwk: other }] }, 'unverifiable: key-not-usable'],
    ['is miswritten', { verificationMethod: [asJwk({ ...jwk, x: `${jwk.x}=` })] }, 'unverifiable: key-not-usable'],
    ['is another', { verificationMethod: [asJwk(other)] }, 'invalid: altered'],
    ['is not for assertions', { assertionMethod: [], authentication: [method.id ?? null] }, 'invalid: key-not-authorised'],
    ['is somebody else’s', { verificationMethod: [{ ...method, controller: 'did:web:annan.test' }] }, 'invalid: key-not-issuers'],
    ['stands in a document of two names', { id: [school.did] }, 'unverifiable: did-mismatch'],
    ['is named twice, differently', { verificationMethod: [method, asJwk(other)] }, 'unverifiable: did-document-malformed'],
  ] as [string, JsonObject, string][])('%s', async (_what, change, verdict) => {
    expect(await verdictOf(signed, did(change))).toBe(verdict);
  });
});

describe('the proof of a document', () => {
  const proof = signed.proof as JsonObject;
  const { proof: _proof, '@context': context = null, ...rest } = signed;

  it.each([
    ['with a context of its own', { ...signed, proof: { '@context': context, ...proof } }, GOOD],
    ['twice', { ...signed, proof: [proof, proof] }, GOOD],
    ['in an array in an array', { ...signed, proof: [[proof]] }, 'unverifiable: proof-not-supported'],
    [
      'with its type under a keyword',
      { ...signed, proof: { ...without(proof, 'type'), '@type': 'DataIntegrityProof' } },
      'unverifiable: proof-not-supported',
    ],
    [
      'without the context of the data model',
      { ...signed, '@context': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' },
      'unverifiable: context-unknown',
    ],
    ['that is null', { ...signed, proof: null }, 'unsigned: no-proof'],
    ['that is an empty list', { ...signed, proof: [] }, 'unsigned: no-proof'],
    ['under its whole IRI', { ...without(signed, 'proof'), 'https://w3id.org/security#proof': { '@graph': proof } }, 'unsigned: no-proof'],
    [
      'beside another root',
      { '@context': context, type: ['VerifiableCredential'], id: 'urn:z', '@included': [rest], proof },
      'unverifiable: ambiguous',
    ],
    ['of a graph at the top', { '@context': context, type: ['VerifiableCredential'], '@graph': [rest], proof }, 'invalid: altered'],
  ] as [string, JsonObject, string][])('%s', async (_what, document, verdict) => {
    expect(await verdictOf(document)).toBe(verdict);
  });

  it.each([
    ['a byte order mark and a line break around it', { ...badge }, (text: string) => `\uFEFF${text}\r\n`],
    [
      'names in two languages',
      {
        ...badge,
        name: [
          { '@value': 'Kurs', '@language': 'sv' },
          { '@value': 'Course', '@language': 'en' },
        ],
      },
      String,
    ],
    ['a name with a direction', { ...badge, name: { '@value': 'Kurs', '@language': 'ar', '@direction': 'rtl' } }, String],
    ['an issuer that is only a name', { ...badge, issuer: school.did }, String],
    ['an end in another zone', { ...badge, validUntil: '2027-01-01T00:00:00+02:00' }, String],
    ['an end without a zone', { ...badge, validUntil: '2027-01-01T00:00:00' }, String],
    ['an identifier of schema.org beside its own', { ...badge, 'https://schema.org/id': 'urn:other' }, String],
  ] as [string, JsonObject, (text: string) => string][])('holds on an honest credential with %s', async (_what, document, written) => {
    expect(await verdictOf(written(JSON.stringify(await school.signDataIntegrity(document))))).toBe(GOOD);
  });
});
