import { bare } from '@/utils/explain/achievements/reading';
import type { Level } from '@/utils/model/level';
import type { Achievement, Concept, LearningOutcome, Meaning, Words } from '@/utils/model/meaning';

const sv = (text: string): Words => [{ text, language: 'sv' }];
const both = (swedish: string, english: string): Words => [...sv(swedish), { text: english, language: 'en' }];
const named = (words: Words): Concept => ({ id: null, words, framework: null });
const snb = (end: string): Concept => ({ id: `http://data.europa.eu/snb/${end}`, words: [], framework: null });
const esco = (id: string, words: Words): Concept => ({ id: `http://data.europa.eu/esco/skill/${id}`, words, framework: 'ESCO' });

/** A level that follows from EQF. */
export const levelOf = (number: number): Level => ({
  basis: 'derived_eqf',
  seqf: number,
  eqf: number,
  chain: [
    { framework: 'EQF', level: String(number) },
    { framework: 'SeQF', level: String(number) },
  ],
  statements: [{ framework: 'EQF', level: String(number), text: `EQF ${number}` }],
  weak: false,
});
const noLevel: Level = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false };

const outcome = (words: Words): LearningOutcome => ({ words, kind: 'outcome', skills: [] });

/** The course of the drawings: everything that a reader may look for is stated. */
const course: Achievement = {
  ...bare({ title: both('Energieffektiv drift av värmesystem', 'Energy-efficient operation of heating systems'), level: levelOf(5) }),
  kind: [snb('learning-opportunity/74a4a268e8')],
  awardedBy: sv('Norrvikens yrkeshögskola'),
  awarded: '2025-06-14T00:00:00Z',
  outcomes: [
    outcome(both('läsa av och tolka driftdata från en undercentral', 'read and interpret operating data from a substation')),
    outcome(both('ställa in kurvor och flöden så att energin används rätt', 'set curves and flows so that energy is used well')),
    outcome(both('hitta avvikelser och föreslå åtgärder', 'find deviations and suggest measures')),
  ],
  workload: [
    { amount: '15', unit: 'yh', framework: null },
    { amount: 'P3W', unit: 'duration', framework: null },
  ],
  assessment: [named(sv('Praktiskt prov i anläggning och skriftlig rapport'))],
  result: [both('Godkänt', 'Pass')],
  supervision: [snb('supervision-verification/70be69aaf9')],
  quality: [named(sv('Utbildningen står under statlig tillsyn'))],
  participation: [snb('learning-assessment/e92d221e4d')],
  prerequisites: [sv('Grundläggande ellära')],
  partial: false,
  partOf: [{ words: sv('Yrkeshögskoleexamen, driftingenjör'), url: 'https://norrviken-yh.example/driftingenjor', level: levelOf(5) }],
  parts: [{ words: sv('Pumpar och ventiler'), url: null, level: levelOf(4) }],
  fields: [snb('isced-f/0713')],
  skills: [esco('1', both('driva värmesystem', 'operate heating systems')), esco('2', both('analysera energianvändning', 'analyse energy use'))],
  attached: [{ words: sv('Driftrapport, undercentral 4'), description: [], kind: null, url: 'https://norrviken-yh.example/rapport.pdf' }],
};
/** The drawing's meaning. */
export const rich: Meaning = { achievements: [course] };

/** A badge that says only how it is earned and what it is about. */
export const sparse: Meaning = {
  achievements: [
    {
      ...bare({ title: sv('Lagarbete'), level: noLevel }),
      outcomes: [
        { words: [{ text: 'Nominated by peers.', language: 'en' }], kind: 'criteria', skills: [] },
        { words: [{ text: 'العمل الجماعي', language: 'ar' }], kind: 'description', skills: [] },
      ],
      workload: [{ amount: '7.5', unit: 'credits', framework: null }],
    },
  ],
};

/** Three achievements, each with its own level or none, and more outcomes than are shown at once. */
export const several: Meaning = {
  achievements: [
    { ...course, parts: [], attached: [] },
    { ...bare({ title: both('Elsäkerhet', 'Electrical safety'), level: levelOf(4) }), workload: [{ amount: '40', unit: 'hours', framework: null }] },
    {
      ...bare({ title: [], level: noLevel }),
      outcomes: Array.from({ length: 12 }, (_, index) => outcome(sv(`kan moment ${index + 1}`))),
    },
  ],
};

/** A course that was failed. */
export const failed: Meaning = { achievements: [{ ...course, result: [], statuses: ['Failed'] }] };
