import { describe, expect, it } from 'vitest';
import type { Outcomes } from '@/utils/model/outcome';
import { outcomesWith, weigh } from '@/utils/verify/verdict';
import { allPassed } from '../harness/outcomes';

const altered: Partial<Outcomes> = { proof: { kind: 'failed', code: 'altered' } };
const foreign: Partial<Outcomes> = { binding: { kind: 'failed', code: 'key-not-issuers' } };
const noKey: Partial<Outcomes> = { proof: { kind: 'unknown', code: 'unreachable' } };
const revoked: Partial<Outcomes> = { status: { kind: 'revoked', code: 'status-entry-set' } };
const suspended: Partial<Outcomes> = { status: { kind: 'suspended', code: 'status-entry-set' } };
const expired: Partial<Outcomes> = { period: { kind: 'expired', code: 'past-its-end', since: '2020-01-01T00:00:00Z' } };
const early: Partial<Outcomes> = { period: { kind: 'not-yet-valid', code: 'before-its-start', from: '2040-01-01T00:00:00Z' } };
const badDate: Partial<Outcomes> = { period: { kind: 'failed', code: 'date-malformed' } };
const noList: Partial<Outcomes> = { status: { kind: 'unknown', code: 'timed-out' } };
const stranger: Partial<Outcomes> = { issuer: { kind: 'noted', code: 'issuer-not-listed' } };

describe('the weighing', () => {
  it.each([
    ['everything passed', {}, 'verified'],
    ['the signature fails, though the list says revoked and the dates are over', { ...altered, ...revoked, ...expired }, 'invalid'],
    ['the key is somebody else’s', { ...foreign, ...expired }, 'invalid'],
    ['no key could be had, and nothing unproven is believed', { ...noKey, ...revoked, ...expired }, 'unverifiable'],
    ['a date cannot be read', badDate, 'invalid'],
    ['it is revoked and over', { ...revoked, ...expired }, 'revoked'],
    ['it is suspended and over', { ...suspended, ...expired }, 'suspended'],
    ['it is over, and its list cannot be had', { ...expired, ...noList }, 'expired'],
    ['it has not begun', { ...early, ...stranger }, 'not-yet-valid'],
    ['its list cannot be had', { ...noList, ...stranger }, 'status-unknown'],
    ['nobody knows the issuer', stranger, 'issuer-unknown'],
    ['a trust list could not be read', { issuer: { kind: 'unknown', code: 'trust-list-unreadable' } }, 'issuer-unknown'],
    ['another proof is of a kind that we do not know', { proof: { kind: 'noted', code: 'other-proof-not-supported' } }, 'verified'],
    ['a date has no zone', { period: { kind: 'noted', code: 'date-without-zone' } }, 'verified'],
    ['nobody signed it', { proof: { kind: 'noted', code: 'no-proof' } }, 'unsigned'],
  ] as const)('when %s', (_when, changes, verdict) => {
    expect(weigh({ ...allPassed, ...changes }).verdict).toBe(verdict);
  });

  it('gives green only when proof, binding, issuer, status and period each passed', () => {
    const questions = ['proof', 'binding', 'issuer', 'status', 'period'] as const;
    const verdicts = questions.map((question) => weigh({ ...allPassed, [question]: { kind: 'unknown', code: 'not-asked' } }).verdict);
    expect(verdicts).toEqual(['unverifiable', 'unverifiable', 'issuer-unknown', 'status-unknown', 'unverifiable']);
  });

  it('names the codes that decided', () => {
    expect(weigh({ ...allPassed, ...revoked, ...expired })).toEqual({ verdict: 'revoked', reasons: ['status-entry-set'] });
    expect(weigh(outcomesWith(altered))).toEqual({ verdict: 'invalid', reasons: ['altered'] });
  });

  it('answers every question, also those that were not asked', () => {
    expect(outcomesWith({})).toEqual({
      proof: { kind: 'unknown', code: 'not-asked' },
      binding: { kind: 'unknown', code: 'not-asked' },
      issuer: { kind: 'unknown', code: 'not-asked' },
      status: { kind: 'unknown', code: 'not-asked' },
      period: { kind: 'unknown', code: 'not-asked' },
      schema: { kind: 'unknown', code: 'not-asked' },
      person: { kind: 'outside', code: 'person-not-checked' },
    });
  });
});
