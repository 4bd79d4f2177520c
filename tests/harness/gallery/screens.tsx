import type { JSX } from 'preact';
import { Badge } from '@/components/Badge';
import { Card } from '@/components/Card';
import { CredentialDetail } from '@/components/CredentialDetail';
import { PanelView } from '@/components/PanelView';
import { PopupView } from '@/components/PopupView';
import { badgeView } from '@/utils/explain/badge-view';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Language } from '@/utils/model/settings';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { broken, checking, done, evidence, NOW, recordWith, sevenFound, summaryWith } from '../../components/summaries';

const nothing = (): void => undefined;
const popupActions = { onPanel: nothing, onLook: nothing, onAlways: nothing, onPause: nothing, onResume: nothing, onSettings: nothing };
const panelActions = {
  onToggle: nothing,
  onOpen: nothing,
  onAllow: nothing,
  onRetry: nothing,
  onLook: nothing,
  onAllowSite: nothing,
  onResume: nothing,
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
  paused: recordWith([], { access: 'paused' }),
  needsPermission: recordWith([done(summaryWith('unverifiable'))]),
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

const detail = (summary: ShownSummary) => (language: Language) => (
  <main class="panel" style={{ width: '400px' }}>
    <CredentialDetail
      summary={summary}
      evidence={evidence}
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

/** Every picture that can be taken, by name. */
export const screens: Record<string, (language: Language) => JSX.Element> = {
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
        <PopupView key={name} record={record} language={language} failed={name === 'looking'} byHand={name === 'list'} actions={popupActions} />
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
  ...Object.fromEntries(Object.entries(unusual).map(([name, summary]) => [`detail-${name}`, detail(summary)])),
};
