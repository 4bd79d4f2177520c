import { describe, expect, it } from 'vitest';
import { examine } from '@/utils/examine';
import { answersOf, knownAnswers, unknownAnswers } from '@/utils/explain/answers';
import { isShown } from '@/utils/explain/shown';
import type { JsonObject } from '@/utils/model/json';
import { netOf } from '../harness/answers';
import { lookAtOne, NOW } from '../harness/asking';
import { keyPairFrom } from '../harness/key-pair';
import { disclosure, keyBinding, serialized } from '../harness/sd-jwt';
import { courseWith, forger, school, shown, typ, verdictOf } from './sd-jwt-course';

const holder = keyPairFrom('sd-jwt: holder', 'Ed25519');
const bound = { cnf: { jwk: { ...holder.publicJwk } as JsonObject } };

describe('whoever wants to be believed with an SD-JWT', () => {
  const good = courseWith();

  it.each<[string, string, string[]]>([
    [
      'cannot add a disclosure (C15)',
      serialized(good.token, [...good.disclosures, disclosure(['title', 'Civilingenjör']).text]),
      ['invalid', 'malformed'],
    ],
    [
      'cannot put another in its place (C15)',
      serialized(good.token, [disclosure(['given_name', 'Karin']).text, ...good.disclosures.slice(1)]),
      ['invalid', 'malformed'],
    ],
    ['cannot show one twice (C15)', serialized(good.token, [...good.disclosures, ...good.disclosures]), ['invalid', 'malformed']],
    [
      'cannot have a hash that nobody should use (C18)',
      serialized(school.signVcJwt({ ...shown, _sd_alg: 'md5', _sd: [disclosure(['given_name', 'Sara'], 'md5').digest] }, { typ }), [
        disclosure(['given_name', 'Sara'], 'md5').text,
      ]),
      ['unverifiable', 'hash-not-supported'],
    ],
    [
      'cannot have a hash that is looked for under another name (C18)',
      serialized(school.signVcJwt({ ...shown, _sd_alg: 'md5', _sd: [disclosure(['given_name', 'Sara']).digest] }, { typ }), [
        disclosure(['given_name', 'Sara']).text,
      ]),
      ['unverifiable', 'hash-not-supported'],
    ],
    [
      'cannot sign with nothing',
      serialized(school.signVcJwt(shown, { typ, header: { alg: 'none' } }).replace(/[^.]*$/, ''), []),
      ['invalid', 'algorithm-not-allowed'],
    ],
    ['cannot take back what the payload says', serialized(alteredToken(good.token), good.disclosures), ['invalid', 'altered']],
    ['cannot sign for somebody else', serialized(forger.signVcJwt({ ...shown, iss: school.did }, { typ }), []), ['invalid', 'key-not-issuers']],
    [
      'cannot bring a key along',
      serialized(
        forger.signVcJwt(
          { ...shown, iss: school.did },
          { typ, header: { kid: school.method, jwk: { ...keyPairFrom('sd-jwt: forger', 'P-256').publicJwk } as JsonObject } },
        ),
        [],
      ),
      ['invalid', 'altered'],
    ],
    [
      'cannot bring a certificate along for a DID',
      serialized(forger.signVcJwt({ ...shown, iss: school.did }, { typ, header: { kid: school.method, x5c: ['AAAA'] } }), []),
      ['invalid', 'altered'],
    ],
    [
      'cannot bring something else as a certificate',
      serialized(forger.signVcJwt({ ...shown, iss: 'https://skola.test' }, { typ, header: { x5c: 'AAAA' } }), []),
      ['unverifiable', 'certificate-malformed'],
    ],
    [
      'cannot hide a claim that decides in a disclosure',
      serialized(school.signVcJwt({ ...shown, _sd: [disclosure(['exp', 9_999_999_999]).digest] }, { typ }), [
        disclosure(['exp', 9_999_999_999]).text,
      ]),
      ['invalid', 'malformed'],
    ],
  ])('%s', async (_, raw, expected) => {
    expect(await verdictOf(raw)).toEqual(expected);
  });
});

describe('the holder of an SD-JWT (C17)', () => {
  const { token, disclosures } = courseWith(bound);
  const presented = serialized(token, disclosures);
  const stranger = keyPairFrom('sd-jwt: stranger', 'Ed25519');

  it.each<[string, string, string]>([
    ['has shown nothing without a signature of their own', presented, 'holder-not-proven'],
    ['has shown nothing by one that is right: anybody may have copied it', presented + keyBinding(presented, holder), 'holder-not-proven'],
    [
      'has shown nothing by one for somebody else',
      presented + keyBinding(presented, holder, { payload: { aud: 'https://annan.test', nonce: 'x' } }),
      'holder-not-proven',
    ],
    ['has shown nothing by one that was made for another selection', presented + keyBinding(serialized(token, []), holder), 'holder-proof-elsewhere'],
  ])('%s, and the credential is what it is', async (_, raw, code) => {
    const { verdict, outcomes } = await lookAtOne(raw);
    expect([verdict, outcomes.person]).toEqual(['issuer-unknown', { kind: 'noted', code }]);
  });

  it.each<[string, string, string]>([
    ['somebody else made', keyBinding(presented, stranger), 'altered'],
    ['says that it is another token', keyBinding(presented, holder, { header: { typ: 'dc+sd-jwt' } }), 'malformed'],
    ['is not signed', keyBinding(presented, holder, { header: { alg: 'none' } }), 'algorithm-not-allowed'],
  ])('makes the whole wrong with a signature that %s', async (_, binding, code) => {
    const { verdict, reasons, proof } = await lookAtOne(presented + binding);
    expect([verdict, reasons, proof]).toEqual(['invalid', [code], 'ES256+kb+jwt']);
  });

  it('is compared by name where the reader asked for that', async () => {
    const net = netOf({}, NOW);
    const finding = { id: 'f', place: 'text', carried: { kind: 'embedded', raw: presented }, label: '' } as const;
    const [examination] = await examine(finding, { net, now: NOW, trustLists: [], person: { name: 'Sara Lindqvist' } });
    expect(examination?.outcomes.person).toEqual({ kind: 'passed', code: 'name-matches' });
  });

  it('stands among what we do not know, with the name', async () => {
    const examination = await lookAtOne(presented);
    if (!isShown(examination)) throw new Error('not shown');
    const answers = answersOf(examination, 'sv', NOW);
    expect(knownAnswers(answers).map(({ check }) => check)).not.toContain('person');
    expect(unknownAnswers(answers, examination.verdict, 'sv').find(({ check }) => check === 'person')?.text).toMatch(
      /^Intyget gäller Sara Lindqvist\. Det är knutet till en nyckel/,
    );
  });
});

/** The same token with another title, its signature untouched. */
function alteredToken(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [header, Buffer.from(JSON.stringify({ ...claims, title: 'Civilingenjör' })).toString('base64url'), signature].join('.');
}
