import type { JSX } from 'preact';
import { Badge } from '@/components/Badge';
import { Card } from '@/components/Card';
import { CredentialDetail } from '@/components/CredentialDetail';
import { CollectBox } from '@/components/collection/CollectBox';
import { CollectionPage } from '@/components/collection/CollectionPage';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { ServiceRow } from '@/components/options/services';
import { siteRows } from '@/components/options/sites';
import { PanelView } from '@/components/PanelView';
import { PopupView } from '@/components/PopupView';
import { ReportPage, type ReportPageProps } from '@/components/report/ReportPage';
import { serviceRows } from '@/entrypoints/options/service-rows';
import { badgeView } from '@/utils/explain/badge-view';
import type { ShownSummary } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { Meaning } from '@/utils/model/meaning';
import { type Language, siteRules } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import type { TrustList } from '@/utils/model/trust-list';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { hiddenCase, usualCase } from '../../components/case';
import { failed, rich, several, sparse } from '../../components/meanings';
import { previewPage, previewStates } from '../../components/preview-page';
import { reportSource } from '../../components/report-sources';
import { atService, broken, checking, done, evidence, NOW, recordWith, sevenFound, summaryWith } from '../../components/summaries';
import { overviewScreens } from './overview';

const nothing = (): void => undefined;
const popupActions = {
  onPanel: nothing,
  onLook: nothing,
  onAlways: nothing,
  onRule: nothing,
  onResume: nothing,
  onPreview: nothing,
  onSettings: nothing,
  onAllow: nothing,
};
const panelActions = {
  onToggle: nothing,
  onOpen: nothing,
  onAllow: nothing,
  onRetry: nothing,
  onLook: nothing,
  onAllowSite: nothing,
  onResume: nothing,
  onReport: nothing,
};

/** The records behind the screens' states. */
const records: Record<string, TabRecord | null> = {
  list: recordWith(sevenFound, { access: 'clicked' }),
  checking: recordWith([
    done(summaryWith('verified')),
    checking('a', 'Projektledning i praktiken'),
    checking('b', ''),
    broken('c', 'Arbetsmiljö för chefer'),
  ]),
  looking: recordWith([], { looked: false }),
  empty: recordWith([]),
  onClick: recordWith([], { access: 'on-click', looked: false }),
  notAllowed: recordWith([], { access: 'not-allowed' }),
  services: recordWith([done(summaryWith('verified')), done(atService('provider-not-asked')), done(atService('provider-not-asked', { key: 'b' }))]),
  never: recordWith([], { access: 'never' }),
  linkedIn: recordWith(sevenFound.slice(0, 2), { access: 'clicked', host: 'www.linkedin.com' }),
  needsPermission: recordWith([done(summaryWith('unverifiable'))]),
};

const onClick: Holding = { rule: 'on-click', byItself: false, draws: true };
const holdings: Record<string, Holding> = {
  list: { rule: 'automatic', byItself: true, draws: true },
  never: { rule: 'never', byItself: false, draws: false },
  linkedIn: { rule: 'panel-only', byItself: false, draws: false },
};

const endorser = (verdict: ShownVerdict): ShownSummary =>
  summaryWith(verdict, { id: `e-${verdict}`, part: `/endorsement/${verdict}`, role: 'endorsement', of: '' });
const verified = summaryWith('verified');
const endorsed: Entry = {
  finding: verified.finding,
  state: { phase: 'done', results: [verified, endorser('issuer-unknown'), endorser('invalid')] },
};

const row = (children: JSX.Element[]): JSX.Element => (
  <div style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', padding: '24px', alignItems: 'start' }}>{children}</div>
);

/** Credentials that say something out of the usual about themselves. */
const unusual: Record<string, ShownSummary> = {
  sealed: sealed(),
  withheld: summaryWith('issuer-unknown', {
    withheld: 3,
    outcomes: { ...summaryWith('issuer-unknown').outcomes, person: { kind: 'noted', code: 'holder-not-proven' } },
  }),
  linked: linked(),
};

function sealed(): ShownSummary {
  const usual = summaryWith('verified');
  const issuer = { ...usual.issuer, domain: null, sealedBy: 'Norrvikens yrkeshögskola (VATSE-556000000001)' };
  return { ...usual, format: 'jades', proof: 'RS256', issuer, outcomes: { ...usual.outcomes, binding: { kind: 'passed', code: 'seal-anchored' } } };
}

function linked(): ShownSummary {
  const usual = summaryWith('verified');
  const presented = { kind: 'noted', code: 'presented-by-other' } as const;
  return {
    ...usual,
    issuer: {
      ...usual.issuer,
      domain: null,
      id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
      linkedDomains: ['norrviken-yh.example'],
    },
    outcomes: { ...usual.outcomes, person: presented },
  };
}

const report =
  (state: ReportPageProps['state'], hideNames = false) =>
  (language: Language): JSX.Element => (
    <ReportPage
      language={language}
      state={state}
      choices={{ language, hideNames, detailed: ['eighth#', 'status-unknown#'] }}
      onPrint={nothing}
      onSave={nothing}
      onChoose={nothing}
    />
  );
const fullReport: ReportPageProps['state'] = { phase: 'ready', source: reportSource() };
const emptyReport: ReportPageProps['state'] = { phase: 'ready', source: reportSource({ record: recordWith([]), lists: [], offline: true }) };

const detail =
  (summary: ShownSummary, meaning?: Meaning | null, endorsements: readonly ShownSummary[] = []) =>
  (language: Language) => (
    <main class="panel" style={{ width: '400px' }}>
      <CredentialDetail
        summary={summary}
        evidence={evidence}
        meaning={meaning}
        endorsements={endorsements}
        language={language}
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

const list = (name: string, publisher: string, host?: string): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name,
  publisher,
  updated: '2026-11-03',
  issuers: [{ id: 'did:web:norrviken-yh.example', name: 'Norrvikens yrkeshögskola' }],
  ...(host !== undefined && { url: `https://${host}/`, source: { kind: 'x', fetched: '2026-11-20T08:00:00Z' } }),
});
const services: ServiceRow[] = serviceRows({ credly: 'on', 'open-badge-factory': 'on', badgr: 'off' });
const lists = [
  list('Mina utfärdare', 'Egen lista'),
  list('Yrkeshögskolor', 'Norrvikens region', 'register.example'),
  list('European colleges', 'colleges.example', 'colleges.example'),
  list('Lärosäten', 'Högskoleförbundet', 'larosaten.example'),
];
const managed = {
  lists: [list('Godkända anordnare', 'Norrvikens kommun', 'intranat.example')],
  faults: [
    { kind: 'entry', list: 1, entry: 14, why: 'id' },
    { kind: 'list', list: 2, problem: 'incomplete-list' },
  ] as const,
};
const sites = siteRows(['https://cv.example/*', 'https://nyckel.example/*'], {
  rules: { 'minbank.example': 'never', 'xn--rksmrgs-5wao1o.example': 'panel-only' },
  elsewhere: null,
  askedOnly: ['nyckel.example'],
});
const came = (word: 'unreachable' | 'older') => ({ tried: NOW, came: word });
const outOfReach = async () => ({ ok: false as const, problem: 'unreachable' as const });

/** The options page with lists of one's own, from an address, and one that could not be fetched anew. */
const options = (language: Language): JSX.Element => (
  <OptionsPage
    language={language}
    chosenLanguage="auto"
    browserLanguage={language}
    onLanguage={nothing}
    elsewhere="on-click"
    choosable={{ elsewhere: siteRules, site: siteRules, language: true }}
    policyFaults={[]}
    sites={sites}
    onElsewhere={nothing}
    onRule={nothing}
    onAdd={async () => true}
    onRemove={nothing}
    services={services}
    onChooseService={nothing}
    lists={lists}
    unreadable={0}
    managed={managed}
    renewals={{ 'https://colleges.example/': came('unreachable'), 'https://larosaten.example/': came('older') }}
    today="2026-11-21"
    onLists={nothing}
    onReadFile={outOfReach}
    onReadAddress={outOfReach}
    onAllowHost={async () => true}
    onRenew={async () => ({ kind: 'taken' })}
    onExport={nothing}
    onErase={nothing}
    said={null}
    onUndo={null}
  />
);

/** What a group of the options hides until it is opened. */
const openAll = (place: HTMLElement | null): void => place?.querySelectorAll('details').forEach((group) => group.setAttribute('open', ''));

/** One credential for each answer that a service's link may have. */
const atServices = [
  atService('provider-not-asked'),
  atService('provider-off', { id: 'badgr', name: 'Badgr', url: 'https://api.badgr.io/public/assertions/A' }),
  atService('check-at-provider', { id: 'coursera', name: 'Coursera', url: 'https://www.coursera.org/verify/ABCDEF123456' }),
  atService('check-with-code', { id: 'ladok', name: 'Ladok', url: 'https://student.ladok.se/verifiera' }),
  atService('short-link', { url: 'https://www.credly.com/go/AbCd1234' }),
  atService('wallet-offer', { id: 'learncard', name: 'LearnCard', url: 'https://learncard.app/interactions/claim/abc' }),
  atService('look-alike', { url: 'https://credly.com.verify.example/badges/1' }),
];

const collection = (changes: Partial<Parameters<typeof CollectionPage>[0]>) => (language: Language) => (
  <CollectionPage {...usualCase} language={language} {...changes} />
);
const box = {
  count: 7,
  what: 'all',
  cases: [{ id: 'a', name: 'Sara, hösten 2026' }],
  trouble: null,
  said: '',
  link: null,
  onCollect: nothing,
} as const;
const boxes = (language: Language): JSX.Element =>
  row([
    <CollectBox key="usual" {...box} language={language} />,
    <CollectBox key="private" {...box} language={language} trouble="private" />,
    <CollectBox key="said" {...box} language={language} said={words[language].collection.add.added(3, 'branschradet.example')} link="#" />,
    <div key="open" ref={(place) => place?.querySelector('button')?.click()}>
      <CollectBox {...box} language={language} />
    </div>,
  ]);

/** Every picture that can be taken, by name. */
export const screens: Record<string, (language: Language) => JSX.Element> = {
  ...overviewScreens,
  collection: collection({}),
  'collection-narrow': collection({}),
  'collection-hidden': (language) => collection(hiddenCase(language))(language),
  'collection-none': collection({ opened: null, cases: [] }),
  'collection-cases': collection({ opened: null }),
  'collection-empty': collection({ opened: { id: 'a', name: 'Sara', held: [], target: null } }),
  'collection-empty-narrow': collection({ opened: { id: 'a', name: 'Sara', held: [], target: null } }),
  'collection-unreadable': collection({ opened: null, cases: [], unreadable: true }),
  'collect-boxes': boxes,
  options,
  'options-narrow': options,
  'options-services': (language) => <div ref={openAll}>{options(language)}</div>,
  'options-services-narrow': (language) => <div ref={openAll}>{options(language)}</div>,
  glossary: (language) => <GlossaryPage language={language} />,
  'glossary-narrow': (language) => <GlossaryPage language={language} />,
  report: report(fullReport),
  'report-narrow': report(fullReport),
  'report-hidden': report(fullReport, true),
  'report-empty': report(emptyReport),
  'report-waiting': report({ phase: 'waiting', done: 3, total: 9 }),
  'report-gone': report({ phase: 'gone' }),
  services: (language) => (
    <div style={{ width: '400px' }}>
      <PanelView
        record={recordWith(atServices.map(done))}
        language={language}
        now={NOW}
        open={atServices.map(({ id }) => id)}
        offline={false}
        actions={panelActions}
      />
    </div>
  ),
  'service-cards': (language) => row(atServices.map((summary) => <Card key={summary.id} view={badgeView(summary, language, NOW)} />)),
  badges: (language) =>
    row(
      shownVerdicts.flatMap((verdict) => {
        const view = badgeView(summaryWith(verdict), language, NOW);
        return [<Badge key={verdict} view={view} />, <Badge key={`${verdict}-compact`} view={view} compact />];
      }),
    ),
  cards: (language) => row(shownVerdicts.map((verdict) => <Card key={verdict} view={badgeView(summaryWith(verdict), language, NOW)} />)),
  popups: (language) =>
    row(
      Object.entries(records).map(([name, record]) => (
        <PopupView
          key={name}
          record={record}
          site={{ holding: holdings[name] ?? onClick, choosable: siteRules }}
          language={language}
          failed={name === 'looking'}
          byHand={name === 'list'}
          actions={popupActions}
        />
      )),
    ),
  panels: (language) =>
    row(
      Object.entries(records).map(([name, record]) => (
        <div key={name} style={{ width: '400px' }}>
          <PanelView
            record={record}
            language={language}
            now={NOW}
            open={['verified#', 'issuer-unknown#', 'unverifiable#']}
            offline={name === 'needsPermission'}
            unmarked={name === 'linkedIn'}
            actions={panelActions}
          />
        </div>
      )),
    ),
  narrow: (language) => (
    <div style={{ width: '320px' }}>
      <PanelView
        record={records.list ?? null}
        language={language}
        now={NOW}
        open={['verified#', 'invalid#']}
        offline={false}
        actions={panelActions}
      />
    </div>
  ),
  endorsed: (language) => (
    <div style={{ width: '400px' }}>
      <PanelView record={recordWith([endorsed])} language={language} now={NOW} open={['verified#']} offline={false} actions={panelActions} />
    </div>
  ),
  ...Object.fromEntries(shownVerdicts.map((verdict) => [`detail-${verdict}`, detail(summaryWith(verdict))])),
  'detail-meaning': detail(summaryWith('verified'), rich),
  'detail-endorsed': detail(summaryWith('verified'), rich, [endorser('verified'), endorser('invalid')]),
  'detail-sparse': detail(summaryWith('issuer-unknown', { title: 'Lagarbete' }), sparse),
  'detail-several': detail(summaryWith('status-unknown', { title: 'Tre kurser' }), several),
  'detail-failed': detail(summaryWith('verified'), failed),
  'detail-unsigned-meaning': detail(summaryWith('unsigned'), rich),
  'detail-not-kept': detail(summaryWith('verified'), null),
  ...Object.fromEntries(
    Object.entries(previewStates).flatMap(([name, state]) =>
      ['', '-narrow'].map((width) => [`preview-${name}${width}`, (language: Language) => previewPage(state, language)]),
    ),
  ),
  ...Object.fromEntries(Object.entries(unusual).map(([name, summary]) => [`detail-${name}`, detail(summary)])),
};
