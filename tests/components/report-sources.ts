import { bare } from '@/utils/explain/achievements/reading';
import type { ReportSource } from '@/utils/explain/report-of';
import type { Achievement, Words } from '@/utils/model/meaning';
import type { Entry } from '@/utils/model/tab-record';
import { broken, done, NOW, recordWith, summaryWith } from './summaries';

const sv = (text: string): Words => [{ text, language: 'sv' }];
const noLevel = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false } as const;

const achievement: Achievement = {
  ...bare({ title: sv('Energieffektiv drift av värmesystem'), level: { ...noLevel, chain: [], statements: [] } }),
  outcomes: [
    { words: sv('Läsa av och tolka driftdata från en undercentral.'), kind: 'outcome', skills: [] },
    { words: sv('Ställa in kurvor och flöden så att energin används rätt. Bedömd av Sara Lindqvist.'), kind: 'outcome', skills: [] },
  ],
  workload: [{ amount: '15', unit: 'yh', framework: null }],
  assessment: [{ id: null, words: sv('Praktiskt prov och rapport'), framework: null }],
};

/** A page of nine: each common kind, and one that we failed at. */
const nine: Entry[] = [
  done(summaryWith('verified', { title: 'Yrkeshögskoleexamen, driftingenjör' })),
  done(summaryWith('issuer-unknown', { title: 'Högskoleexamen, energisystem' })),
  done(summaryWith('expired', { title: 'Elsäkerhet för driftpersonal', level: { ...noLevel, chain: [], statements: [] } })),
  done(summaryWith('revoked', { title: 'Projektledning i praktiken' })),
  done(summaryWith('invalid', { title: 'Energikartläggning, fördjupning' })),
  done(summaryWith('unverifiable', { title: 'Arbetsmiljö för chefer' })),
  done(summaryWith('verified', { id: 'eighth#', title: 'Energieffektiv drift av värmesystem' })),
  done(summaryWith('status-unknown', { title: 'Building energy data', titleLanguage: 'en' })),
  broken('x', 'Truckkort'),
];

const hash = (seed: number): string => Array.from({ length: 64 }, (_, at) => ((seed * 7 + at * (seed + 3)) % 16).toString(16)).join('');

/** What was taken down of that page. `changes` overrides what stands in it. */
export const reportSource = (changes: Partial<ReportSource> = {}): ReportSource => ({
  record: recordWith(nine),
  made: NOW + 240_000,
  program: 'Meritkollen 1.0.0',
  browser: 'Chromium 156',
  offline: false,
  lists: [
    { name: 'Utbildningsanordnare', publisher: 'Organisationen', updated: '2026-11-03', issuers: 214, sha256: hash(1) },
    { name: 'European colleges', publisher: 'colleges.example', updated: '2026-10-28', issuers: 61, sha256: hash(2) },
  ],
  unreadableLists: 0,
  hashes: Object.fromEntries(
    nine.flatMap(({ state }, index) => (state.phase === 'done' ? state.results.map(({ id }) => [id, hash(index + 3)]) : [])),
  ),
  meanings: { 'eighth#': { achievements: [achievement] } },
  file: { name: 'meritkollen-2026-11-21-1436.json', sha256: hash(40) },
  ...changes,
});
