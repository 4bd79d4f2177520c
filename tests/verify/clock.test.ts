import { describe, expect, it } from 'vitest';
import type { Request } from '@/utils/model/net';
import type { Outcome, Outcomes } from '@/utils/model/outcome';
import { byClock, checkClock, clockBeside } from '@/utils/verify/clock';
import { outcomesWith } from '@/utils/verify/verdict';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/** An answer that came `ago` milliseconds ago, from a server whose clock is `ahead` of ours. */
const answered = (host: string, ahead: number | null, ago = 0): Request => ({
  url: `https://${host}/did.json`,
  at: NOW - ago,
  answer: { ok: true, body: '{}', status: 200, contentType: 'application/json', maxAge: null, ...(ahead !== null && { date: NOW - ago + ahead }) },
});
const failed: Request = { url: 'https://skola.test/', at: NOW, answer: { ok: false, problem: 'unreachable' } };

const doubt = (date: string, url?: string): Outcome => ({ kind: 'noted', code: 'clock-may-be-wrong', date, ...(url !== undefined && { url }) });

describe('the clock', () => {
  it.each<[string, Request[], Outcome | null]>([
    ['nothing was fetched', [], null],
    ['nobody answered', [failed], null],
    ['the server does not tell its time', [answered('a.test', null)], null],
    ['the server agrees', [answered('a.test', 5000)], null],
    ['the server is a day away', [answered('a.test', 24 * HOUR)], null],
    ['the server is more than a day ahead', [answered('a.test', 25 * HOUR)], doubt('2026-06-16T13:00:00.000Z', 'https://a.test/did.json')],
    ['the server is more than a day behind', [answered('a.test', -25 * HOUR)], doubt('2026-06-14T11:00:00.000Z', 'https://a.test/did.json')],
    [
      'a server asked twice says so',
      [answered('a.test', 2 * YEAR), answered('a.test', 2 * YEAR)],
      doubt('2028-06-14T12:00:00.000Z', 'https://a.test/did.json'),
    ],
    ['two say so: the nearer one is believed', [answered('a.test', -2 * YEAR), answered('b.test', -48 * HOUR)], doubt('2026-06-13T12:00:00.000Z')],
    ['one says so and another agrees with us', [answered('a.test', 2 * YEAR), answered('b.test', 0)], null],
    [
      'one says so and another tells no time',
      [answered('a.test', 48 * HOUR), answered('b.test', null)],
      doubt('2026-06-17T12:00:00.000Z', 'https://a.test/did.json'),
    ],
    ['the answer is old, and agreed when it came', [answered('a.test', 0, 20 * 24 * HOUR)], null],
    [
      'the answer is hours old, and was years away when it came',
      [answered('a.test', 2 * YEAR, 5 * HOUR)],
      doubt('2028-06-14T12:00:00.000Z', 'https://a.test/did.json'),
    ],
    ['ours was two years ahead then, and has been put right', [answered('a.test', -2 * YEAR, -2 * YEAR)], null],
  ])('when %s', (_what, requests, outcome) => {
    expect(checkClock({ requests, now: NOW })).toEqual(outcome);
  });
});

const clock = checkClock({ requests: [answered('a.test', 2 * YEAR)], now: NOW });

describe('the doubt', () => {
  it.each<[Outcome, Outcome['code']]>([
    [{ kind: 'passed', code: 'in-period' }, 'clock-may-be-wrong'],
    [{ kind: 'noted', code: 'date-without-zone' }, 'clock-may-be-wrong'],
    [{ kind: 'expired', code: 'past-its-end', since: '2026-01-01' }, 'past-its-end'],
    [{ kind: 'not-yet-valid', code: 'before-its-start', from: '2027-01-01' }, 'before-its-start'],
    [{ kind: 'failed', code: 'date-malformed' }, 'date-malformed'],
  ])('takes the place of what would have passed, and of nothing else: %j', (period, code) => {
    expect(byClock(period, clock).code).toBe(code);
    expect(byClock(period, null)).toEqual(period);
  });

  it.each<[string, Partial<Outcomes>, boolean]>([
    [
      'an end that is over',
      { binding: { kind: 'passed', code: 'key-is-issuers' }, period: { kind: 'expired', code: 'past-its-end', since: '' } },
      true,
    ],
    ['a key that has run out', { binding: { kind: 'failed', code: 'key-expired' } }, true],
    ['a certificate that is to come', { binding: { kind: 'unknown', code: 'certificate-not-yet-valid' } }, true],
    ['a history from the future', { proof: { kind: 'unknown', code: 'did-history-broken' } }, true],
    ['something altered', { proof: { kind: 'failed', code: 'altered' } }, false],
    ['somebody else’s key', { binding: { kind: 'failed', code: 'key-not-issuers' } }, false],
  ])('stands beside %s', (_what, outcomes, stands) => {
    const requests = [answered('a.test', 2 * YEAR)];
    expect(clockBeside(outcomesWith(outcomes), { now: NOW, requests })?.code).toBe(stands ? 'clock-may-be-wrong' : undefined);
  });
});
