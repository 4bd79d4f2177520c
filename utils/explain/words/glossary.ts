import type { Language } from '../../model/settings';
import { glossaryEn } from './glossary.en';
import { glossarySv } from './glossary.sv';

/** The words of the product and of its field, in the groups and in the order in which they are explained. Verdicts are explained where they are defined. */
export const glossaryGroups = {
  credentials: ['credential', 'micro-credential', 'open-badge', 'qualification', 'part-qualification', 'diploma', 'digital-wallet'],
  people: ['issuer', 'holder', 'awarding-body', 'trust-list', 'register'],
  checks: ['signature', 'electronic-seal', 'status-list', 'validity', 'self-asserted', 'evidence-file'],
  levels: ['seqf', 'eqf', 'placed', 'stated', 'derived', 'not-stated', 'not-disclosed', 'conflict'],
  learning: [
    'learning-outcomes',
    'competence',
    'workload',
    'hp',
    'assessment',
    'quality-assurance',
    'attached',
    'stackable',
    'validation',
    'non-formal',
    'foreign-assessment',
  ],
} as const;
export type GlossaryGroup = keyof typeof glossaryGroups;
export type Term = (typeof glossaryGroups)[GlossaryGroup][number];

/** One word: how we write it, what it means, and where it is defined when that is not our own wording. */
export type Explained = { word: string; means: string; source?: { name: string; url: string } };

/** Every sentence of the glossary. A missing term does not compile, in either language. */
export type GlossaryWords = {
  title: string;
  lead: string;
  search: string;
  found: (count: number) => string;
  verdicts: string;
  group: Record<GlossaryGroup, string>;
  source: (name: string) => string;
  term: Record<Term, Explained>;
};

/** The glossary in both languages. */
export const glossaryWords: Record<Language, GlossaryWords> = { sv: glossarySv, en: glossaryEn };
