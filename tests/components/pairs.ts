import { bare } from '@/utils/explain/achievements/reading';
import type { Side } from '@/utils/explain/side-by-side';
import type { Achievement, Meaning, Words } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { levelOf, rich, several, sparse } from './meanings';
import { summaryWith } from './summaries';

/** One of two credentials that are compared. */
export const sideWith = (verdict: ShownVerdict, meaning: Meaning | null, changes: Parameters<typeof summaryWith>[1] = {}): Side => ({
  summary: summaryWith(verdict, changes),
  meaning,
  endorsed: false,
});

const en = (text: string): Words => [{ text, language: 'en' }];
const operation: Achievement = {
  ...bare({ title: en('Operation of heating systems'), level: levelOf(4) }),
  outcomes: ['operate a substation', 'read operating data'].map((text) => ({ words: en(text), kind: 'outcome', skills: [] })),
  workload: [{ amount: '2.5', unit: 'ects', framework: null }],
  assessment: [{ id: null, words: en('Written test'), framework: null }],
  skills: [
    { id: 'http://data.europa.eu/esco/skill/1', words: en('operate heating systems'), framework: 'ESCO' },
    { id: null, words: en('write reports'), framework: null },
  ],
  fields: [{ id: 'http://data.europa.eu/snb/isced-f/0713', words: [], framework: null }],
};

const noLevel = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false } as const;
const course = sideWith('verified', rich);
const abroad = sideWith(
  'issuer-unknown',
  { achievements: [operation] },
  {
    title: 'Operation of heating systems',
    titleLanguage: 'en',
    level: levelOf(4),
    validUntil: '2028-06-30T00:00:00Z',
    issuer: {
      id: 'did:web:brightwater.example',
      name: 'Brightwater College',
      claimedName: 'Brightwater College',
      domain: 'brightwater.example',
      known: false,
      listed: [],
    },
  },
);

/** Two credentials of a page, in every state that a comparison has. */
export const comparedPairs = {
  usual: [course, abroad],
  'one of them proved wrong': [course, sideWith('invalid', null, { title: 'Energikartläggning, fördjupning' })],
  'one that nobody signed beside one that was not checked': [
    sideWith('unsigned', sparse, {
      title: 'Lagarbete',
      level: { ...noLevel, basis: 'self_asserted', chain: [], statements: [{ framework: 'SeQF', level: '8', text: '' }] },
    }),
    sideWith('unverifiable', { achievements: [] }, { title: 'Arbetsmiljö för chefer' }),
  ],
  'several achievements beside what is not kept': [
    sideWith('expired', several, {
      title: 'Driftens grunder, tre delar',
      level: {
        ...noLevel,
        basis: 'several',
        chain: [],
        statements: [
          { framework: 'EQF', level: '5', text: '' },
          { framework: 'EQF', level: '4', text: '' },
        ],
      },
    }),
    sideWith('revoked', null, { title: 'Projektledning i praktiken', level: { ...noLevel, chain: [], statements: [] } }),
  ],
} satisfies Record<string, readonly [Side, Side]>;
