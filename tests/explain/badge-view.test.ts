import { describe, expect, it } from 'vitest';
import { answersOf, glyphOf } from '../../utils/explain/answers';
import { badgeView, badgeViews } from '../../utils/explain/badge-view';
import type { ShownSummary } from '../../utils/explain/shown';
import type { Outcome } from '../../utils/model/outcome';
import { type ShownVerdict, shownVerdicts } from '../../utils/model/verdict';
import { NOW, summaryWith } from '../components/summaries';

it('tells of a credential from an unknown issuer what is proved, and what the issuer only calls itself', () => {
  const issuer = {
    id: 'did:web:malarbygden.example',
    name: 'Mälarbygdens högskola',
    claimedName: 'Mälarbygdens högskola',
    domain: 'malarbygden.example',
    known: false,
    listed: [],
  };
  const view = badgeView(
    summaryWith('issuer-unknown', { title: 'Högskoleexamen, energisystem', issuer, validFrom: '2024-06-12T00:00:00Z' }),
    'sv',
    NOW,
  );
  expect({ ...view, lines: view.lines.map(({ glyph, lead }) => [glyph, lead]) }).toEqual({
    part: '',
    verdict: 'issuer-unknown',
    word: 'Okänd utfärdare',
    sentence: 'Underskriften stämmer, men ingen lista du litar på känner utfärdaren. Det betyder inte att intyget är falskt.',
    title: 'Högskoleexamen, energisystem',
    meta: 'Kallar sig Mälarbygdens högskola. Utfärdat 12 juni 2024 till Sara Lindqvist.',
    level: 5,
    levelText: 'SeQF nivå 5 av 8',
    lines: [
      ['verified', 'Oförändrat.'],
      ['issuer-unknown', 'Utfärdaren.'],
      ['verified', 'Inte återkallat.'],
    ],
    more: 'Visa i sidopanelen',
  });
  expect(view.lines[1]?.text).toBe('Kallar sig Mälarbygdens högskola. Domänen är malarbygden.example.');
});

it('believes nothing of a credential that was proved wrong', () => {
  const level = summaryWith('verified').level;
  const { title, meta, level: shown, levelText, lines } = badgeView(summaryWith('invalid', { title: 'Läkarexamen', level }), 'sv', NOW);
  expect({ title, meta, shown, levelText, lines }).toEqual({
    title: 'Utger sig för att vara ”Läkarexamen”',
    meta: '',
    shown: null,
    levelText: '',
    lines: [{ glyph: 'invalid', lead: 'Ändrat.', text: 'Innehållet är inte det som skrevs under.' }],
  });
});

it('calls a level that nobody signed an own claim, and draws no stair', () => {
  const level = { ...summaryWith('verified').level, basis: 'self_asserted' as const };
  const { level: shown, levelText } = badgeView(summaryWith('unsigned', { level }), 'sv', NOW);
  expect({ shown, levelText }).toEqual({ shown: null, levelText: 'Egen uppgift' });
});

it('shows a level for the verdicts where the signature holds, and for no other', () => {
  const { level } = summaryWith('verified');
  const shown = shownVerdicts.filter((verdict) => badgeView(summaryWith(verdict, { level }), 'en', NOW).level !== null);
  expect(shown).toEqual(['revoked', 'suspended', 'expired', 'not-yet-valid', 'status-unknown', 'issuer-unknown', 'confirmed-at-source', 'verified']);
});

it('does not give an unsigned text the name it uses as if that were a fact', () => {
  expect(badgeView(summaryWith('unsigned'), 'sv', NOW).meta).toBe(
    'Uppges komma från Norrvikens yrkeshögskola. Enligt texten utfärdat 14 juni 2025 till Sara Lindqvist.',
  );
});

it('does not say that a credential has been issued on a day that has not come', () => {
  expect([metaFrom('2027-01-01T00:00:00Z'), metaFrom('2026-11-20T00:00:00Z')]).toEqual([
    'Norrvikens yrkeshögskola. Gäller Sara Lindqvist.',
    'Norrvikens yrkeshögskola. Utfärdat 20 november 2026 till Sara Lindqvist.',
  ]);
});

it('says that a credential is in force only where its status passed, not from its dates alone', () => {
  expect((['verified', 'revoked', 'suspended', 'status-unknown'] as const).map(periodLead)).toEqual([
    'Gäller.',
    'Inom giltighetstiden.',
    'Inom giltighetstiden.',
    'Inom giltighetstiden.',
  ]);
});

it('keeps somebody else’s text from turning the line around or breaking it', () => {
  const { title, meta } = badgeView(summaryWith('verified', { title: 'A\u202Ecba\u202C\nB\u0000', recipient: 'S\u2066ara' }), 'sv', NOW);
  expect(title + meta).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

it('makes no badge of what is no credential', () => {
  const nothing = { ...summaryWith('unverifiable'), verdict: 'not-a-credential' as const };
  expect(badgeViews([nothing, summaryWith('verified')], 'sv', NOW).map(({ verdict }) => verdict)).toEqual(['verified']);
  expect(() => badgeView(nothing, 'sv', NOW)).toThrow(RangeError);
});

describe('the silhouette of an answer', () => {
  it.each<[Outcome, string]>([
    [{ kind: 'passed', code: 'proof-holds' }, 'verified'],
    [{ kind: 'passed', code: 'no-status-entry' }, 'info'],
    [{ kind: 'noted', code: 'no-proof' }, 'unsigned'],
    [{ kind: 'noted', code: 'issuer-not-listed' }, 'issuer-unknown'],
    [{ kind: 'noted', code: 'date-without-zone' }, 'info'],
    [{ kind: 'failed', code: 'altered' }, 'invalid'],
    [{ kind: 'revoked', code: 'status-entry-set' }, 'revoked'],
    [{ kind: 'expired', code: 'past-its-end', since: '2024-01-01' }, 'expired'],
    [{ kind: 'unknown', code: 'unreachable' }, 'unverifiable'],
    [{ kind: 'unknown', code: 'status-list-altered' }, 'status-unknown'],
    [{ kind: 'unknown', code: 'not-asked' }, 'info'],
    [{ kind: 'outside', code: 'person-not-checked' }, 'info'],
  ])('of %o is %s', (outcome, glyph) => {
    expect(glyphOf(outcome)).toBe(glyph);
  });

  it('of a status list that could not be reached is that of an unknown status', () => {
    expect(glyphOf({ kind: 'unknown', code: 'unreachable' }, 'status')).toBe('status-unknown');
  });
});

it('gives every verdict a title, a sentence and at least one line, in both languages', () => {
  const views = (['sv', 'en'] as const).flatMap((language) => shownVerdicts.map((verdict) => badgeView(summaryWith(verdict), language, NOW)));
  expect(views.filter(({ title, sentence, lines }) => title === '' || sentence === '' || lines.length === 0)).toEqual([]);
});

it('reads the same whatever the moment of asking, but for the clock', () => {
  const summary: ShownSummary = summaryWith('verified');
  const dayLater = badgeView(summary, 'sv', NOW + 86_400_000);
  expect(dayLater.lines[2]?.text).toMatch(/^Kontrollerat i går /);
});

const metaFrom = (validFrom: string) => badgeView(summaryWith('not-yet-valid', { validFrom }), 'sv', NOW).meta;
const periodLead = (verdict: ShownVerdict) => answersOf(summaryWith(verdict), 'sv', NOW).find(({ check }) => check === 'period')?.lead;
