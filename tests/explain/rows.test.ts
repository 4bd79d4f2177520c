import { expect, it } from 'vitest';
import { countsOf, rowsOf, tallyOf } from '../../utils/explain/rows';
import { announcementOf, tabState } from '../../utils/explain/tab-state';
import { words } from '../../utils/explain/words';
import { broken, checking, done, recordWith, sevenFound, summaryWith } from '../components/summaries';

const nothing = {
  ...done(summaryWith('verified')),
  state: { phase: 'done' as const, results: [{ ...summaryWith('verified'), verdict: 'not-a-credential' as const }] },
};

const said = (entries: typeof sevenFound) => announcementOf(recordWith(entries), tallyOf(rowsOf(entries)), words.sv);

it('leaves out what turned out to be no credential', () => {
  expect(rowsOf([nothing, ...sevenFound]).map(({ phase }) => phase)).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'checking']);
});

it('counts what holds, what is being checked, what needs a permission, and all else as worth a closer look', () => {
  const rows = rowsOf([...sevenFound, broken('x', '')]);
  expect(tallyOf(rows)).toEqual({ found: 8, verified: 1, confirmed: 0, waiting: 1, checking: 1, closer: 5 });
  expect(countsOf(rows).map(({ verdict }) => verdict)).toEqual(['verified', 'issuer-unknown', 'unverifiable', 'expired', 'revoked', 'invalid']);
});

it('does not wait for a permission where the verdict is decided without it', () => {
  const status = { kind: 'unknown', code: 'needs-permission', url: 'https://status.example/7' } as const;
  const tally = (verdict: 'expired' | 'status-unknown') => {
    const summary = summaryWith(verdict);
    return tallyOf(rowsOf([done({ ...summary, outcomes: { ...summary.outcomes, status } })]));
  };
  expect([tally('expired').waiting, tally('status-unknown').waiting]).toEqual([0, 1]);
});

it.each([
  [null, 'on-click'],
  [recordWith([], { access: 'not-allowed' }), 'not-allowed'],
  [recordWith([], { access: 'never' }), 'never'],
  [recordWith([], { access: 'on-click', looked: false }), 'on-click'],
  [recordWith([], { access: 'clicked', looked: false }), 'looking'],
  [recordWith([nothing]), 'empty'],
  [recordWith([checking('a', '')], { looked: false }), 'list'],
])('finds the screen for a tab %#', (record, state) => {
  expect(tabState(record)).toBe(state);
});

it('says aloud that something was found, and the sum only when all is checked', () => {
  expect(said(sevenFound)).toBe('7 intyg hittade.');
  expect(said(sevenFound.slice(0, 2))).toBe('2 intyg hittade. 1 är verifierat och 1 behöver du titta närmare på.');
  expect(said([])).toBe('Inga digitala bevis hittades på sidan.');
});
