import type { ShownSummary } from '@/utils/explain/shown';
import type { Evidence } from '@/utils/model/evidence';
import type { Level } from '@/utils/model/level';
import type { Outcomes } from '@/utils/model/outcome';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import type { ShownVerdict } from '@/utils/model/verdict';
import { allPassed } from '../harness/outcomes';

/** 21 November 2026, 14.32 in Sweden: the moment of every picture. */
export const NOW = Date.parse('2026-11-21T13:32:00Z');

const level5: Level = {
  basis: 'derived_eqf',
  seqf: 5,
  eqf: 5,
  chain: [
    { framework: 'EQF', level: '5' },
    { framework: 'SeQF', level: '5' },
  ],
  statements: [{ framework: 'EQF', level: '5', text: 'Level 5' }],
  weak: false,
};
const noLevel: Level = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false };

const list = { url: 'https://norrviken-yh.example/status/7', at: NOW };
const good: Outcomes = {
  ...allPassed,
  status: { kind: 'passed', code: 'in-force', list },
  schema: { kind: 'noted', code: 'schema-not-checked' },
};
const notAsked = { kind: 'unknown', code: 'not-asked' } as const;
const nothingElse = { issuer: notAsked, status: notAsked, period: notAsked, schema: notAsked } as const;
const unlisted = { kind: 'noted', code: 'issuer-not-listed' } as const;

/** What differs from a credential that is verified, for each verdict. */
const outcomesOf: Record<ShownVerdict, Partial<Outcomes>> = {
  verified: {},
  'confirmed-at-source': { proof: { kind: 'noted', code: 'hosted-at-issuer' }, binding: { kind: 'passed', code: 'address-is-issuers' } },
  'issuer-unknown': { issuer: unlisted },
  'status-unknown': { status: { kind: 'unknown', code: 'timed-out', url: 'https://status.norrviken-yh.example/list/2026' } },
  unverifiable: {
    proof: { kind: 'unknown', code: 'needs-permission', url: 'https://ledarhuset.example/did.json' },
    binding: notAsked,
    ...nothingElse,
  },
  unsigned: { proof: { kind: 'noted', code: 'no-proof' }, binding: notAsked, ...nothingElse },
  invalid: { proof: { kind: 'failed', code: 'altered' }, binding: notAsked, ...nothingElse },
  revoked: { status: { kind: 'revoked', code: 'status-entry-set', list } },
  suspended: { status: { kind: 'suspended', code: 'status-entry-set', list } },
  expired: { period: { kind: 'expired', code: 'past-its-end', since: '2024-03-31T23:59:59Z' } },
  'not-yet-valid': { period: { kind: 'not-yet-valid', code: 'before-its-start', from: '2027-01-01T00:00:00Z' } },
};

/** When one holds whose verdict is about that. */
const periodsOf: Partial<Record<ShownVerdict, Pick<ShownSummary, 'validFrom' | 'validUntil'>>> = {
  expired: { validFrom: '2021-03-31T00:00:00Z', validUntil: '2024-03-31T23:59:59Z' },
  'not-yet-valid': { validFrom: '2027-01-01T00:00:00Z', validUntil: null },
};

/** An invented credential with the given verdict. `changes` overrides what stands in it. */
export function summaryWith(verdict: ShownVerdict, changes: Partial<ShownSummary> = {}): ShownSummary {
  const known = verdict !== 'issuer-unknown';
  const unproven = verdict === 'unverifiable' || verdict === 'unsigned' || verdict === 'invalid';
  const issuer = { id: 'https://norrviken-yh.example/norrviken', name: 'Norrvikens yrkeshögskola', url: 'https://norrviken-yh.example/' };
  return {
    id: `${verdict}#`,
    finding: findingFor(verdict),
    part: '',
    role: 'credential',
    of: null,
    format: 'vcdm-2',
    types: ['VerifiableCredential', 'OpenBadgeCredential'],
    dataModels: ['VCDM 2.0', 'Open Badges 3.0'],
    proof: unproven ? null : 'eddsa-rdfc-2022',
    verdict,
    reasons: [],
    outcomes: { ...good, ...outcomesOf[verdict] },
    issuer: {
      id: 'did:web:norrviken-yh.example',
      name: 'Norrvikens yrkeshögskola',
      claimedName: 'Norrvikens yrkeshögskola',
      domain: 'norrviken-yh.example',
      known: known && !unproven,
      listed: known && !unproven ? [{ list: 'Utbildningsanordnare', publisher: 'Din organisation', updated: '2026-11-03', issuer }] : [],
    },
    recipient: 'Sara Lindqvist',
    title: 'Energieffektiv drift av värmesystem',
    titleLanguage: 'sv',
    validFrom: '2025-06-14T00:00:00Z',
    validUntil: null,
    ...periodsOf[verdict],
    withheld: 0,
    level: unproven ? noLevel : level5,
    elements: {
      stated: ['learner', 'title', 'awarding_body', 'date', 'learning_outcomes', 'workload', 'level', 'grade'],
      missing: ['country', 'assessment_type'],
    },
    microCredential: verdict === 'verified',
    examinedAt: NOW,
    milliseconds: 412,
    ...changes,
  };
}

const findingFor = (verdict: ShownVerdict): Entry['finding'] => ({
  id: verdict,
  place: 'link',
  carried: { kind: 'linked', url: `https://intyg.example/${verdict}.json` },
  label: 'Mitt intyg',
});

/** What a verified credential was judged by. */
export const evidence: Evidence = {
  now: NOW,
  raw: '{"type":["VerifiableCredential"]}',
  keys: {},
  requests: [
    {
      url: 'https://norrviken-yh.example/.well-known/did.json',
      at: NOW,
      answer: { ok: true, body: 'x'.repeat(2100), status: 200, contentType: 'application/json', maxAge: 300 },
    },
    {
      url: 'https://norrviken-yh.example/status/7',
      at: NOW,
      answer: { ok: true, body: 'x'.repeat(16_400), status: 200, contentType: 'application/json', maxAge: 60 },
    },
    { url: 'https://status.norrviken-yh.example/list/2026', at: NOW, answer: { ok: false, problem: 'timed-out' } },
  ],
  listed: [],
  unreadableLists: 0,
  person: null,
};

/** A tab with the given entries. */
export const recordWith = (entries: Entry[], changes: Partial<TabRecord> = {}): TabRecord => ({
  version: 3,
  tabId: 1,
  host: 'saralindqvist.example',
  access: 'automatic',
  looked: true,
  entries,
  ...changes,
});

/** A finding that has been judged. */
export const done = (summary: ShownSummary): Entry => ({ finding: summary.finding, state: { phase: 'done', results: [summary] } });

/** A finding that is still being checked. */
export const checking = (id: string, label: string): Entry => ({
  finding: { id, place: 'link', carried: { kind: 'linked', url: 'https://intyg.example/a.json' }, label },
  state: { phase: 'checking' },
});

/** A finding that we failed at. */
export const broken = (id: string, label: string): Entry => ({ ...checking(id, label), state: { phase: 'error', code: 'verifier-stopped' } });

/** The page of the pictures: seven credentials, one of each common kind. */
export const sevenFound: Entry[] = [
  done(summaryWith('verified', { title: 'Yrkeshögskoleexamen, driftingenjör' })),
  done(
    summaryWith('issuer-unknown', {
      title: 'Högskoleexamen, energisystem',
      issuer: {
        id: 'did:web:malarbygden.example',
        name: 'Mälarbygdens högskola',
        claimedName: 'Mälarbygdens högskola',
        domain: 'malarbygden.example',
        known: false,
        listed: [],
      },
      validFrom: '2024-06-12T00:00:00Z',
      level: { ...level5, seqf: 6, eqf: 6 },
    }),
  ),
  done(summaryWith('expired', { title: 'Elsäkerhet för driftpersonal', level: noLevel })),
  done(summaryWith('revoked', { title: 'Projektledning i praktiken', level: noLevel })),
  done(summaryWith('invalid', { title: 'Energikartläggning, fördjupning' })),
  done(summaryWith('unverifiable', { title: 'Arbetsmiljö för chefer' })),
  checking('seventh', 'Validerad yrkeskompetens'),
];

/** A credential that a service shows, with the answer that its link has before or without being asked about. */
export function atService(
  code: 'provider-not-asked' | 'provider-off' | 'check-at-provider' | 'check-with-code' | 'short-link' | 'wallet-offer' | 'look-alike',
  {
    id = 'credly',
    name = 'Credly',
    url = 'https://www.credly.com/badges/1',
    key = id,
  }: { id?: string; name?: string; url?: string; key?: string } = {},
): ShownSummary {
  const usual = summaryWith('unverifiable');
  const proof = { kind: 'unknown', code, url, provider: { id, name } } as const;
  const issuer = { id: null, name: null, claimedName: null, domain: null, known: false, listed: [] };
  const finding = { ...usual.finding, id: `${code}-${key}`, label: 'Projektledning' };
  const person = { kind: 'outside', code: 'person-not-checked' } as const;
  return {
    ...usual,
    format: null,
    id: `${finding.id}#`,
    finding,
    title: null,
    recipient: null,
    validFrom: null,
    issuer,
    outcomes: { ...usual.outcomes, proof, person },
  };
}
