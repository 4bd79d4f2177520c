import { describe, expect, it } from 'vitest';
import type { Examination } from '@/utils/model/examination';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { look, without } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { endorsement } from '../harness/endorsement';
import { makeIssuer } from '../harness/issuer';

/*
 * Credentials stand in other credentials: endorsements in a badge, members in a learner record, anything in a presentation. Each signed one is examined
 * by itself. Nothing that stands inside can lift or lower what stands around it, and the other way about. Attacks B13 and B18.
 */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const trade = makeIssuer({ did: 'did:key', seed: 'trade' });
const badgeOf = (issuer: typeof school, number: number, changes: JsonObject = {}): JsonObject => ({
  ...openBadge({ id: `urn:uuid:0f7c1f5e-0000-4000-8000-0000000000${number}`, issuer: { id: issuer.did, name: 'N' }, title: `Kurs ${number}` }),
  ...changes,
});
const praise = (): Promise<JsonObject> =>
  trade.signDataIntegrity(
    endorsement({ id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000099', issuer: { id: trade.did, name: 'Branschrådet' }, of: 'urn:uuid:achievement' }),
  );

const said = ({ part, role, of, verdict }: Examination): Json => [part, role, of, verdict];
const seen = async (found: JsonObject | string): Promise<Json[]> => (await look(found)).examinations.map(said);

describe('an endorsement in a badge', () => {
  it('has its own verdict, and leaves the badge its own', async () => {
    const signed = await school.signDataIntegrity(badgeOf(school, 10, { endorsement: [await praise()] }));
    expect(await seen(signed)).toEqual([
      ['', 'credential', null, 'issuer-unknown'],
      ['/endorsement/0', 'endorsement', '', 'issuer-unknown'],
    ]);
  });

  it('B18: is invalid by itself when its words were changed before the badge was signed', async () => {
    const changed = { ...(await praise()), name: 'Högsta beröm' };
    const signed = await school.signDataIntegrity(badgeOf(school, 10, { endorsement: [changed] }));
    expect(await seen(signed)).toEqual([
      ['', 'credential', null, 'issuer-unknown'],
      ['/endorsement/0', 'endorsement', '', 'invalid'],
    ]);
  });

  it('is no better for standing in an unsigned badge, and no worse', async () => {
    expect(await seen(badgeOf(school, 10, { endorsement: [await praise()] }))).toEqual([
      ['', 'credential', null, 'unsigned'],
      ['/endorsement/0', 'endorsement', '', 'issuer-unknown'],
    ]);
  });

  it('is found on the achievement and on the issuer, as JSON and as a token', async () => {
    const badge = badgeOf(school, 10);
    const subject = badge.credentialSubject as JsonObject;
    const token = trade.signVcJwt(await praise());
    const whole = {
      ...badge,
      issuer: { ...(badge.issuer as JsonObject), endorsement: [await praise()] },
      endorsementJwt: [token],
      credentialSubject: { ...subject, achievement: { ...(subject.achievement as JsonObject), endorsement: [await praise()] } },
    };
    expect(await seen(school.signVcJwt(whole))).toEqual([
      ['', 'credential', null, 'issuer-unknown'],
      ['/issuer/endorsement/0', 'endorsement', '', 'issuer-unknown'],
      ['/credentialSubject/achievement/endorsement/0', 'endorsement', '', 'issuer-unknown'],
      ['/endorsementJwt/0', 'endorsement', '', 'issuer-unknown'],
    ]);
  });

  it('that is not signed is a word of the badge, and not examined', async () => {
    const unsigned = without(await praise(), 'proof');
    const signed = await school.signDataIntegrity(badgeOf(school, 10, { endorsement: [unsigned] }));
    expect(await seen(signed)).toEqual([['', 'credential', null, 'issuer-unknown']]);
  });

  it('that was signed without a context of its own, and does not hold under the badge’s, is unverifiable: nobody knows in which words it was signed', async () => {
    const bare = without({ ...(await praise()), name: 'Beröm' }, '@context');
    const [, inner] = await seen({ ...badgeOf(school, 10), endorsement: [bare] });
    expect(inner).toEqual(['/endorsement/0', 'endorsement', '', 'unverifiable']);
    const [, whole] = await seen({ ...badgeOf(school, 10), endorsement: [without(await praise(), '@context')] });
    expect(whole).toEqual(['/endorsement/0', 'endorsement', '', 'issuer-unknown']);
  });

  it('is not examined five deep, so that nobody can make us work without end', async () => {
    let nested = await praise();
    for (let level = 0; level < 8; level += 1) nested = { ...without(nested, 'endorsement'), endorsement: [structuredClone(nested)] };
    expect((await seen(nested)).map((one) => (one as Json[])[0])).toEqual([
      '',
      '/endorsement/0',
      '/endorsement/0/endorsement/0',
      '/endorsement/0/endorsement/0/endorsement/0',
      '/endorsement/0/endorsement/0/endorsement/0/endorsement/0',
    ]);
  });
});

describe('a member of a learner record', () => {
  it('counts as a credential of its own', async () => {
    const members = [await trade.signDataIntegrity(badgeOf(trade, 11)), { ...(await trade.signDataIntegrity(badgeOf(trade, 12))), name: 'Rektor' }];
    const record = { ...badgeOf(school, 10), credentialSubject: { id: 'did:example:sara', verifiableCredential: members } };
    expect(await seen(school.signVcJwt(record))).toEqual([
      ['', 'credential', null, 'issuer-unknown'],
      ['/credentialSubject/verifiableCredential/0', 'credential', '', 'issuer-unknown'],
      ['/credentialSubject/verifiableCredential/1', 'credential', '', 'invalid'],
    ]);
  });
});

const presentation = (verifiableCredential: Json, changes: JsonObject = {}): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  type: 'VerifiablePresentation',
  verifiableCredential,
  ...changes,
});

describe('a presentation', () => {
  it('B13: has no verdict; each credential in it has its own', async () => {
    const good = await school.signDataIntegrity(badgeOf(school, 10));
    const altered = { ...good, name: 'Rektor' };
    const unsigned = badgeOf(school, 11);
    const token = `data:application/vc+jwt,${school.signVcJwt(badgeOf(school, 12))}`;
    const enveloped = { '@context': CREDENTIALS_V2, type: 'EnvelopedVerifiableCredential', id: token };
    expect(await seen(presentation([good, altered, unsigned, enveloped]))).toEqual([
      ['/verifiableCredential/0', 'credential', null, 'issuer-unknown'],
      ['/verifiableCredential/1', 'credential', null, 'invalid'],
      ['/verifiableCredential/2', 'credential', null, 'unsigned'],
      ['/verifiableCredential/3', 'credential', null, 'issuer-unknown'],
    ]);
  });

  it.each([
    [
      'as an enveloped presentation',
      (token: string): JsonObject | string => ({ type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${token}` }),
    ],
    ['as a token', (token: string): JsonObject | string => token],
  ])('is opened %s', async (_how, wrap) => {
    const good = await school.signDataIntegrity(badgeOf(school, 10));
    const token = school.signVcJwt(presentation([good]), { typ: 'vp+jwt' });
    expect(await seen(wrap(token))).toEqual([['/verifiableCredential/0', 'credential', null, 'issuer-unknown']]);
  });

  it('of the data model 2.0 holds objects: a bare text in it is no credential, in 1.1 it is', async () => {
    const token = school.signVcJwt(badgeOf(school, 10));
    expect(await seen(presentation([token]))).toEqual([['', 'credential', null, 'not-a-credential']]);
    expect(await seen(presentation([token], { '@context': ['https://www.w3.org/2018/credentials/v1'] }))).toEqual([
      ['/verifiableCredential/0', 'credential', null, 'issuer-unknown'],
    ]);
  });

  it.each([
    ['a token that has lost its beginning', 'data:application/vc+jwt,yJhbGciOiJFZERTQSJ9.e30.x'],
    ['a form that we do not read', 'data:application/vc+cose;base64,0oRDoQEm'],
    ['nothing', 'data:application/vc+jwt,'],
  ])('with %s in an envelope has a credential that could not be read', async (_what, id) => {
    const enveloped = { '@context': CREDENTIALS_V2, type: 'EnvelopedVerifiableCredential', id };
    expect(await seen(presentation([enveloped]))).toEqual([['/verifiableCredential/0', 'credential', null, 'unverifiable']]);
    expect(await seen(enveloped)).toEqual([['', 'credential', null, 'unverifiable']]);
  });

  it('of a hundred credentials gives fifty', async () => {
    expect(await seen(presentation(Array.from({ length: 100 }, () => badgeOf(school, 10))))).toHaveLength(50);
  });
});

const graphOf = (...members: Json[]): JsonObject => ({ '@context': [CREDENTIALS_V2], '@graph': members });

describe('a graph, as pages write it for search engines', () => {
  const person = { '@context': 'https://schema.org', '@type': 'Person', name: 'Sara' };

  it('holds credentials that have their own verdicts, also in a list of other things', async () => {
    const good = await school.signDataIntegrity(badgeOf(school, 10));
    const changed = { ...good, name: 'Rektor' };
    expect(await seen(graphOf(good, changed))).toEqual([
      ['/@graph/0', 'credential', null, 'issuer-unknown'],
      ['/@graph/1', 'credential', null, 'invalid'],
    ]);
    expect(await seen([person, graphOf(good)] as unknown as JsonObject)).toEqual([
      ['/0', 'credential', null, 'not-a-credential'],
      ['/1/@graph/0', 'credential', null, 'issuer-unknown'],
    ]);
  });

  it('lends a credential no words that it was not signed with: one without a context of its own is not called wrong', async () => {
    const { '@context': _left, ...bare } = await school.signDataIntegrity(badgeOf(school, 10));
    expect(await seen(graphOf(bare))).toEqual([['/@graph/0', 'credential', null, 'unverifiable']]);
  });

  it('that says more than its members is read as it stands', async () => {
    const good = await school.signDataIntegrity(badgeOf(school, 10));
    const { proof } = good;
    expect((await seen({ ...graphOf(good), proof: proof ?? null })).map((one) => (one as Json[])[0])).toEqual(['']);
  });
});
