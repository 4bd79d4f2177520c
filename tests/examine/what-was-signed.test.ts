import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { describe, expect, it } from 'vitest';
import { libraryNQuads } from '@/utils/formats/json-ld/canonical';
import type { Examination } from '@/utils/model/examination';
import type { JsonObject } from '@/utils/model/json';
import { openBadge, seqfLevel } from '../harness/achievement';
import { lookAtOne, without } from '../harness/asking';
import { documentLoader } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { bitstringStatusList } from '../harness/status-list';

/*
 * JSON-LD signs a graph, and the same graph can be written as JSON in many ways. Each case here is written anew by a dishonest presenter without
 * breaking the signature: the N-Quads are the same, and so must be everything that is read.
 */

const END = '2026-02-01T00:00:00Z';
const LIST = 'https://skola.test/status/1';
const issuer = makeIssuer({ did: 'did:key', seed: 'school' });
const credential = openBadge({
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001',
  issuer: { id: issuer.did, name: 'Norrvikens yrkeshögskola' },
  title: 'Driftingenjör',
  alignment: [seqfLevel(5)],
  validUntil: END,
});
/** An endorsement of the credential itself, by the school: an ordinary shape in Open Badges, and a second place where the credential's id occurs. */
const endorsement = (by: string): JsonObject => ({
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000002',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: by, type: ['Profile'], name: 'Branschrådet' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: credential.id as string, type: ['EndorsementSubject'], endorsementComment: 'Ja' },
});

async function graphOf(document: JsonObject): Promise<string> {
  const text = await libraryNQuads(without(document, 'proof'));
  return text.ok ? text.value : text.problem;
}

const proofOf = (document: JsonObject): JsonObject => document.proof as JsonObject;

describe('a credential is read from what was signed', () => {
  it('when its end is moved to the second place where its id occurs', async () => {
    const signed = await issuer.signDataIntegrity({ ...credential, endorsement: [endorsement('did:web:bransch.test')] });
    const [inner] = signed.endorsement as JsonObject[];
    const subject = {
      ...(inner?.credentialSubject as JsonObject),
      type: ['EndorsementSubject', 'VerifiableCredential'],
      validUntil: signed.validUntil ?? null,
    };
    const moved = { ...without(signed, 'validUntil'), endorsement: [{ ...inner, credentialSubject: subject }] } as JsonObject;
    const withTypes = { ...moved };

    expect(await graphOf(withTypes)).toBe(await graphOf(signed));
    expect((await lookAtOne(signed)).verdict).toBe('expired');
    expect(await lookAtOne(moved)).toMatchObject({ verdict: 'expired', validUntil: END });
  });

  it('when the tree is hung on the endorsement', async () => {
    const signed = await issuer.signDataIntegrity({ ...credential, endorsement: [endorsement('did:web:bransch.test')] });
    const [inner] = signed.endorsement as JsonObject[];
    const { '@context': context, proof, ...rest } = without(signed, 'endorsement');
    const rerooted = {
      '@context': context as JsonObject[],
      ...inner,
      credentialSubject: {
        ...rest,
        type: ['VerifiableCredential', 'OpenBadgeCredential', 'EndorsementSubject'],
        endorsementComment: 'Ja',
        endorsement: inner?.id ?? null,
      },
      proof: proof as JsonObject,
    } as JsonObject;
    const examination = await lookAtOne(rerooted);
    expect(['expired', 'invalid', 'unverifiable']).toContain(examination.verdict);
    expect(examination.title).not.toBe('Ja');
  });

  it('when it is endorsed by its own issuer, so that nobody can say which of the two it is: not at all', async () => {
    const signed = await issuer.signDataIntegrity({ ...credential, endorsement: [endorsement(issuer.did)] });
    expect(await lookAtOne(signed)).toMatchObject({ verdict: 'unverifiable', reasons: ['ambiguous'] });
  });

  it('when a term is written by another name with the same meaning', async () => {
    const signed = await issuer.signDataIntegrity({ ...credential, validUntil: '2030-01-01T00:00:00Z' });
    const subject = signed.credentialSubject as JsonObject;
    const achievement = subject.achievement as JsonObject;
    const renamed = {
      ...signed,
      credentialSubject: { ...subject, achievement: { ...without(achievement, 'criteria'), Criteria: achievement.criteria ?? null } },
    } as JsonObject;
    expect(await graphOf(renamed)).toBe(await graphOf(signed));
    expect(withoutTimes(await lookAtOne(renamed))).toEqual(withoutTimes(await lookAtOne(signed)));
  });

  it.each([
    ['@nest', (end: string) => ({ nested: { validUntil: end } }), { nested: '@nest' }],
    [
      'an alias',
      (end: string) => ({ later: end }),
      { later: { '@id': 'https://www.w3.org/2018/credentials#validUntil', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } },
    ],
    [
      'the whole IRI',
      (end: string) => ({
        'https://www.w3.org/2018/credentials#validUntil': { '@value': end, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
      }),
      null,
    ],
  ])('when its end is written under %s', async (_what, write, context) => {
    const signed = await issuer.signDataIntegrity(credential);
    const contexts = signed['@context'] as JsonObject[];
    const hidden = {
      ...without(signed, 'validUntil'),
      '@context': context === null ? contexts : [...contexts, context],
      ...write(END),
    } as JsonObject;
    expect(await graphOf(hidden)).toBe(await graphOf(signed));
    expect((await lookAtOne(hidden)).verdict).toBe('expired');
  });

  it('when its status entry is written under an alias', async () => {
    const holder = makeIssuer({ did: 'did:key', seed: 'school' });
    const list = await holder.signDataIntegrity(bitstringStatusList({ url: LIST, issuer: holder.did, purpose: 'revocation', bits: [7] }));
    const status = { url: LIST, purpose: 'revocation', index: 7 } as const;
    const signed = await holder.signDataIntegrity(
      openBadge({ id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000003', issuer: { id: holder.did, name: 'N' }, title: 'D', status }),
    );
    const contexts = signed['@context'] as JsonObject[];
    const alias = { quiet: { '@id': 'https://www.w3.org/2018/credentials#credentialStatus', '@type': '@id' } };
    const hidden = { ...without(signed, 'credentialStatus'), '@context': [...contexts, alias], quiet: signed.credentialStatus ?? null } as JsonObject;
    expect(await graphOf(hidden)).toBe(await graphOf(signed));
    expect((await lookAtOne(hidden, { [LIST]: JSON.stringify(list) })).verdict).toBe('revoked');
  });

  it('and so are the options of its proof, when their end is written under an alias', async () => {
    const signed = await signedUntil(END, without(credential, 'validUntil'));
    const contexts = signed['@context'] as JsonObject[];
    const alias = { gone: { '@id': 'https://w3id.org/security#expiration', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } };
    const hidden = { ...signed, '@context': [...contexts, alias], proof: { ...without(proofOf(signed), 'expires'), gone: END } } as JsonObject;
    expect((await lookAtOne(signed)).reasons).toEqual(['proof-expired']);
    expect((await lookAtOne(hidden)).reasons).toEqual(['proof-expired']);
  });

  it('when a number is written as a text', async () => {
    const signed = await issuer.signDataIntegrity(withCredits(400));
    const rewritten = { ...withCredits('400'), proof: proofOf(signed) };
    expect(await graphOf(rewritten)).toBe(await graphOf(signed));
    expect(withoutTimes(await lookAtOne(rewritten))).toEqual(withoutTimes(await lookAtOne(signed)));
  });
});

const withCredits = (creditsAvailable: number | string): JsonObject => {
  const subject = credential.credentialSubject as JsonObject;
  const achievement = { ...(subject.achievement as JsonObject), creditsAvailable };
  return { ...without(credential, 'validUntil'), credentialSubject: { ...subject, achievement } };
};

/** Signed by a proof that ends. */
async function signedUntil(expires: string, document: JsonObject): Promise<JsonObject> {
  const { sign } = keyPairFrom('school', 'Ed25519');
  const signer = { id: issuer.method, algorithm: 'Ed25519', sign: async ({ data }: { data: Uint8Array }) => sign(data) };
  const suite = Object.assign(new DataIntegrityProof({ signer, date: '2026-01-15T09:00:00Z', cryptosuite }), { proof: { expires } });
  return issue({ credential: structuredClone(document), suite, documentLoader });
}

/*
 * A proof over the JSON beside one over the graph: whoever presents a credential can add one of his own, to a text that he has written anew.
 */
describe('a credential that somebody else has signed too', () => {
  const forger = makeIssuer({ did: 'did:key', seed: 'forger' });
  const alias = { later: { '@id': 'https://www.w3.org/2018/credentials#validUntil', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } };
  const hide = (signed: JsonObject): JsonObject =>
    ({ ...without(signed, 'validUntil'), '@context': [...(signed['@context'] as JsonObject[]), alias], later: END }) as JsonObject;

  it('is read from the graph where its issuer signed that, though the other one signed a JSON without its end', async () => {
    const hidden = hide(await issuer.signDataIntegrity(credential));
    const both = await forger.prove(hidden, 'eddsa-jcs-2022');
    expect(await graphOf(both)).toBe(await graphOf(await issuer.signDataIntegrity(credential)));
    expect((await lookAtOne(both)).reasons).toEqual(['past-its-end']);
  });

  it('is not read from that JSON where its issuer’s proof is written so that we do not know it', async () => {
    const hidden = hide(await issuer.signDataIntegrity(credential));
    const disguised = { ...hidden, proof: { ...proofOf(hidden), type: ['DataIntegrityProof'] } } as JsonObject;
    expect((await lookAtOne(await forger.prove(disguised, 'eddsa-jcs-2022'))).reasons).toEqual(['key-not-issuers']);
  });

  it('is not read from a graph to which contexts were added that its issuer, who signed the JSON, never saw', async () => {
    const signed = await issuer.prove({ ...without(credential, 'validUntil'), later: '2099-01-01T00:00:00Z' }, 'eddsa-jcs-2022');
    const widened = { ...signed, '@context': [...(signed['@context'] as JsonObject[]), alias] } as JsonObject;
    expect((await lookAtOne(widened)).verdict).toBe('issuer-unknown');
    expect((await lookAtOne(await forger.prove(widened, 'eddsa-rdfc-2022'))).reasons).toEqual(['not-covered']);
  });

  it('says the same from the graph as from the JSON that its issuer signed', async () => {
    const signed = await issuer.prove(credential, 'eddsa-jcs-2022');
    const both = await forger.prove(signed, 'eddsa-rdfc-2022');
    const [one, two] = [await lookAtOne(signed), await lookAtOne(both)];
    expect([two.verdict, two.title, two.recipient, two.validUntil, two.level]).toEqual([
      one.verdict,
      one.title,
      one.recipient,
      one.validUntil,
      one.level,
    ]);
  });
});

describe('what a signature does not cover', () => {
  it.each([
    ['a word that no context knows', { secretly: 'rektor' }],
    ['a type that no context knows', { type: ['VerifiableCredential', 'OpenBadgeCredential', 'Rektor'] }],
    ['an inline context that knows every word', { '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'https://evil.test/' }] }],
    ['a context that we do not ship', { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://evil.test/context.json'] }],
    ['a null', { name: null }],
  ] as [string, JsonObject][])('makes it invalid or unverifiable, never more: %s', async (_what, change) => {
    const signed = await issuer.signDataIntegrity({ ...without(credential, 'validUntil') } as JsonObject);
    expect(['invalid', 'unverifiable']).toContain((await lookAtOne({ ...signed, ...change })).verdict);
  });

  it('does not let schema.org set the end of a credential', async () => {
    const context = [...(credential['@context'] as JsonObject[]), { until: 'https://schema.org/validUntil' }];
    const signed = await issuer.signDataIntegrity({
      ...without(credential, 'validUntil'),
      '@context': context,
      until: '2020-01-01T00:00:00Z',
    } as JsonObject);
    expect(await lookAtOne(signed)).toMatchObject({ verdict: 'issuer-unknown', validUntil: null });
  });

  it.each(['validUntil', 'validFrom', 'issuer'])('makes it invalid when it was signed with two values for %s', async (term) => {
    const two = {
      validUntil: ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z'],
      validFrom: ['2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z'],
      issuer: [issuer.did, 'did:web:annan.test'],
    }[term];
    const signed = await issuer.signDataIntegrity({ ...without(credential, 'validUntil'), [term]: two ?? null } as JsonObject).catch(() => null);
    if (signed === null) return expect(term).toBe('issuer');
    const { verdict } = await lookAtOne(signed);
    return expect(['invalid', 'unverifiable']).toContain(verdict);
  });
});

/** Everything that two examinations of the same graph must agree in. */
const withoutTimes = ({ milliseconds: _m, evidence: _e, finding: _f, ...rest }: Examination) => rest;
