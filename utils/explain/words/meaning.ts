import type { ResultStatus, ReuseLevel, Workload } from '../../model/meaning';

/** What is told of an achievement, in the order in which it is told. */
export const meaningRows = [
  'outcomes',
  'criteria',
  'description',
  'workload',
  'assessment',
  'result',
  'supervision',
  'quality',
  'participation',
  'prerequisites',
  'stackability',
  'field',
  'skills',
  'attached',
  'kind',
  'awardedBy',
  'awarded',
  'more',
] as const;
/** One of them. */
export type MeaningRowName = (typeof meaningRows)[number];

/** Is an element of the recommendation told of, and where? `elsewhere`: only in running text. `withheld`: the holder may keep it back. `if-applicable`: it need not be there. */
export type ElementState = 'stated' | 'elsewhere' | 'withheld' | 'if-applicable' | 'not-stated';

/** The parts of a duration, as ISO 8601 has them. */
export type DurationUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';

/** What the panel says of what a credential means. */
export type MeaningWords = {
  row: Record<MeaningRowName, string>;
  notStated: string;
  amount: Record<Exclude<Workload['unit'], 'duration'>, (amount: string, isOne: boolean, system: string | null) => string>;
  duration: Record<DurationUnit, (amount: string, isOne: boolean) => string>;
  and: string;
  /** A number is written with this between whole and parts. */
  decimal: string;
  /** How far somebody came, told near the top where it was not completed. `isPart`: other results say something else. */
  status: Record<ResultStatus, string>;
  unfinished: Record<Exclude<ResultStatus, 'Completed'>, (isPart: boolean, isSigned: boolean) => string>;
  /** Below an outcome: how widely it can be used, as stated. */
  reuse: Record<ReuseLevel, string>;
  escoNote: string;
  ownQuality: string;
  unsignedQuality: string;
  qualityEndorsed: string;
  standsElsewhere: (host: string) => string;
  partial: string;
  whole: string;
  partOf: string;
  leadsTo: string;
  parts: string;
  level: (level: string) => string;
  link: (host: string) => string;
  opensElsewhere: string;
  showAll: (count: number) => string;
  showFewer: string;
  several: (count: number) => string;
  hasNoName: string;
  notKept: string;
  /** Below a step of the chain: it is written, or it follows from the one before. */
  step: Record<'stated' | 'derived', string>;
  /** The step before EQF, where the issuer names no national level. */
  noNational: { name: string; text: string };
  /** The way to what a level is. */
  aboutLevel: (level: number) => string;
  lawAt: (level: number, examples: string) => string;
  nothingAt: (level: number) => string;
  elementState: Record<ElementState, string>;
};
