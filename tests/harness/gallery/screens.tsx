import type { JSX } from 'preact';
import { Badge } from '@/components/Badge';
import { Card } from '@/components/Card';
import { CredentialDetail } from '@/components/CredentialDetail';
import { PanelView } from '@/components/PanelView';
import { PopupView } from '@/components/PopupView';
import { badgeView } from '@/utils/explain/badge-view';
import type { Language } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
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

const row = (children: JSX.Element[]): JSX.Element => (
  <div style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', padding: '24px', alignItems: 'start' }}>{children}</div>
);

const detail = (verdict: ShownVerdict) => (language: Language) => (
  <main class="panel" style={{ width: '400px' }}>
    <CredentialDetail
      summary={summaryWith(verdict)}
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
  ...Object.fromEntries(shownVerdicts.map((verdict) => [`detail-${verdict}`, detail(verdict)])),
};
