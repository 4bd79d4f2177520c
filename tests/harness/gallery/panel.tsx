import type { CollectBoxProps } from '@/components/collection/CollectBox';
import { PanelView, type PanelViewProps } from '@/components/PanelView';
import type { ShownSummary } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import type { Entry } from '@/utils/model/tab-record';
import type { ShownVerdict } from '@/utils/model/verdict';
import { atService, done, NOW, recordWith, summaryWith } from '../../components/summaries';
import { records } from './records';
import { nothing, type Screens } from './screen';
import { press, Then } from './Then';

const actions = {
  onToggle: nothing,
  onOpen: nothing,
  onAllow: nothing,
  onRetry: nothing,
  onLook: nothing,
  onAllowSite: nothing,
  onResume: nothing,
  onReport: nothing,
  onPreview: nothing,
};

const panel =
  (record: PanelViewProps['record'], changes: Partial<PanelViewProps> = {}) =>
  (language: Language) => <PanelView record={record} language={language} now={NOW} open={[]} offline={false} actions={actions} {...changes} />;

/** Somebody else's word for a credential. */
export const endorser = (verdict: ShownVerdict): ShownSummary =>
  summaryWith(verdict, { id: `e-${verdict}`, part: `/endorsement/${verdict}`, role: 'endorsement', of: '' });
const verified = summaryWith('verified');
const endorsed: Entry = {
  finding: verified.finding,
  state: { phase: 'done', results: [verified, endorser('issuer-unknown'), endorser('invalid')] },
};

/** One credential for each answer that a service's link may have. */
export const atServices = [
  atService('provider-not-asked'),
  atService('provider-off', { id: 'badgr', name: 'Badgr', url: 'https://api.badgr.io/public/assertions/A' }),
  atService('check-at-provider', { id: 'coursera', name: 'Coursera', url: 'https://www.coursera.org/verify/ABCDEF123456' }),
  atService('check-with-code', { id: 'ladok', name: 'Ladok', url: 'https://student.ladok.se/verifiera' }),
  atService('short-link', { url: 'https://www.credly.com/go/AbCd1234' }),
  atService('wallet-offer', { id: 'learncard', name: 'LearnCard', url: 'https://learncard.app/interactions/claim/abc' }),
  atService('look-alike', { url: 'https://credly.com.verify.example/badges/1' }),
];

/** The rows that stand open in a picture, by the tab's name. */
const open: Record<string, string[]> = {
  list: ['verified#', 'issuer-unknown#'],
  'needs-permission': ['unverifiable#'],
  'right-to-left': ['issuer-unknown#'],
  long: ['verified#'],
};

/** The list with what gathers it into a case. */
const collecting =
  (changes: Partial<CollectBoxProps> = {}) =>
  (language: Language) =>
    panel(recordWith([done(verified)]), {
      collect: {
        language,
        count: 7,
        what: 'all',
        cases: [{ id: 'a', name: 'Sara, hösten 2026' }],
        trouble: null,
        said: '',
        link: null,
        onCollect: nothing,
        ...changes,
      },
    })(language);

/** The panel's list in each of its states. */
export const panelScreens: Screens = {
  ...Object.fromEntries(
    Object.entries(records).map(([name, record]) => [`panel-${name}`, panel(record, { open: open[name] ?? [], unmarked: name === 'linked-in' })]),
  ),
  'panel-offline': panel(
    recordWith([
      done(summaryWith('status-unknown', { title: 'Yrkeshögskoleexamen, driftingenjör' })),
      done(summaryWith('unverifiable', { title: 'Högskoleexamen, energisystem' })),
      done(summaryWith('expired', { title: 'Elsäkerhet för driftpersonal' })),
    ]),
    { offline: true },
  ),
  'panel-set-off': panel(records.never ?? null, { setOff: true }),
  'panel-all-services': panel(recordWith(atServices.map(done)), { open: atServices.map(({ id }) => id) }),
  'panel-collect': collecting(),
  'panel-collect-private': collecting({ trouble: 'private' }),
  'panel-collect-closed': collecting({ trouble: 'turned-off' }),
  'panel-collect-said': (language) => collecting({ said: words[language].collection.add.added(3, 'branschradet.example'), link: '#case' })(language),
  'panel-collect-open': (language) => <Then act={press('.collect button')}>{collecting()(language)}</Then>,
  'panel-endorsed': panel(recordWith([endorsed]), { open: ['verified#'] }),
};
