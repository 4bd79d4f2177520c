import { describe, expect, it } from 'vitest';
import type { Proof } from '@/utils/model/credential';
import { checkPeriod } from '@/utils/verify/period';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const proofWith = (times: Partial<Pick<Proof, 'created' | 'expires'>>): Proof => ({
  suite: 'x',
  method: null,
  purpose: null,
  created: null,
  expires: null,
  known: null,
  holds: async () => ({ kind: 'passed', code: 'proof-holds' }),
  ...times,
});
const outcome = (validFrom: string | null, validUntil: string | null, proofs: Proof[] = []) => checkPeriod({ validFrom, validUntil }, proofs, NOW);

describe('the period of validity', () => {
  it.each([
    ['has no dates', null, null, 'in-period'],
    ['ends five minutes ago: clocks differ', null, '2026-06-15T11:55:00Z', 'in-period'],
    ['ended five minutes and a second ago', null, '2026-06-15T11:54:59Z', 'past-its-end'],
    ['begins in five minutes', '2026-06-15T12:05:00Z', null, 'in-period'],
    ['begins in five minutes and a second', '2026-06-15T12:05:01Z', null, 'before-its-start'],
    ['ends later in another zone', null, '2026-06-15T10:00:00-05:00', 'in-period'],
    ['has a date without a zone', '2026-01-01T00:00:00', null, 'date-without-zone'],
    ['is a day', null, '2025-01-01', 'past-its-end'],
    ['ends before it begins', '2026-02-01T00:00:00Z', '2026-01-01T00:00:00Z', 'end-before-start'],
    ['has an end that cannot be read', null, 'next year', 'date-malformed'],
    ['has an end that only some engines read', null, 'June 15, 2040', 'date-malformed'],
    ['has a thirteenth month', null, '2026-13-01T00:00:00Z', 'date-malformed'],
    ['has an empty end', null, '', 'date-malformed'],
  ])('of a credential that %s', (_what, from, until, code) => {
    expect(outcome(from, until).code).toBe(code);
  });

  it('is over when the proof has run out, and not while another proof stands', () => {
    const old = proofWith({ expires: '2026-01-01T00:00:00Z' });
    expect(outcome(null, null, [old])).toEqual({ kind: 'expired', code: 'proof-expired', since: '2026-01-01T00:00:00Z' });
    expect(outcome(null, null, [old, proofWith({})]).code).toBe('in-period');
  });

  it('has not begun when the proof was made tomorrow', () => {
    expect(outcome(null, null, [proofWith({ created: '2026-06-16T12:00:00Z' })]).kind).toBe('not-yet-valid');
  });

  it('T03: reads a date without a zone as UTC wherever the reader is', () => {
    const answers = ['Europe/Stockholm', 'America/Los_Angeles', 'Asia/Tokyo'].map((zone) => {
      process.env.TZ = zone;
      return outcome(null, '2026-06-15T11:54:59').kind;
    });
    delete process.env.TZ;
    expect(answers).toEqual(['expired', 'expired', 'expired']);
  });
});
