import { describe, expect, it } from 'vitest';
import { examine, reweigh } from '@/utils/examine';
import type { Examination } from '@/utils/model/examination';
import { openBadge } from '../harness/achievement';
import { netOf } from '../harness/answers';
import { makeIssuer } from '../harness/issuer';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const school = makeIssuer({ did: 'did:key', seed: 'meaning' });
const elsewhere = makeIssuer({ did: 'did:web:skola.test', seed: 'meaning' });
const eqf5 = { type: ['Alignment'], targetName: 'EQF level 5', targetUrl: 'http://data.europa.eu/snb/eqf/5' };
const badgeOf = (id: string) =>
  openBadge({
    id: 'urn:uuid:1',
    issuer: { id, name: 'Skolan' },
    title: 'Svetsning',
    description: 'Svetsar stål.',
    alignment: [eqf5],
    validFrom: '2026-01-01T00:00:00Z',
  });
const badge = badgeOf(school.did);

async function look(raw: string): Promise<Examination> {
  const finding = { id: 'f', place: 'text', carried: { kind: 'embedded', raw }, label: '' } as const;
  const [one] = await examine(finding, { net: netOf({}, NOW), now: NOW, trustLists: [] });
  if (one === undefined) throw new Error('nothing was examined');
  return one;
}

/** The verdict, and of each achievement its name, its level and how it was arrived at. */
const told = ({ verdict, meaning }: Examination) => [
  verdict,
  meaning.achievements.map(({ title, level }) => [title[0]?.text, level.basis, level.seqf, level.statements.length]),
];
const altered = (token: string): string => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const changed = Buffer.from(payload, 'base64url').toString().replace('Svetsning', 'Kirurgi__');
  return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
};

describe('what a credential means is believed with its proof', () => {
  it('is told where the signature holds under the issuer’s key, whoever knows the issuer', async () => {
    expect(told(await look(school.signVcJwt(badge)))).toEqual(['issuer-unknown', [['Svetsning', 'derived_eqf', 5, 1]]]);
  });

  it('is told of one that has expired', async () => {
    expect(told(await look(school.signVcJwt({ ...badge, validUntil: '2026-02-01T00:00:00Z' })))).toEqual([
      'expired',
      [['Svetsning', 'derived_eqf', 5, 1]],
    ]);
  });

  it('is empty where the signature does not hold', async () => {
    expect(told(await look(altered(school.signVcJwt(badge))))).toEqual(['invalid', []]);
  });

  it('is empty where the key is not the issuer’s', async () => {
    expect(told(await look(school.signVcJwt(badgeOf('did:web:annan.test'))))).toEqual(['invalid', []]);
  });

  it('is empty where the key could not be reached', async () => {
    expect(told(await look(elsewhere.signVcJwt(badgeOf(elsewhere.did))))).toEqual(['unverifiable', []]);
  });

  it('is what stands in it where nobody signed it: its level counts for no one', async () => {
    expect(told(await look(JSON.stringify(badge)))).toEqual(['unsigned', [['Svetsning', 'self_asserted', null, 1]]]);
  });

  it('is the same from the signed graph as from the signed token', async () => {
    const fromGraph = await look(JSON.stringify(await school.signDataIntegrity(badge)));
    const fromToken = await look(school.signVcJwt(badge));
    expect(fromGraph.verdict).toBe('issuer-unknown');
    expect(fromGraph.meaning).toEqual(fromToken.meaning);
  });

  it('is the same when the verdict is weighed again from its evidence', async () => {
    const examination = await look(school.signVcJwt(badge));
    expect((await reweigh(examination, { now: NOW, trustLists: [] })).meaning).toEqual(examination.meaning);
  });
});

describe('somebody who wants more believed than was signed', () => {
  it.each([
    ['beside the token', (token: string) => JSON.stringify({ token, credentialSubject: { achievement: { name: 'Kirurgi' } } })],
    ['in the header', (_token: string) => school.signVcJwt(badge, { header: { credentialSubject: { achievement: { name: 'Kirurgi' } } } })],
  ])('gets nothing by writing it %s', async (_, raw) => {
    const { meaning } = await look(raw(school.signVcJwt(badge)));
    expect(JSON.stringify(meaning)).not.toContain('Kirurgi');
  });

  it('gets nothing by adding to a signed graph a term that no context defines', async () => {
    const signed = await school.signDataIntegrity(badge);
    const subject = signed.credentialSubject as object;
    const { verdict, meaning } = await look(JSON.stringify({ ...signed, credentialSubject: { ...subject, hasClaim: { title: 'Kirurgi' } } }));
    expect([['issuer-unknown', 'verified', 'confirmed-at-source'].includes(verdict), JSON.stringify(meaning).includes('Kirurgi')]).toEqual([
      false,
      false,
    ]);
  });
});
