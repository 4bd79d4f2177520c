import { describe, expect, it } from 'vitest';
import { answersOf, knownAnswers } from '@/utils/explain/answers';
import { isShown, issuerFact, issuerSaid, type ShownSummary } from '@/utils/explain/shown';
import { sourceOf } from '@/utils/explain/sources';
import type { Examination } from '@/utils/model/examination';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { openBadge } from '../harness/achievement';
import { netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { examineText } from '../harness/examine';
import { type Issuer, makeIssuer } from '../harness/issuer';

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const listOf = (name: string, publisher: string, change: Partial<TrustList> = {}): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name,
  publisher,
  updated: '2026-06-01',
  issuers: [{ id: school.did, name: 'Norrvikens yrkeshögskola' }],
  ...change,
});

type Asked = { name?: string; profile?: Record<string, string>; lists?: TrustList[]; unreadableLists?: number; issuer?: Issuer };

async function examined({ name = 'Skolan', profile = {}, lists = [], unreadableLists = 0, issuer = school }: Asked): Promise<Examination> {
  const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: issuer.did, name }, title: 'Kurs' });
  const raw = issuer.signVcJwt({ ...badge, issuer: { ...(badge.issuer as object), ...profile } });
  const answers = issuer.documentUrl === null ? {} : { [issuer.documentUrl]: JSON.stringify(issuer.document) };
  const [one] = await examineText(raw, { net: netOf(answers, NOW), now: NOW, trustLists: lists, unreadableLists });
  if (one === undefined) throw new Error('nothing was examined');
  return one;
}

const shown = (examination: Examination): ShownSummary => {
  if (!isShown(examination)) throw new Error('nothing is shown');
  return examination;
};

/** What is said of the issuer, and where that was read. */
function told(examination: Examination, language: Language): { lead: string; text: string; source: string } {
  const summary = shown(examination);
  const answer = knownAnswers(answersOf(summary, language, NOW)).find(({ check }) => check === 'issuer');
  if (answer === undefined) throw new Error('nothing is said of the issuer');
  return { lead: answer.lead, text: answer.text, source: sourceOf(answer, summary, examination.evidence, language, NOW) };
}

describe('an issuer that no list knows', () => {
  it('I01: is never verified by its famous name, which is shown as a claim', async () => {
    const one = await examined({
      name: 'Harvard University',
      lists: [listOf('Andra', 'X', { issuers: [{ id: 'did:key:zOther', name: 'Harvard University' }] })],
    });
    expect([one.verdict, one.issuer.known, issuerSaid(shown(one), 'sv')]).toEqual(['issuer-unknown', false, 'Kallar sig Harvard University']);
    expect(issuerFact(shown(one), 'sv')).toMatch(/^did:key:/);
  });

  it.each([
    ['Hаrvard University', 'Cyrillic', 'kyrilliska'],
    ['ΜΙΤ', 'Greek', 'grekiska'],
  ])('I02: is noted where its name has letters that look like others: %s', async (name, script, word) => {
    const one = await examined({ name });
    expect([one.verdict, one.outcomes.issuer]).toEqual(['issuer-unknown', { kind: 'noted', code: 'issuer-name-alike', text: script }]);
    expect([told(one, 'sv').text, told(one, 'en').text]).toEqual([
      expect.stringContaining(`${word} bokstäver`),
      expect.stringContaining(`${script} letters`),
    ]);
  });

  it('I02: has its domain written out in ASCII, whatever letters it stands for', async () => {
    const one = await examined({ issuer: makeIssuer({ did: 'did:web:xn--hrvard-6ve.test' }), name: 'Hаrvard' });
    expect([one.verdict, one.issuer.domain, issuerFact(shown(one), 'sv')]).toEqual(['issuer-unknown', 'xn--hrvard-6ve.test', 'xn--hrvard-6ve.test']);
  });

  it('I03: has a name that cannot turn the line around', async () => {
    const one = await examined({ name: '\u202Eytisrevinu\u202C \u200Bdrovrah\n' });
    expect([one.verdict, issuerSaid(shown(one), 'en')]).toEqual(['issuer-unknown', 'Calls itself ytisrevinu drovrah']);
  });

  it('I04: is not known by the web address or the picture of an issuer that a list knows', async () => {
    const lists = [listOf('Lärosäten', 'UKÄ', { issuers: [{ id: 'https://mit.example', name: 'MIT', url: 'https://mit.example' }] })];
    const one = await examined({ name: 'MIT', profile: { url: 'https://mit.example', image: 'https://mit.example/logo.png' }, lists });
    expect([one.verdict, one.issuer.known, one.issuer.domain]).toEqual(['issuer-unknown', false, null]);
    expect(JSON.stringify(told(one, 'sv'))).not.toContain('mit.example');
  });
});

describe('an issuer that lists know', () => {
  it('I07: is verified from the last good copy, and its date is told', async () => {
    const lists = [listOf('Lärosäten', 'UKÄ', { url: 'https://register.example/', source: { kind: 'x', fetched: '2026-06-03T08:00:00Z' } })];
    const one = await examined({ lists });
    expect(one.verdict).toBe('verified');
    expect(told(one, 'sv').source).toBe('Lista från UKÄ, uppdaterad 1 juni 2026, hämtad 3 juni 2026');
  });

  it('I07: is not said to be unknown where a list that might know it could not be read', async () => {
    const one = await examined({ name: 'Hаrvard', unreadableLists: 1 });
    expect([one.verdict, one.outcomes.issuer]).toEqual(['issuer-unknown', { kind: 'unknown', code: 'trust-list-unreadable' }]);
  });

  it('I09: goes by the name of the list, not by its own, and is not noted for what it calls itself', async () => {
    const one = await examined({ name: 'Hаrvard', lists: [listOf('Lärosäten', 'UKÄ')] });
    expect([one.verdict, issuerFact(shown(one), 'sv'), one.outcomes.issuer]).toEqual([
      'verified',
      'Norrvikens yrkeshögskola',
      { kind: 'passed', code: 'issuer-listed' },
    ]);
  });

  it('is told with every list that knows it, each with publisher and date', async () => {
    const lists = [listOf('Lärosäten', 'UKÄ'), listOf('Yrkeshögskolor', 'MYH', { updated: '2026-05-02' }), listOf('Tom', 'Y', { issuers: [] })];
    const one = await examined({ lists });
    expect(told(one, 'sv')).toEqual({
      lead: 'Känd utfärdare.',
      text: 'Norrvikens yrkeshögskola finns i listorna Lärosäten och Yrkeshögskolor.',
      source: 'Lista från UKÄ, uppdaterad 1 juni 2026. Lista från MYH, uppdaterad 2 maj 2026',
    });
    expect(told(one, 'en').text).toBe('Norrvikens yrkeshögskola is on the lists Lärosäten and Yrkeshögskolor.');
  });
});
