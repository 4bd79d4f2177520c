import { describe, expect, it } from 'vitest';
import { badgeViews } from '@/utils/explain/badge-view';
import { rowsOf, tallyOf } from '@/utils/explain/rows';
import type { Finding } from '@/utils/model/finding';
import { summaryWith } from '../components/summaries';

const finding: Finding = { id: 'f', place: 'script', carried: { kind: 'embedded', raw: '' }, label: '' };
const parent = summaryWith('verified', { id: 'f#', part: '' });
const first = summaryWith('invalid', { id: 'f#/endorsement/0', part: '/endorsement/0', role: 'endorsement', of: '' });
const inFirst = summaryWith('verified', {
  id: 'f#/endorsement/0/endorsement/0',
  part: '/endorsement/0/endorsement/0',
  role: 'endorsement',
  of: '/endorsement/0',
});
const member = summaryWith('expired', { id: 'f#/credentialSubject/verifiableCredential/0', part: '/m/0', of: '' });
const all = [parent, first, inFirst, member];

describe('what stands in another credential', () => {
  const rows = rowsOf([{ finding, state: { phase: 'done', results: all } }]);

  it('has a row of its own where it is a credential, and is told under its parent where it endorses', () => {
    expect(rows.map((row) => row.phase === 'done' && [row.key, row.endorsements.map(({ id }) => id)])).toEqual([
      ['f#', ['f#/endorsement/0', 'f#/endorsement/0/endorsement/0']],
      ['f#/credentialSubject/verifiableCredential/0', []],
    ]);
  });

  it('is counted only where it is a credential', () => {
    expect(tallyOf(rows)).toMatchObject({ found: 2, verified: 1, closer: 1 });
  });

  it('has a badge on the page only where it is a credential', () => {
    expect(badgeViews(all, 'sv').map(({ part, verdict }) => [part, verdict])).toEqual([
      ['', 'verified'],
      ['/m/0', 'expired'],
    ]);
  });
});

it('shows an endorsement that stands alone on a page as what it is: a credential', () => {
  const alone = summaryWith('verified', { role: 'credential', of: null, title: 'Rekommendation' });
  expect(rowsOf([{ finding, state: { phase: 'done', results: [alone] } }])).toHaveLength(1);
});
