import { Badge } from '@/components/Badge';
import { badgeView } from '@/utils/explain/badge-view';
import { shownVerdicts } from '@/utils/model/verdict';
import { PageCard } from '../../components/PageCard';
import { NOW, summaryWith } from '../../components/summaries';
import { long, rightToLeft } from './invented';
import { atServices } from './panel';
import type { Screens } from './screen';

const row = (children: preact.ComponentChildren) => (
  <main style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', padding: '4px', alignItems: 'start' }}>
    <h1 class="hidden-text">.</h1>
    <h2 class="hidden-text">.</h2>
    {children}
  </main>
);

/** What stands on other people's pages. */
export const pieceScreens: Screens = {
  badges: (language) =>
    row(
      shownVerdicts.flatMap((verdict) => {
        const view = badgeView(summaryWith(verdict), language, NOW);
        return [<Badge key={verdict} view={view} />, <Badge key={`${verdict}-compact`} view={view} compact />];
      }),
    ),
  cards: (language) => row(shownVerdicts.map((verdict) => <PageCard key={verdict} view={badgeView(summaryWith(verdict), language, NOW)} />)),
  'cards-services': (language) => row(atServices.map((summary) => <PageCard key={summary.id} view={badgeView(summary, language, NOW)} />)),
  'cards-texts': (language) => row([rightToLeft(), long()].map((summary) => <PageCard key={summary.id} view={badgeView(summary, language, NOW)} />)),
};
