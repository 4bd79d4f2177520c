import { describe, expect, it } from 'vitest';
import { answersOf, knownAnswers, unknownAnswers } from '@/utils/explain/answers';
import type { Outcomes } from '@/utils/model/outcome';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { NOW, summaryWith } from '../components/summaries';

describe('what we know', () => {
  it.each<[ShownVerdict, string]>([
    ['invalid', 'proof'],
    ['revoked', 'status'],
    ['suspended', 'status'],
    ['expired', 'period'],
    ['not-yet-valid', 'period'],
  ])('begins, of one that is %s, with why: the %s', (verdict, check) => {
    expect(known(verdict)[0]?.check).toBe(check);
  });

  it('keeps the doubt about the clock beside the date that it is about', () => {
    const summary = summaryWith('expired', { clock: { kind: 'noted', code: 'clock-may-be-wrong', date: '2026-11-25T00:00:00Z' } });
    expect(
      knownAnswers(answersOf(summary, 'sv', NOW))
        .map(({ check }) => check)
        .slice(0, 3),
    ).toEqual(['period', 'period', 'proof']);
  });

  it('begins with what failed, also where it is revoked', () => {
    const checksTold = known('revoked', { binding: { kind: 'failed', code: 'key-revoked' } }).map(({ check }) => check);
    expect(checksTold.slice(0, 2)).toEqual(['binding', 'status']);
  });
});

describe('what was told to exist and not looked at', () => {
  it.each<Partial<Outcomes>>([
    { schema: { kind: 'noted', code: 'schema-not-checked' } },
    { schema: { kind: 'noted', code: 'related-not-checked' } },
    { person: { kind: 'noted', code: 'presentation-not-checked' } },
    { status: { kind: 'noted', code: 'status-may-be-withheld' } },
  ])('is nothing that we know: %o', (outcomes) => {
    const told = Object.values(outcomes).map(({ code }) => code);
    expect(known('verified', outcomes).map(({ outcome }) => outcome.code)).not.toEqual(expect.arrayContaining(told));
    expect(unknown('verified', outcomes).map(({ outcome }) => outcome.code)).toEqual(expect.arrayContaining(told));
  });

  it('keeps its own name, but for a status that may be withheld', () => {
    expect(unknown('verified', { schema: { kind: 'noted', code: 'related-not-checked' } }).map(({ lead }) => lead)).toContain('Bifogat material.');
    expect(unknown('verified', { status: { kind: 'noted', code: 'status-may-be-withheld' } }).map(({ lead }) => lead)).toContain(
      'Om det är återkallat.',
    );
  });
});

it('tells of an address that the reader compared, also where it is wrong', () => {
  const person = { kind: 'unknown', code: 'email-not-matched' } as const;
  expect(unknown('invalid', { person }).map(({ outcome }) => outcome.code)).toContain('email-not-matched');
  expect(unknown('invalid').map(({ check }) => check)).not.toContain('person');
});

it.each(shownVerdicts)('tells every check that was asked once, of one that is %s', (verdict) => {
  const asked = answersOf(summaryWith(verdict), 'sv', NOW).filter(
    ({ check, outcome }) => isAsked(outcome) && (verdict !== 'invalid' || check !== 'person'),
  );
  const told = [...known(verdict), ...unknown(verdict)].filter(({ outcome }) => isAsked(outcome));
  expect(told.map(({ check }) => check).toSorted()).toEqual(asked.map(({ check }) => check).toSorted());
});

const summaryOf = (verdict: ShownVerdict, outcomes: Partial<Outcomes>) =>
  summaryWith(verdict, { outcomes: { ...summaryWith(verdict).outcomes, ...outcomes } });
const known = (verdict: ShownVerdict, outcomes: Partial<Outcomes> = {}) => knownAnswers(answersOf(summaryOf(verdict, outcomes), 'sv', NOW));
const unknown = (verdict: ShownVerdict, outcomes: Partial<Outcomes> = {}) =>
  unknownAnswers(answersOf(summaryOf(verdict, outcomes), 'sv', NOW), verdict, 'sv');
const isAsked = ({ code }: { code: string }): boolean => code !== 'not-asked';
