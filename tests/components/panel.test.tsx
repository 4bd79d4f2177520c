import { describe, expect, it, vi } from 'vitest';
import { CredentialDetail } from '@/components/CredentialDetail';
import { PanelView } from '@/components/PanelView';
import { PopupView } from '@/components/PopupView';
import { siteRules } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import type { TabRecord } from '@/utils/model/tab-record';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { circumstances, expectAccessible, show } from './look';
import { broken, checking, done, evidence, NOW, recordWith, sevenFound, summaryWith } from './summaries';

const panelActions = () => ({
  onToggle: vi.fn(),
  onOpen: vi.fn(),
  onAllow: vi.fn(),
  onRetry: vi.fn(),
  onLook: vi.fn(),
  onAllowSite: vi.fn(),
  onResume: vi.fn(),
});
const popupActions = () => ({
  onPanel: vi.fn(),
  onLook: vi.fn(),
  onRule: vi.fn(),
  onAlways: vi.fn(),
  onResume: vi.fn(),
  onPreview: vi.fn(),
  onSettings: vi.fn(),
  onAllow: vi.fn(),
});
const detailActions = () => ({ onBack: vi.fn(), onRecheck: vi.fn(), onAllow: vi.fn(), onCopy: vi.fn(), onSave: vi.fn() });

const onClick: Holding = { rule: 'on-click', byItself: false, draws: true };

const records: Record<string, TabRecord | null> = {
  'seven credentials': recordWith([...sevenFound, broken('x', 'Trasig')], { access: 'clicked' }),
  'nothing yet': null,
  looking: recordWith([], { looked: false }),
  'nothing found': recordWith([]),
  'waiting for a click': recordWith([], { access: 'on-click', looked: false }),
  'a page of the browser': recordWith([], { access: 'not-allowed' }),
  'a site that is never read': recordWith([], { access: 'never' }),
};

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each(Object.keys(records))('popup and panel show %s without a fault', async (name) => {
    const record = records[name] ?? null;
    await expectAccessible(
      show(
        <PopupView
          record={record}
          site={{ holding: onClick, choosable: siteRules }}
          language={language}
          failed={false}
          byHand={false}
          actions={popupActions()}
        />,
        language,
        scheme,
      ),
    );
    const panel = show(
      <PanelView record={record} language={language} now={NOW} open={['verified#', 'unverifiable#']} offline actions={panelActions()} />,
      language,
      scheme,
    );
    await expectAccessible(panel);
    expect(panel.querySelectorAll('.primary').length).toBeLessThanOrEqual(1);
  });
});

it('gives every credential of the page a row that other programs can find', () => {
  const place = show(<PanelView record={recordWith(sevenFound)} language="sv" now={NOW} open={[]} offline={false} actions={panelActions()} />);
  expect([...place.querySelectorAll<HTMLElement>('[data-verdict]')].map(({ dataset }) => [dataset.verdict, dataset.level, dataset.title])).toEqual([
    ['verified', '5', 'Yrkeshögskoleexamen, driftingenjör'],
    ['issuer-unknown', '6', 'Högskoleexamen, energisystem'],
    ['expired', '', 'Elsäkerhet för driftpersonal'],
    ['revoked', '', 'Projektledning i praktiken'],
    ['invalid', '', 'Energikartläggning, fördjupning'],
    ['unverifiable', '', 'Arbetsmiljö för chefer'],
  ]);
});

it.each([
  [
    'popup',
    <PopupView
      key="popup"
      record={recordWith(sevenFound)}
      site={{ holding: onClick, choosable: siteRules }}
      language="en"
      failed={false}
      byHand={false}
      actions={popupActions()}
    />,
  ],
  [
    'panel',
    <PanelView key="panel" record={recordWith(sevenFound)} language="en" now={NOW} open={['verified#']} offline={false} actions={panelActions()} />,
  ],
  [
    'detail',
    <main key="detail" class="panel">
      <CredentialDetail
        summary={summaryWith('verified')}
        evidence={evidence}
        language="en"
        now={NOW}
        count={7}
        busy={false}
        copied={false}
        {...detailActions()}
      />
    </main>,
  ],
])('%s needs no sideways scrolling at 320 px', (_name, node) => {
  const place = show(node);
  place.style.width = '320px';
  expect(place.scrollWidth).toBe(320);
});

it('lets every control be hit: nothing is smaller than 24 px', () => {
  const place = show(
    <PanelView
      record={recordWith(sevenFound)}
      language="sv"
      now={NOW}
      open={['verified#', 'unverifiable#']}
      offline={false}
      actions={panelActions()}
    />,
  );
  const heights = [...place.querySelectorAll('button')].map((button) => button.getBoundingClientRect().height);
  expect(heights.filter((height) => height < 24)).toEqual([]);
});

it('opens and closes a row from its button, and the whole credential from inside', () => {
  const actions = panelActions();
  const place = show(
    <PanelView record={recordWith([done(summaryWith('verified'))])} language="sv" now={NOW} open={['verified#']} offline={false} actions={actions} />,
  );
  const [head, everything] = place.querySelectorAll<HTMLButtonElement>('.row button');
  expect(head?.getAttribute('aria-expanded')).toBe('true');
  head?.click();
  everything?.click();
  expect(actions.onToggle).toHaveBeenCalledWith('verified#');
  expect(actions.onOpen).toHaveBeenCalledWith('verified#');
});

it.each([
  [
    'says why we could not tell while it is closed',
    [],
    ['', 'Vi får inte fråga ledarhuset.example än.', 'status.norrviken-yh.example svarade inte i tid.'],
  ],
  ['leaves that to the checks when it is open', ['unverifiable#', 'status-unknown#'], ['', '', '']],
])('a row %s', (_what, open, reasons) => {
  const unread = summaryWith('status-unknown');
  const entries = [
    ...(['verified', 'unverifiable'] as const).map((verdict) => done(summaryWith(verdict))),
    done({ ...unread, outcomes: { ...unread.outcomes, issuer: { kind: 'unknown', code: 'trust-list-unreadable' } } }),
  ];
  const place = show(<PanelView record={recordWith(entries)} language="sv" now={NOW} open={open} offline={false} actions={panelActions()} />);
  expect([...place.querySelectorAll('.row-word')].map((word) => word.nextElementSibling?.textContent ?? '')).toEqual(reasons);
});

it('asks once for the host that a credential needs, and says what it learns', () => {
  const actions = panelActions();
  const place = show(
    <PanelView
      record={recordWith([done(summaryWith('unverifiable'))])}
      language="sv"
      now={NOW}
      open={['unverifiable#']}
      offline={false}
      actions={actions}
    />,
  );
  const button = place.querySelector<HTMLButtonElement>('.primary');
  expect(button?.textContent).toBe('Tillåt ledarhuset.example');
  expect(place.querySelector('.permission-ask')?.textContent).toContain('Den får inte veta vilken sida du läser.');
  button?.click();
  expect(actions.onAllow).toHaveBeenCalledWith('unverifiable', [{ what: 'other', host: 'ledarhuset.example' }]);
});

it('tries again what we failed at, and takes the blame', () => {
  const actions = panelActions();
  const place = show(
    <PanelView record={recordWith([broken('x', 'Mitt intyg')])} language="sv" now={NOW} open={[]} offline={false} actions={actions} />,
  );
  expect(place.textContent).toContain('Felet ligger hos Meritkollen.');
  place.querySelector<HTMLButtonElement>('.row button')?.click();
  expect(actions.onRetry).toHaveBeenCalledWith('x');
});

it('lets the popup try again what we failed at', () => {
  const actions = popupActions();
  const record = recordWith([], { access: 'clicked', looked: false });
  const place = show(
    <PopupView record={record} site={{ holding: onClick, choosable: siteRules }} language="sv" failed byHand={false} actions={actions} />,
  );
  const [button] = place.querySelectorAll<HTMLButtonElement>('.popup-buttons button');
  expect(button?.textContent).toBe('Försök igen');
  button?.click();
  expect(actions.onLook).toHaveBeenCalledOnce();
});

it('counts six kinds at most in the popup, and the others when they are asked for', () => {
  const many = popupOf(recordOf(shownVerdicts));
  expect(textsOf(many, '.popup > .counts li')).toHaveLength(6);
  expect(textsOf(many, 'details .counts li')).toHaveLength(5);
  expect(textsOf(many, 'details > summary')).toEqual(['Visa alla']);
  expect(popupOf(recordOf(shownVerdicts.slice(0, 6))).querySelector('details')).toBeNull();
});

it('counts in the popup what we failed at too, so that the lines add up to what was found', () => {
  const place = popupOf(recordWith([done(summaryWith('verified')), broken('b', 'Arbetsmiljö'), checking('c', 'Projektledning')]));
  expect(textsOf(place, '.popup > .counts li')).toEqual(['Verifierad1', 'Kontrollen blev inte klar1', 'Kontrolleras1']);
});

it.each([
  ['with nothing on it', {}, ['Leta igen', 'Kontrollera ett bevis du har'], 'Leta igen'],
  ['of the browser’s own', { access: 'not-allowed' as const }, ['Kontrollera ett bevis du har'], 'Kontrollera ett bevis du har'],
])('offers in the popup, on a page %s, to check a credential that the reader has, once', async (_what, changes, buttons, focused) => {
  const place = popupOf(recordWith([], changes));
  expect(textsOf(place, '.popup-buttons button')).toEqual(buttons);
  expect(textsOf(place, 'footer button')).toEqual(['Inställningar']);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(focused));
});

it('has no heading for what we know where we know nothing', () => {
  expect(headingsOf('verified')).toEqual(['Det här vet vi', 'Det här vet vi inte']);
  expect(headingsOf('unverifiable')).toEqual(['Det här vet vi inte']);
});

it.each(shownVerdicts)('says of one that is %s what we do not know', (verdict) => {
  expect(headingsOf(verdict)).toContain('Det här vet vi inte');
});

it('puts the focus on the popup’s main button, and on the heading of an opened credential', async () => {
  const popup = show(
    <PopupView
      record={recordWith(sevenFound)}
      site={{ holding: onClick, choosable: siteRules }}
      language="sv"
      failed={false}
      byHand={false}
      actions={popupActions()}
    />,
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(popup.querySelector('.primary')));
  const detail = show(
    <CredentialDetail
      summary={summaryWith('verified')}
      evidence={null}
      language="sv"
      now={NOW}
      count={7}
      busy={false}
      copied={false}
      {...detailActions()}
    />,
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(detail.querySelector('h1')));
});

it('shows the technical data only when they are opened, and gives the evidence whole', async () => {
  const actions = detailActions();
  const place = show(
    <main class="panel">
      <CredentialDetail
        summary={summaryWith('verified')}
        evidence={evidence}
        language="sv"
        now={NOW}
        count={1}
        busy={false}
        copied={false}
        {...actions}
      />
    </main>,
  );
  expect(place.querySelector('pre')).toBeNull();
  const technical = [...place.querySelectorAll('details')].at(-1);
  technical?.querySelector('summary')?.click();
  await vi.waitFor(() => expect(place.querySelector('pre')).not.toBeNull());
  technical?.querySelector('button')?.click();
  expect(JSON.parse(actions.onCopy.mock.calls[0]?.[0])).toEqual(evidence);
  await expectAccessible(place);
});

it('lists every address that was asked, with what came of it', () => {
  const place = show(
    <CredentialDetail
      summary={summaryWith('verified')}
      evidence={evidence}
      language="sv"
      now={NOW}
      count={1}
      busy={false}
      copied={false}
      {...detailActions()}
    />,
  );
  const fetched = [...place.querySelectorAll('section')].find((section) => section.getAttribute('aria-labelledby') === 'fetched');
  expect([...(fetched?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent?.replace(/\d\d\.\d\d/, 'KLOCKAN'))).toEqual([
    '/.well-known/did.jsonSvarade i dag KLOCKAN, 2 kB.',
    '/status/7Svarade i dag KLOCKAN, 16 kB.',
    '/list/2026Försökte i dag KLOCKAN: inget svar inom 8 sekunder.',
  ]);
});

it('tells nothing of what a credential says when it was proved wrong', () => {
  const place = show(
    <CredentialDetail
      summary={summaryWith('invalid')}
      evidence={evidence}
      language="sv"
      now={NOW}
      count={1}
      busy={false}
      copied={false}
      {...detailActions()}
    />,
  );
  expect(place.textContent).not.toContain('Sara Lindqvist');
  expect(place.textContent).not.toContain('14 juni 2025');
  expect(place.querySelector('.stair')).toBeNull();
});

it.each([
  ['issuer-unknown', ['Domänen skola.example intygar att utfärdarens id hör till den.']],
  ['expired', ['Domänen skola.example intygar att utfärdarens id hör till den.']],
  ['unverifiable', []],
  ['invalid', []],
] as [ShownVerdict, string[]][])('names the domain that vouches for the issuer where the signature proves it: %s', (verdict, lines) => {
  const { issuer } = summaryWith(verdict);
  const summary = summaryWith(verdict, { issuer: { ...issuer, linkedDomains: ['skola.example'] } });
  const place = show(
    <CredentialDetail summary={summary} evidence={evidence} language="sv" now={NOW} count={1} busy={false} copied={false} {...detailActions()} />,
  );
  expect([...place.querySelectorAll('.detail-head p')].map(({ textContent }) => textContent).filter((text) => text?.startsWith('Domänen'))).toEqual(
    lines,
  );
});

it.each([
  ['a report of what was found, and no other credential', sevenFound, 'Skapa rapport', 'Kontrollera ett bevis du har'],
  ['to check another credential where nothing was found, and no report', [], 'Kontrollera ett bevis du har', 'Skapa rapport'],
])('offers %s', (_what, entries, offered, notOffered) => {
  const ways = { 'Skapa rapport': vi.fn(), 'Kontrollera ett bevis du har': vi.fn() };
  const actions = { ...panelActions(), onReport: ways['Skapa rapport'], onPreview: ways['Kontrollera ett bevis du har'] };
  const place = show(<PanelView record={recordWith(entries)} language="sv" now={NOW} open={[]} offline={false} actions={actions} />);
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('button')];
  buttons.find(({ textContent }) => textContent === offered)?.click();
  expect(Object.entries(ways).map(([way, done]) => [way, done.mock.calls.length])).toEqual([
    ['Skapa rapport', Number(offered === 'Skapa rapport')],
    ['Kontrollera ett bevis du har', Number(offered !== 'Skapa rapport')],
  ]);
  expect(buttons.some(({ textContent }) => textContent === notOffered)).toBe(false);
});

it('marks the credential whose badge was clicked on the page', () => {
  const place = show(
    <PanelView record={recordWith(sevenFound, { marked: 'expired' })} language="sv" now={NOW} open={[]} offline={false} actions={panelActions()} />,
  );
  expect([...place.querySelectorAll<HTMLElement>('[aria-current]')].map(({ dataset }) => dataset.verdict)).toEqual(['expired']);
});

const textsOf = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);
const recordOf = (verdicts: readonly ShownVerdict[]) => recordWith(verdicts.map((verdict) => done(summaryWith(verdict))));
const popupOf = (record: TabRecord) =>
  show(
    <PopupView
      record={record}
      site={{ holding: onClick, choosable: siteRules }}
      language="sv"
      failed={false}
      byHand={false}
      actions={popupActions()}
    />,
  );

const headingsOf = (verdict: ShownVerdict) => {
  const actions = detailActions();
  const place = show(
    <CredentialDetail summary={summaryWith(verdict)} evidence={null} language="sv" now={NOW} count={2} busy={false} copied={false} {...actions} />,
  );
  return [...place.querySelectorAll('h2')].map(({ textContent }) => textContent).filter((text) => text?.startsWith('Det här vet vi'));
};
