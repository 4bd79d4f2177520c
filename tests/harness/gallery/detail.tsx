import { CredentialDetail, type CredentialDetailProps } from '@/components/CredentialDetail';
import type { ShownSummary } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import { elementIds } from '@/utils/explain/words/detail';
import type { Evidence } from '@/utils/model/evidence';
import type { Language } from '@/utils/model/settings';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { failed, rich, several, sparse } from '../../components/meanings';
import { evidence, NOW, summaryWith } from '../../components/summaries';
import { levels, long, rightToLeft } from './invented';
import { endorser } from './panel';
import { nothing, type Screens } from './screen';
import { openAll, press, Then, write } from './Then';

const detail =
  (summary: ShownSummary, changes: Partial<CredentialDetailProps> = {}) =>
  (language: Language) => (
    <main class="panel">
      <CredentialDetail
        summary={summary}
        evidence={evidenceOf(summary)}
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
        {...changes}
      />
    </main>
  );
const usual = summaryWith('verified');

/** What was asked for on the way to a verdict. */
function evidenceOf({ verdict }: ShownSummary): Evidence {
  const { requests } = evidence;
  const asked: Partial<Record<ShownVerdict, Evidence['requests']>> = {
    'status-unknown': requests.filter((_request, index) => index !== 1),
    invalid: requests.slice(0, 1),
    unverifiable: [],
    unsigned: [],
  };
  return { ...evidence, requests: asked[verdict] ?? requests.slice(0, 2) };
}

/** It states what the texts beside it do. */
const stating = (summary: ShownSummary): ShownSummary => {
  const missing = ['country', 'further_information'];
  return { ...summary, elements: { stated: elementIds.filter((id) => !missing.includes(id)), missing } };
};

/** Credentials that say something out of the usual about themselves. */
const unusual: Record<string, ShownSummary> = {
  sealed: {
    ...usual,
    format: 'jades',
    proof: 'RS256',
    issuer: { ...usual.issuer, domain: null, sealedBy: 'Norrvikens yrkeshögskola (VATSE-556000000001)' },
    outcomes: { ...usual.outcomes, binding: { kind: 'passed', code: 'seal-anchored' } },
  },
  withheld: summaryWith('issuer-unknown', {
    withheld: 3,
    outcomes: { ...summaryWith('issuer-unknown').outcomes, person: { kind: 'noted', code: 'holder-not-proven' } },
  }),
  linked: {
    ...usual,
    issuer: {
      ...usual.issuer,
      domain: null,
      id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
      linkedDomains: ['norrviken-yh.example'],
    },
    outcomes: { ...usual.outcomes, person: { kind: 'noted', code: 'presented-by-other' } },
  },
};

/** Everything about one credential: each verdict, each way to a level, and what a credential may say or keep back. */
export const detailScreens: Screens = {
  ...Object.fromEntries(shownVerdicts.map((verdict) => [`detail-${verdict}`, detail(summaryWith(verdict))])),
  ...Object.fromEntries(Object.entries(unusual).map(([name, summary]) => [`detail-${name}`, detail(summary)])),
  ...Object.fromEntries(
    Object.entries(levels).map(([name, level]) => [
      `detail-level-${name}`,
      detail(summaryWith(name === 'self_asserted' ? 'unsigned' : 'verified', { level })),
    ]),
  ),
  'detail-meaning': detail(stating(usual), { meaning: rich }),
  'detail-endorsed': detail(stating(usual), { meaning: rich, endorsements: [endorser('verified'), endorser('invalid')] }),
  'detail-sparse': detail(summaryWith('issuer-unknown', { title: 'Lagarbete' }), { meaning: sparse }),
  'detail-several': detail(stating(summaryWith('status-unknown', { title: 'Tre kurser', level: levels.several })), { meaning: several }),
  'detail-failed': detail(stating(usual), { meaning: failed }),
  'detail-unsigned-meaning': detail(stating(summaryWith('unsigned')), { meaning: rich }),
  'detail-not-kept': detail(usual, { meaning: null, evidence: null }),
  'detail-busy': detail(usual, { busy: true, fromMap: true }),
  'detail-no-names': (language) =>
    detail({ ...stating(usual), recipient: words[language].overview.hiddenName }, { hidePeople: true, meaning: rich })(language),
  'detail-right-to-left': detail(rightToLeft(), { meaning: sparse }),
  'detail-long': detail(stating(long()), { meaning: rich }),
  'detail-opened': (language) => (
    <Then act={openAll}>{detail({ ...stating(usual), level: levels.several }, { meaning: several, copied: true })(language)}</Then>
  ),
  'detail-person': (language) => (
    <Then act={write('Lindqvist, Sara M.', '.compare form')}>
      {detail({ ...usual, addressHashed: true }, { onCompareEmail: async () => 'matches' })(language)}
    </Then>
  ),
  'detail-collect': (language) => (
    <Then act={press('.collect button')}>
      {detail(usual, {
        collect: {
          language,
          count: 1,
          what: 'one',
          cases: [{ id: 'a', name: 'Sara, hösten 2026' }],
          trouble: null,
          said: '',
          link: null,
          onCollect: nothing,
        },
      })(language)}
    </Then>
  ),
};
