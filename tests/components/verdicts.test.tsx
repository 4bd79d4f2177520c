import { describe, expect, it } from 'vitest';
import { Badge } from '@/components/Badge';
import { CredentialDetail } from '@/components/CredentialDetail';
import { VerdictRow } from '@/components/VerdictRow';
import { badgeView } from '@/utils/explain/badge-view';
import { verdictShown } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import { shownVerdicts } from '@/utils/model/verdict';
import { circumstances, expectAccessible, show } from './look';
import { PageCard } from './PageCard';
import { evidence, NOW, summaryWith } from './summaries';

const nothing = (): void => undefined;
const rowActions = { onToggle: nothing, onOpen: nothing, onAllow: nothing, onRetry: nothing };
const detailActions = { onBack: nothing, onRecheck: nothing, onAllow: nothing, onCopy: nothing, onSave: nothing };

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each(shownVerdicts)('%s has its word, its own shape and no fault as badge and card', async (verdict) => {
    const view = badgeView(summaryWith(verdict), language, NOW);
    const place = show(
      <main>
        <h1>Test</h1>
        <h2>Test</h2>
        <Badge view={view} />
        <Badge view={view} compact />
        <PageCard view={view} />
      </main>,
      language,
      scheme,
    );
    const [badge, compact] = place.querySelectorAll('button');
    expect(badge?.textContent).toContain(words[language].verdict[verdict]);
    expect(compact?.getAttribute('aria-label')).toBe(words[language].verdict[verdict]);
    expect(place.querySelectorAll(`.glyph.${verdict}`).length).toBeGreaterThanOrEqual(3);
    expect(badge?.getBoundingClientRect().height).toBe(24);
    await expectAccessible(place);
  });

  it.each(shownVerdicts)('%s has its row and its detail without a fault', async (verdict) => {
    const summary = summaryWith(verdict);
    const place = show(
      <main class="panel">
        <CredentialDetail
          summary={summary}
          evidence={evidence}
          language={language}
          now={NOW}
          count={7}
          busy={false}
          copied={false}
          {...detailActions}
        />
        <ul class="rows">
          <VerdictRow
            row={{ phase: 'done', key: summary.id, finding: summary.finding, summary, spots: [], endorsements: [] }}
            open
            language={language}
            now={NOW}
            actions={rowActions}
          />
        </ul>
      </main>,
      language,
      scheme,
    );
    const row = place.querySelector<HTMLElement>('li.row');
    expect({ ...row?.dataset }).toEqual({ verdict, level: summary.level.seqf === null ? '' : '5', title: summary.title });
    expect(place.querySelector('.verdict b')?.textContent).toBe(verdictShown(summary, language));
    await expectAccessible(place);
  });
});

it('draws no two verdicts alike', () => {
  const shapes = shownVerdicts.map(
    (verdict) => show(<Badge view={badgeView(summaryWith(verdict), 'sv', NOW)} compact />).querySelector('svg')?.innerHTML,
  );
  expect(new Set(shapes).size).toBe(shownVerdicts.length);
});

it('X12: shows text from a credential as text, whatever it holds', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const summary = summaryWith('issuer-unknown', {
    title: hostile,
    recipient: hostile,
    issuer: { ...summaryWith('issuer-unknown').issuer, claimedName: hostile, domain: null, id: hostile },
  });
  const place = show(
    <CredentialDetail summary={summary} evidence={evidence} language="sv" now={NOW} count={1} busy={false} copied={false} {...detailActions} />,
  );
  expect(place.querySelector('img')).toBeNull();
  expect(place.querySelector('h1')?.textContent).toBe(hostile);
  expect([...place.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['glossary.html#seqf']); // our own
});
