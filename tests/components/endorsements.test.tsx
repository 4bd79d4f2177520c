import { expect, it, vi } from 'vitest';
import { VerdictRow } from '@/components/VerdictRow';
import { circumstances, expectAccessible, show } from './look';
import { NOW, summaryWith } from './summaries';

const actions = { onToggle: vi.fn(), onOpen: vi.fn(), onAllow: vi.fn(), onRetry: vi.fn() };
const endorsements = [
  summaryWith('issuer-unknown', { id: 'e1', role: 'endorsement', of: '' }),
  summaryWith('invalid', { id: 'e2', role: 'endorsement', of: '' }),
];

const rowWith = (open: boolean, language: 'sv' | 'en', list = endorsements) => {
  const summary = summaryWith('verified');
  return (
    <ul class="rows">
      <VerdictRow
        row={{ phase: 'done', key: 'k', finding: summary.finding, summary, spots: [], endorsements: list }}
        open={open}
        language={language}
        now={NOW}
        actions={actions}
      />
    </ul>
  );
};

it.each(circumstances)('tells the endorsements in an opened row in one line, in $language, $scheme', async ({ language, scheme }) => {
  const place = show(rowWith(true, language, endorsements), language, scheme);
  await expectAccessible(place);
  expect(place.querySelector('.endorsements summary')?.textContent).toBe(
    language === 'sv' ? '2 rekommendationer av andra, varav 1 inte kunde bekräftas.' : '2 endorsements by others, of which 1 could not be confirmed.',
  );
  expect(place.querySelectorAll('.endorsements li')).toHaveLength(2);
  expect(place.querySelectorAll('[data-verdict]')).toHaveLength(1);
});

it('says nothing of them in a closed row, nor where there are none', () => {
  expect(show(rowWith(false, 'sv')).querySelector('.endorsements')).toBe(null);
  expect(show(rowWith(true, 'sv', [])).querySelector('.endorsements')).toBe(null);
});
