import { PreviewPage, type PreviewPageProps } from '@/components/preview/PreviewPage';
import type { PreviewState, Seen } from '@/components/preview/preview-state';
import { OnPageBadge, OnPageCard } from '@/entrypoints/preview/OnPage';
import { badgeView } from '@/utils/explain/badge-view';
import { rowsOf } from '@/utils/explain/rows';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Learned } from '@/utils/explain/what-others-learn';
import type { Language } from '@/utils/model/settings';
import { done, NOW, summaryWith } from './summaries';

/** What a credential with everything that is sensitive tells. */
export const muchLearned: readonly Learned[] = [
  { kind: 'personal-number', how: 'plain' },
  { kind: 'birth-date', how: 'plain' },
  { kind: 'email', how: 'hashed' },
];
/** What stands in each of them. */
export const TEXT =
  '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Drift </script>"}';

/** One credential as the page shows it. */
export function seenWith(summary: ShownSummary, changes: Partial<Seen> = {}): Seen {
  const [row] = rowsOf([done(summary)]);
  if (row?.phase !== 'done') throw new Error('nothing to show');
  return { row, summary, raw: TEXT, address: null, learned: [], ...changes };
}

/** The page with these credentials, the first of them chosen. */
export const seenState = (...all: Seen[]): PreviewState => ({
  phase: 'seen',
  source: { name: 'energieffektiv-drift.json', bytes: 5_900 },
  all,
  chosen: 0,
});

/** Of an address where no server answered. */
const notReached = summaryWith('unverifiable', {
  outcomes: { ...summaryWith('unverifiable').outcomes, proof: { kind: 'unknown', code: 'unreachable', url: 'https://skola.test/kurs.json' } },
});

/** Every state that the page can be in, by name. */
export const previewStates: Record<string, PreviewState> = {
  empty: { phase: 'empty' },
  reading: { phase: 'reading', source: { name: 'kurs.json', bytes: 1 } },
  nothing: { phase: 'nothing', source: { name: 'Inklistrad text', bytes: 400 }, looks: 'session-token' },
  refused: { phase: 'refused', why: 'too-large' },
  fault: { phase: 'refused', why: 'fault' },
  'not-https': { phase: 'refused', why: 'not-https' },
  sensitive: seenState(seenWith(summaryWith('verified'), { learned: muchLearned })),
  plain: seenState(seenWith(summaryWith('verified'))),
  mended: { ...seenState(seenWith(summaryWith('verified'))), source: { name: 'Inklistrad text', bytes: 6_400, mended: true } } as PreviewState,
  several: seenState(seenWith(summaryWith('expired')), seenWith(summaryWith('issuer-unknown')), seenWith(summaryWith('unsigned'))),
  unverifiable: seenState(seenWith(notReached, { raw: '', address: 'https://skola.test/kurs.json' })),
  invalid: seenState(seenWith(summaryWith('invalid'))),
};

const nothing = (): void => undefined;

/** The page as the product draws it, with the badge and the card of pages in it. */
export function previewPage(state: PreviewState, language: Language, changed: Partial<PreviewPageProps> = {}) {
  const chosen = state.phase === 'seen' ? state.all[state.chosen] : undefined;
  const view = chosen === undefined ? null : badgeView(chosen.summary, language, NOW);
  return (
    <PreviewPage
      state={state}
      language={language}
      now={NOW}
      address=""
      offline={false}
      said=""
      badge={view !== null && <OnPageBadge view={view} onOpen={nothing} />}
      card={view !== null && <OnPageCard view={view} onOpen={nothing} />}
      actions={{
        onAddress: nothing,
        onFile: nothing,
        onText: nothing,
        onFetch: nothing,
        onChoose: nothing,
        onAllow: nothing,
        onOpen: nothing,
        onCopy: nothing,
        onSave: nothing,
        onTry: nothing,
      }}
      {...changed}
    />
  );
}
