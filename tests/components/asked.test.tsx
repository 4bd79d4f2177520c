import { expect, it, vi } from 'vitest';
import { PanelView } from '@/components/PanelView';
import { words } from '@/utils/explain/words';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import { circumstances, expectAccessible, show } from './look';
import { NOW, recordWith, sevenFound, summaryWith } from './summaries';

const actions = () => ({
  onToggle: vi.fn(),
  onOpen: vi.fn(),
  onAllow: vi.fn(),
  onRetry: vi.fn(),
  onLook: vi.fn(),
  onAllowSite: vi.fn(),
  onResume: vi.fn(),
});

/** Something that the reader has pointed at, with no credential in it. */
function inVain(): Entry {
  const { finding, ...summary } = summaryWith('unverifiable');
  const asked = { ...finding, id: 'asked-1', place: 'asked' as const };
  const proof = { kind: 'unknown' as const, code: 'other-code' as const, url: 'https://meny.test/lunch' };
  return {
    finding: asked,
    state: { phase: 'done', results: [{ ...summary, finding: asked, verdict: 'not-a-credential', outcomes: { ...summary.outcomes, proof } }] },
  };
}

const panelOf = (record: TabRecord, language: 'sv' | 'en', scheme: 'light' | 'dark') =>
  show(
    <PanelView record={{ ...record, marked: 'asked-1' }} language={language} now={NOW} open={[]} offline={false} actions={actions()} />,
    language,
    scheme,
  );

it.each(circumstances)(
  'what the reader points at in vain is told above the others, in $language, $scheme, and is none of them',
  async ({ language, scheme }) => {
    const said = words[language].answers.unknown['other-code']({ host: 'meny.test' } as never);
    const panel = panelOf(recordWith([...sevenFound, inVain()], { access: 'clicked' }), language, scheme);
    expect(panel.querySelector('.state-box')?.textContent).toBe(words[language].screen.askedFor + said);
    expect(panel.querySelector('[role="status"]')?.textContent).toBe(said);
    expect(panel.querySelectorAll('.rows > li').length).toBe(sevenFound.length);
    await expectAccessible(panel);
  },
);

it('nobody says that nothing was read or fetched when the reader has pointed at something', () => {
  const panel = panelOf(recordWith([inVain()], { access: 'on-click', looked: false }), 'sv', 'light');
  expect(panel.textContent).not.toContain(words.sv.screen.onClick.text);
  expect(panel.querySelectorAll('.state-box').length).toBe(1);
});
