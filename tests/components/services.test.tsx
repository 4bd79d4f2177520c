import { describe, expect, it, vi } from 'vitest';
import { CredentialDetail } from '@/components/CredentialDetail';
import { PanelView } from '@/components/PanelView';
import { PopupView } from '@/components/PopupView';
import { badgeView } from '@/utils/explain/badge-view';
import type { ShownSummary } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import { circumstances, expectAccessible, show } from './look';
import { PageCard } from './PageCard';
import { atService, done, evidence, NOW, recordWith } from './summaries';

const nothing = (): void => undefined;
const actions = () => ({
  onToggle: nothing,
  onOpen: nothing,
  onAllow: vi.fn(),
  onRetry: nothing,
  onLook: nothing,
  onAllowSite: nothing,
  onResume: nothing,
});
const popupActions = {
  onPanel: nothing,
  onLook: nothing,
  onAlways: nothing,
  onRule: nothing,
  onResume: nothing,
  onPreview: nothing,
  onSettings: nothing,
};
const COURSERA = 'https://www.coursera.org/verify/ABCDEF123456';
const all: ShownSummary[] = [
  atService('provider-not-asked'),
  atService('provider-off', { id: 'badgr', name: 'Badgr', url: 'https://api.badgr.io/public/assertions/A' }),
  atService('check-at-provider', { id: 'coursera', name: 'Coursera', url: COURSERA }),
  atService('check-with-code', { id: 'ladok', name: 'Ladok', url: 'https://student.ladok.se/verifiera' }),
  atService('short-link', { url: 'https://www.credly.com/go/AbCd1234' }),
  atService('wallet-offer', { id: 'learncard', name: 'LearnCard', url: 'https://learncard.app/interactions/claim/abc' }),
  atService('look-alike', { url: 'https://credly.com.verify.example/badges/1' }),
];
const rowsOpen = all.map(({ id }) => id);

const panelOf = (summaries: readonly ShownSummary[], doing = actions()) => (
  <PanelView record={recordWith(summaries.map(done))} language="sv" now={NOW} open={rowsOpen} offline={false} actions={doing} />
);
const detailOf = (summary: ShownSummary) => (
  <main class="panel">
    <CredentialDetail
      summary={summary}
      evidence={evidence}
      language="sv"
      now={NOW}
      count={7}
      busy={false}
      copied={false}
      onBack={nothing}
      onRecheck={nothing}
      onAllow={nothing}
      onCopy={nothing}
      onSave={nothing}
    />
  </main>
);
const rowOf = (place: HTMLElement, code: string) => place.querySelectorAll<HTMLElement>('.row')[all.findIndex(({ id }) => id.startsWith(code))];

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it('everything that services’ links may come to is shown without a fault', async () => {
    const panel = <PanelView record={recordWith(all.map(done))} language={language} now={NOW} open={rowsOpen} offline={false} actions={actions()} />;
    const place = show(panel, language, scheme);
    await expectAccessible(place);
    expect([...place.querySelectorAll('.row-more a, .row-more button')].filter((one) => one.getBoundingClientRect().height < 24)).toEqual([]);
  });
});

it('asks for a service with one button, and says what it learns and how long the answer holds', () => {
  const doing = actions();
  const row = rowOf(show(panelOf(all, doing)), 'provider-not-asked');
  const ask = row?.querySelector<HTMLButtonElement>('.permission-ask .button.primary');
  expect(ask?.textContent).toBe('Fråga Credly');
  expect(row?.querySelector('.permission-ask')?.textContent).toMatch(
    /någon tittar på de intyg därifrån som visas här, när det sker och från vilken IP-adress/,
  );
  expect(row?.querySelector('.permission-ask')?.textContent).toMatch(/en gång, för alla intyg hos Credly/);
  ask?.click();
  expect(doing.onAllow.mock.calls).toEqual([
    ['provider-not-asked-credly', [{ what: 'provider', host: 'www.credly.com', provider: { id: 'credly', name: 'Credly' } }]],
  ]);
});

it('asks in the popup for each of the first two services, of how many credentials, beside one filled button', async () => {
  const services = ['credly', 'badgr', 'edubadges'].map((id) => atService('provider-not-asked', { id, name: id, url: `https://${id}.example/1` }));
  const again = atService('provider-not-asked', { id: 'credly', name: 'credly', url: 'https://credly.example/1', key: 'again' });
  const doing = { ...popupActions, onAllow: vi.fn() };
  const record = recordWith([...services, again].map(done));
  const place = show(<PopupView record={record} site={null} language="sv" failed={false} byHand={false} actions={doing} />);
  await expectAccessible(place);
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('.popup-buttons button')];
  expect(buttons.map(({ textContent, className }) => [textContent, className.includes('primary')])).toEqual([
    ['Visa i sidopanelen', true],
    ['Fråga credly om 2 intyg', false],
    ['Fråga badgr om 1 intyg', false],
  ]);
  const { eachLearns, more } = words.sv.screen.askProvider;
  expect([...place.querySelectorAll('.popup-buttons p')].map(({ textContent }) => textContent)).toEqual([eachLearns, more]);
  buttons[1]?.click();
  const one = { what: 'provider', host: 'credly.example', provider: { id: 'credly', name: 'credly' } };
  expect(doing.onAllow.mock.calls).toEqual([[[one, one]]]);
});

it('asks nothing more about a service that is not to be asked', () => {
  const row = rowOf(show(panelOf(all)), 'provider-off');
  expect(row?.querySelector('.permission-ask, .primary, a')).toBeNull();
  expect(row?.querySelector('.checks')?.textContent).toContain('Du har valt att inte fråga Badgr. Det går att ändra i inställningarna.');
});

it.each([
  ['panel', (summary: ShownSummary) => panelOf([summary])],
  ['detail', (summary: ShownSummary) => detailOf(summary)],
  ['card', (summary: ShownSummary) => <PageCard view={badgeView(summary, 'sv', NOW)} />],
])('leads to the place that can check it from the %s, which is not told from where', (_screen, screenOf) => {
  const links = all.map((summary) => show(screenOf(summary)).querySelector<HTMLAnchorElement>('a[href^="https:"]'));
  expect(links.map((link) => link?.textContent ?? null)).toEqual([
    null,
    null,
    'Kontrollera hos Coursera',
    'Kontrollera hos Ladok',
    'Öppna länken och se vart den leder',
    null,
    null,
  ]);
  const [link] = links.flatMap((found) => found ?? []);
  expect([link?.href, link?.target, link?.rel, link?.getAttribute('referrerpolicy')]).toEqual([
    COURSERA,
    '_blank',
    'noopener noreferrer',
    'no-referrer',
  ]);
});
