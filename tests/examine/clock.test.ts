import { describe, expect, it } from 'vitest';
import { examine, reweigh } from '@/utils/examine';
import { answersOf, cardAnswers } from '@/utils/explain/answers';
import { isShown } from '@/utils/explain/shown';
import type { Examination } from '@/utils/model/examination';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList } from '../harness/status-list';

/* The servers’ clocks are right in this file, unless said: it is June 2026. */

const TRUE_TIME = Date.parse('2026-06-15T12:00:00Z');
const TWO_YEARS = 2 * 365 * 86_400_000;
const LIST = 'https://status.test/1';
const KEYS = 'https://skola.test/.well-known/did.json';

const school = makeIssuer({ did: 'did:web:skola.test', seed: 'school' });
const badge = openBadge({
  id: 'urn:uuid:1',
  issuer: { id: school.did, name: 'Skolan' },
  title: 'Kurs',
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-01-01T00:00:00Z',
});
const plain = school.signVcJwt(badge);
const withList = school.signVcJwt({
  ...badge,
  credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7', statusListCredential: LIST },
});
const key = JSON.stringify(school.document);
const list = school.signVcJwt(bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }));

/** What is found on a computer whose clock shows `now`. */
async function at(now: number, answers: Answers, raw = plain): Promise<Examination> {
  const finding = { id: 'f', place: 'text', carried: { kind: 'embedded', raw }, label: '' } as const;
  const [one] = await examine(finding, { net: netOf(answers, now), now, trustLists: [] });
  if (one === undefined) throw new Error('nothing was examined');
  return one;
}

const said = ({ verdict, reasons, outcomes, clock }: Examination) => [verdict, String(reasons), outcomes.period.code, clock?.code ?? null];
const linesOf = (one: Examination): string[] =>
  isShown(one)
    ? cardAnswers(answersOf(one, 'sv', one.examinedAt)).flatMap(({ check, lead, text }) => (check === 'period' ? [`${lead} ${text}`] : []))
    : [];

const AHEAD = ['expired', 'past-its-end,clock-may-be-wrong', 'past-its-end', 'clock-may-be-wrong'];
const BEHIND = ['not-yet-valid', 'before-its-start,clock-may-be-wrong', 'before-its-start', 'clock-may-be-wrong'];
const GOOD = ['issuer-unknown', 'issuer-not-listed', 'in-period', null];

describe('T04: a computer’s clock', () => {
  it.each([
    ['two years ahead', TWO_YEARS, AHEAD],
    ['two years behind', -TWO_YEARS, BEHIND],
    ['right', 0, GOOD],
    ['two days ahead, within the period', 2 * 86_400_000, ['issuer-unknown', 'issuer-not-listed', 'clock-may-be-wrong', null]],
  ])('that is %s decides as it stands, and the doubt is told', async (_what, off, expected) => {
    expect(said(await at(TRUE_TIME + off, { [KEYS]: { body: key, date: TRUE_TIME } }))).toEqual(expected);
  });

  it('is said to be in doubt in the card, beside the dates, with the one server that says so', async () => {
    const ahead = await at(TRUE_TIME + TWO_YEARS, { [KEYS]: { body: key, date: TRUE_TIME } });
    expect(linesOf(ahead)).toEqual([
      'Utgånget. Giltighetstiden gick ut 1 januari 2027.',
      'Datorns klocka kan gå fel. skola.test uppger 15 juni 2026, mer än ett dygn från datorns tid. En av klockorna går fel. Datumen jämfördes med datorns.',
    ]);
  });

  it('and with all of them where there are several', async () => {
    const answers = { [KEYS]: { body: key, date: TRUE_TIME }, [LIST]: { body: list, date: TRUE_TIME } };
    const ahead = await at(TRUE_TIME + 86_400_001, answers, withList);
    expect([said(ahead), linesOf(ahead)]).toEqual([
      ['issuer-unknown', 'issuer-not-listed', 'clock-may-be-wrong', null],
      ['Datorns klocka kan gå fel. Servrarna uppger 15 juni 2026, mer än ett dygn från datorns tid. Datumen jämfördes med datorns.'],
    ]);
  });

  it('is not blamed for one server that goes wrong beside one that does not', async () => {
    const answers = { [KEYS]: { body: key, date: TRUE_TIME }, [LIST]: { body: list, date: TRUE_TIME + TWO_YEARS } };
    expect(said(await at(TRUE_TIME, answers, withList))).toEqual(GOOD);
  });

  it('makes nothing better: an attacker’s server that gives last year’s date leaves what is over, over', async () => {
    const late = TRUE_TIME + TWO_YEARS;
    expect((await at(late, { [KEYS]: { body: key, date: late - TWO_YEARS } })).verdict).toBe('expired');
    expect((await at(late, { [KEYS]: { body: key, date: late } })).clock).toBeUndefined();
  });

  it('is not spoken of where servers tell no time, or where something was altered', async () => {
    expect(said(await at(TRUE_TIME + TWO_YEARS, { [KEYS]: key }))).toEqual(['expired', 'past-its-end', 'past-its-end', null]);
    const altered = `${plain.slice(0, -4)}AAAA`;
    expect(said(await at(TRUE_TIME + TWO_YEARS, { [KEYS]: { body: key, date: TRUE_TIME } }, altered)).slice(0, 2)).toEqual(['invalid', 'altered']);
  });

  it('is in doubt too where it makes a key too old', async () => {
    const methods = (school.document.verificationMethod as object[]).map((method) => ({ ...method, expires: '2027-01-01T00:00:00Z' }));
    const body = JSON.stringify({ ...school.document, verificationMethod: methods });
    const { verdict, reasons, clock } = await at(TRUE_TIME + TWO_YEARS, { [KEYS]: { body, date: TRUE_TIME } });
    expect([verdict, reasons, clock?.code]).toEqual(['invalid', ['key-expired', 'clock-may-be-wrong'], 'clock-may-be-wrong']);
  });

  it('stays in doubt when the examination is weighed again, until the clock is put right', async () => {
    const now = TRUE_TIME + TWO_YEARS;
    const ahead = await at(now, { [KEYS]: { body: key, date: TRUE_TIME } });
    const kept = JSON.parse(JSON.stringify(ahead)) as Examination;
    expect(said(await reweigh(kept, { now: now + 60_000, trustLists: [] }))).toEqual(AHEAD);
    expect(said(await reweigh(kept, { now: TRUE_TIME + 60_000, trustLists: [] }))).toEqual(GOOD);
  });

  it('is not in doubt for evidence from before servers’ times were kept', async () => {
    const before = JSON.parse(JSON.stringify(await at(TRUE_TIME, { [KEYS]: key }))) as Examination;
    expect(said(await reweigh(before, { now: TRUE_TIME + TWO_YEARS, trustLists: [] }))).toEqual(['expired', 'past-its-end', 'past-its-end', null]);
  });
});
