import { describe, expect, it } from 'vitest';
import { reweigh } from '@/utils/examine';
import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { netOf } from '../harness/answers';
import { look, NOW, without } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { examinePresentation } from '../harness/examine-presentation';
import { makeIssuer } from '../harness/issuer';
import { hiding, serialized, signedSdJwt } from '../harness/sd-jwt';

/*
 * A presentation says who hands credentials over. On a page it can have been copied from elsewhere, so what it says is noted beside each credential, and
 * moves no verdict. Attack B13.
 */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const sara = makeIssuer({ did: 'did:key', seed: 'sara' });
const other = makeIssuer({ did: 'did:key', seed: 'other' });

const badge = async (subject: string = sara.did): Promise<JsonObject> => {
  const unsigned = openBadge({ id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001', issuer: { id: school.did, name: 'N' }, title: 'Driftingenjör' });
  return school.signDataIntegrity({ ...unsigned, credentialSubject: { ...(unsigned.credentialSubject as JsonObject), id: subject } });
};

const presentation = async (changes: JsonObject = {}): Promise<JsonObject> => ({
  '@context': [CREDENTIALS_V2],
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000002',
  type: 'VerifiablePresentation',
  holder: sara.did,
  verifiableCredential: [await badge()],
  ...changes,
});

const ASKED = { proofPurpose: 'authentication', challenge: 'c-1', domain: 'https://rekryterare.test' };
const signed = async (form: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' = 'eddsa-rdfc-2022', changes: JsonObject = {}, options: JsonObject = ASKED) =>
  sara.prove(await presentation(changes), form, { options });

/** A presentation whose credentials stand in a disclosure. */
function sdJwtOf(holder: typeof sara, { verifiableCredential = [], ...rest }: JsonObject): string {
  const { object, disclosures } = hiding(rest, { verifiableCredential });
  return serialized(holder.signVcJwt(object, { typ: 'vp+sd-jwt' }), disclosures);
}

const enveloped = async (): Promise<JsonObject> => {
  const token = signedSdJwt(school, without(await badge(), 'proof'), { typ: 'vc+sd-jwt', hidden: 'achievement' });
  return { '@context': CREDENTIALS_V2, type: 'EnvelopedVerifiableCredential', id: `data:application/vc+sd-jwt,${token}` };
};

const said = async (found: JsonObject | string): Promise<string> => {
  const { examinations } = await look(found);
  return examinations.map(({ verdict, outcomes: { person } }) => `${verdict}, ${person.kind}: ${person.code}`).join('; ');
};
const SAME = 'issuer-unknown, noted: presented-by-subject';
const OTHER = 'issuer-unknown, noted: presented-by-other';
const ALTERED = 'issuer-unknown, noted: presentation-altered';
const NOTHING = 'issuer-unknown, outside: person-not-checked';

const proven = async (found: JsonObject | string) =>
  examinePresentation(typeof found === 'string' ? found : JSON.stringify(found), { net: netOf({}), now: NOW });

describe('what a presentation tells about the person', () => {
  it.each([
    ['signed over its graph by the subject', () => signed(), SAME],
    ['signed over its JSON by the subject', () => signed('eddsa-jcs-2022'), SAME],
    ['a token signed by the subject', async () => sara.signVcJwt(await presentation(), { typ: 'vp+jwt' }), SAME],
    ['an SD-JWT signed by the subject, its credential disclosed', async () => sdJwtOf(sara, await presentation()), SAME],
    ['an SD-JWT signed by somebody else in the subject’s name', async () => sdJwtOf(other, await presentation()), ALTERED],
    [
      'of a credential that is an SD-JWT in an envelope',
      async () => presentation({ holder: other.did, verifiableCredential: [await enveloped()] }),
      OTHER,
    ],
    ['not signed, by somebody who goes by the subject’s name', () => presentation(), NOTHING],
    ['not signed, by somebody else', () => presentation({ holder: other.did }), OTHER],
    ['not signed, by nobody', async () => ({ ...(await presentation()), holder: [] }), NOTHING],
    ['signed by somebody else', async () => other.prove(await presentation({ holder: other.did }), 'eddsa-rdfc-2022', { options: ASKED }), OTHER],
    ['signed by somebody else in the subject’s name', async () => other.prove(await presentation(), 'eddsa-rdfc-2022', { options: ASKED }), ALTERED],
    ['a token signed by somebody else in the subject’s name', async () => other.signVcJwt(await presentation(), { typ: 'vp+jwt' }), ALTERED],
    ['signed for another purpose', () => signed('eddsa-rdfc-2022', {}, { ...ASKED, proofPurpose: 'assertionMethod' }), ALTERED],
    ['signed by a proof that is over', () => signed('eddsa-rdfc-2022', {}, { ...ASKED, expires: '2026-02-01T00:00:00Z' }), ALTERED],
    ['signed, and its holder exchanged', async () => ({ ...(await signed()), holder: other.did }), ALTERED],
    ['signed, and its credential exchanged', async () => ({ ...(await signed()), verifiableCredential: [await badge(other.did)] }), ALTERED],
    [
      'signed, and its proof of a kind that we do not know',
      async () => ({ ...(await presentation()), proof: { type: 'X' } }),
      'issuer-unknown, noted: presentation-not-checked',
    ],
  ] as [string, () => Promise<JsonObject | string>, string][])('%s', async (_what, make, expected) => {
    expect(await said(await make())).toBe(expected);
  });

  it('that its holder stands under another name in the same graph changes nothing', async () => {
    const { holder, ...rest } = await signed();
    const context = [...(rest['@context'] as string[]), { bearer: { '@id': 'https://www.w3.org/2018/credentials#holder', '@type': '@id' } }];
    expect(await said({ ...rest, '@context': context, bearer: holder ?? null })).toBe(SAME);
    const mine = { ...rest, '@context': [...context, { holder: null }], bearer: holder ?? null, holder: other.did };
    expect(await said(mine)).not.toBe(OTHER);
  });

  it('that schema.org calls somebody its holder makes nobody one', async () => {
    const of: JsonObject = { ...without(await presentation(), 'holder'), 'https://schema.org/holder': { id: sara.did } };
    expect(await said(await other.prove(of, 'eddsa-rdfc-2022', { options: ASKED }))).toBe(NOTHING);
  });

  it('is not told of a credential that is not proven, and asks nobody for its key', async () => {
    const elsewhere = makeIssuer({ did: 'did:web:sara.test' });
    const document = await elsewhere.prove(
      await presentation({ holder: elsewhere.did, verifiableCredential: [{ ...(await badge()), name: 'Rektor' }] }),
      'eddsa-rdfc-2022',
      { options: ASKED },
    );
    const { examinations, asked } = await look(document);
    expect(examinations.map(({ verdict, outcomes: { person } }) => [verdict, person.code])).toEqual([['invalid', 'person-not-checked']]);
    expect(asked).toEqual([]);
  });

  it('gives way to the question that the reader asked', async () => {
    const [examination] = (await look(await signed())).examinations;
    if (examination === undefined) throw new Error('nothing');
    const again = await reweigh(examination, { now: NOW, trustLists: [], person: { name: 'Sara Lindqvist' } });
    expect(again.outcomes.person.code).toBe('name-matches');
    const unasked = await reweigh(examination, { now: NOW, trustLists: [] });
    expect(unasked.outcomes.person.code).toBe('presented-by-subject');
  });
});

describe('a presentation’s own proof, for a verifier that asked for it', () => {
  it('holds with what was asked for', async () => {
    const { state, holder, proofs } = (await proven(await signed())) ?? {};
    expect({ state, holder, asked: proofs?.map(({ challenge, domain }) => ({ challenge, domain })) }).toEqual({
      state: 'holds',
      holder: sara.did,
      asked: [{ challenge: 'c-1', domain: ['https://rekryterare.test'] }],
    });
  });

  it.each([
    ['is not there', () => presentation(), 'unsigned: no-proof'],
    ['was altered', async () => ({ ...(await signed()), id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000003' }), 'broken: altered'],
    [
      'has another challenge than was signed',
      async () => {
        const one = await signed();
        return { ...one, proof: { ...(one.proof as JsonObject), challenge: 'c-2' } };
      },
      'broken: altered',
    ],
    [
      'is for another purpose',
      () => signed('eddsa-rdfc-2022', {}, { ...ASKED, proofPurpose: 'assertionMethod' }),
      'broken: purpose-not-authentication',
    ],
    [
      'is by another than its holder',
      async () => other.prove(await presentation(), 'eddsa-rdfc-2022', { options: ASKED }),
      'broken: key-not-holders',
    ],
    [
      'is by its key’s owner, and names no holder',
      async () => {
        return sara.prove(without(await presentation(), 'holder'), 'eddsa-jcs-2022', { options: ASKED });
      },
      'holds: proof-holds',
    ],
    [
      'is a token whose issuer is another than its holder',
      async () => sara.signVcJwt(await presentation(), { typ: 'vp+jwt', payload: { iss: other.did } }),
      null,
    ],
    ['is on a credential', () => badge(), null],
  ] as [string, () => Promise<JsonObject | string>, string | null][])('when it %s', async (_what, make, expected) => {
    const answer = await proven(await make());
    expect(answer === null ? null : `${answer.state}: ${answer.why}`).toBe(expected);
  });
});
