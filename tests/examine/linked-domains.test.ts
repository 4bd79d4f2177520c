import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { Examination } from '@/utils/model/examination';
import type { Json, JsonObject } from '@/utils/model/json';
import { resolveKey } from '@/utils/resolve/key';
import { linkedDomains } from '@/utils/verify/linked-domains';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { look, lookAtOne, NOW, without } from '../harness/asking';
import { CREDENTIALS_V1 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';

const DID_URL = 'https://nycklar.test/.well-known/did.json';
const ORIGIN = 'https://skola.test';
const CONFIGURATION = `${ORIGIN}/.well-known/did-configuration.json`;
const CONTEXT = 'https://identity.foundation/.well-known/did-configuration/v1';
const school = makeIssuer({ did: 'did:web:nycklar.test' });
const evil = makeIssuer({ did: 'did:web:elak.test' });
const token = school.signVcJwt(openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' }));

const service = (serviceEndpoint: Json, type: Json = 'LinkedDomains'): JsonObject => ({ id: '#domain', type, serviceEndpoint });
const did = (...services: JsonObject[]): Answers => ({ [DID_URL]: JSON.stringify({ ...school.document, service: services }) });
const linkage: JsonObject = {
  '@context': [CREDENTIALS_V1, CONTEXT],
  type: ['VerifiableCredential', 'DomainLinkageCredential'],
  issuer: school.did,
  issuanceDate: '2026-01-01T00:00:00Z',
  expirationDate: '2027-01-01T00:00:00Z',
  credentialSubject: { id: school.did, origin: ORIGIN },
};
const about = (subject: JsonObject): JsonObject => ({ ...linkage, credentialSubject: { id: school.did, origin: ORIGIN, ...subject } });
const configuration = (...linked: Json[]): Answers => ({ [CONFIGURATION]: JSON.stringify({ '@context': CONTEXT, linked_dids: linked }) });
const LINKED = did(service(ORIGIN));
const good = school.signVcJwt11(linkage);
const good2020 = await school.signEd25519Signature2020(linkage);
const goodDataIntegrity = await school.signDataIntegrity(linkage);
const changed = {
  ...(await school.signDataIntegrity(about({ origin: 'https://annan.test' }))),
  credentialSubject: about({}).credentialSubject ?? null,
};

const linkedIn = async (answers: Answers): Promise<string[] | undefined> => (await lookAtOne(token, answers)).issuer.linkedDomains;

describe('a domain that vouches for a DID', () => {
  it.each([
    ['by a token', LINKED, good],
    ['by a token in which the origin has no scheme, as in the specification', LINKED, school.signVcJwt11(about({ origin: 'skola.test' }))],
    ['by JSON-LD', LINKED, good2020],
    ['by JSON-LD with Data Integrity', LINKED, goodDataIntegrity],
    ['from a service with several origins', did(service({ origins: [ORIGIN] })), good],
    ['from a service of two types', did(service([ORIGIN], ['Other', 'LinkedDomains'])), good],
    ['from an address that is an origin with a slash', did(service(`${ORIGIN}/`)), good],
  ] as [string, Answers, Json][])('is named: %s', async (_what, answers, linked) => {
    const { examinations, asked } = await look(token, { ...answers, ...configuration(linked) });
    const [examination] = examinations;
    expect([examination?.verdict, examination?.issuer.linkedDomains, asked]).toEqual(['issuer-unknown', ['skola.test'], [DID_URL, CONFIGURATION]]);
  });

  it('is named among others that link to other DIDs', async () => {
    expect(await linkedIn({ ...LINKED, ...configuration(evil.signVcJwt11({ ...linkage, issuer: evil.did }), good) })).toEqual(['skola.test']);
  });

  it('is named again from the evidence alone', async () => {
    const kept = JSON.parse(JSON.stringify(await lookAtOne(token, { ...LINKED, ...configuration(good) }))) as Examination;
    expect((await reweigh(kept, { now: NOW, trustLists: [] })).issuer.linkedDomains).toEqual(['skola.test']);
    expect((await reweigh(kept, { now: Date.parse('2028-01-01T00:00:00Z'), trustLists: [] })).issuer.linkedDomains).toBeUndefined();
  });
});

describe('a domain is not named, and the verdict stays as it is', () => {
  const signedByEvil = evil.signVcJwt11(linkage, { header: { kid: school.method } });

  it.each([
    ['when it says nothing', LINKED, {}],
    ['when it may not be asked', LINKED, { [CONFIGURATION]: { problem: 'needs-permission' } }],
    ['when it answers with a page', LINKED, { [CONFIGURATION]: '<!doctype html>' }],
    ['when it links to no DID', LINKED, configuration()],
    ['when the link is of another origin', LINKED, configuration(school.signVcJwt11(about({ origin: 'https://annan.test' })))],
    ['when the link is of a path', LINKED, configuration(school.signVcJwt11(about({ origin: `${ORIGIN}/kurs` })))],
    ['when the link names two origins', LINKED, configuration(school.signVcJwt11(about({ origin: [ORIGIN, 'https://annan.test'] })))],
    ['when the link is about another DID', LINKED, configuration(school.signVcJwt11(about({ id: evil.did }), { payload: { sub: evil.did } }))],
    [
      'when the link is about two',
      LINKED,
      configuration(school.signVcJwt11({ ...linkage, credentialSubject: [{ id: school.did, origin: ORIGIN }, { id: evil.did }] })),
    ],
    ['when the link is another’s', LINKED, configuration(evil.signVcJwt11({ ...linkage, issuer: evil.did }))],
    ['when the link is signed by another', LINKED, configuration(signedByEvil)],
    ['when the link is signed by nobody', LINKED, configuration(linkage)],
    ['when the link is another credential', LINKED, configuration(school.signVcJwt11({ ...linkage, type: ['VerifiableCredential'] }))],
    ['when the link has run out', LINKED, configuration(school.signVcJwt11({ ...linkage, expirationDate: '2026-02-01T00:00:00Z' }))],
    ['when the link does not hold yet', LINKED, configuration(school.signVcJwt11({ ...linkage, issuanceDate: '2026-12-01T00:00:00Z' }))],
    [
      'when the link could have been taken back',
      LINKED,
      configuration(school.signVcJwt({ ...linkage, credentialStatus: { id: 'urn:x', type: 'X' } })),
    ],
    ['when the link was changed', LINKED, configuration(changed)],
    ['when the DID does not link to it', did(), configuration(good)],
    ['when the DID links to it by another service', did(service(ORIGIN, 'LinkedVerifiablePresentation')), configuration(good)],
    ['when the DID links to a path there', did(service(`${ORIGIN}/kurs`)), configuration(good)],
    ['when the DID links to it without encryption', did(service('http://skola.test')), configuration(good)],
  ] as [string, Answers, Answers][])('%s', async (_what, answers, more) => {
    const { examinations } = await look(token, { ...answers, ...more });
    expect(examinations.map(({ verdict, reasons, issuer }) => [verdict, reasons, issuer.linkedDomains])).toEqual([
      ['issuer-unknown', ['issuer-not-listed'], undefined],
    ]);
  });

  it('when the link is signed by a key of the DID that is only for logging in', async () => {
    const loggingIn = makeIssuer({ did: 'did:web:nycklar.test', algorithm: 'P-256' });
    const document = { ...school.document, assertionMethod: [school.method], authentication: [loggingIn.method], service: [service(ORIGIN)] };
    const answers = { [DID_URL]: JSON.stringify(document), ...configuration(loggingIn.signVcJwt11(linkage)) };
    expect((await lookAtOne(token, answers)).issuer.linkedDomains).toBeUndefined();
    const both = { ...document, assertionMethod: [school.method, loggingIn.method] };
    expect((await lookAtOne(token, { ...answers, [DID_URL]: JSON.stringify(both) })).issuer.linkedDomains).toEqual(['skola.test']);
  });

  it('when the link is another’s, even where that other’s key is known', async () => {
    const theirs = evil.signVcJwt11({ ...linkage, issuer: evil.did });
    const { evidence } = await lookAtOne(token, { ...LINKED, ...configuration(theirs) });
    const key = await resolveKey(evil.method, netOf({ 'https://elak.test/.well-known/did.json': JSON.stringify(evil.document) }));
    expect([key.ok, await linkedDomains(school.did, { ...evidence, keys: { ...evidence.keys, [evil.method]: key } })]).toEqual([true, []]);
  });

  it('when it is the DID’s own, which is named already: it is not even asked', async () => {
    const { examinations, asked } = await look(token, did(service('https://nycklar.test')));
    expect([examinations[0]?.verdict, asked]).toEqual(['issuer-unknown', [DID_URL]]);
  });

  it('when the credential is not its issuer’s: nothing more is asked for it', async () => {
    const forged = evil.signVcJwt(openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' }), {
      header: { kid: school.method },
    });
    const { examinations, asked } = await look(forged, { ...LINKED, ...configuration(good) });
    expect([examinations[0]?.verdict, asked]).toEqual(['invalid', [DID_URL]]);
  });

  it('when there are more than two: two are asked', async () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => `https://${name}.test`);
    const { asked } = await look(token, did(service({ origins: many })));
    expect(asked).toHaveLength(3);
  });

  it('when somebody who put a stranger’s DID on a list has only that: the link must be signed by the DID', async () => {
    expect(await linkedIn({ ...LINKED, ...configuration(evil.signVcJwt11(without(linkage, 'x'))) })).toBeUndefined();
  });
});
