import type { Level } from './level';

/** Words as somebody wrote them, and their language tag in lower case; null where none is given. */
export type Said = { text: string; language: string | null };

/**
 * The same thing said in several languages: in Swedish and English where it is, and else as it is said first. Never empty where it stands in a list.
 * Which one is shown is chosen when it is shown (`utils/explain/said.ts`).
 */
export type Words = Said[];

/** Something out of a vocabulary, in the issuer's words; `id` is its address there, null where only words stand. `framework` is the vocabulary, as stated. */
export type Concept = { id: string | null; words: Words; framework: string | null };

/**
 * How much learning, in the unit that is stated and in no other.
 *
 * Shape: `amount` is a number as written, or an ISO 8601 duration where `unit` is `duration`. `credits`: points of a system that is named (`framework`) or not.
 *        `hp` is never derived: it is what the issuer wrote.
 */
export type Workload = { amount: string; unit: 'ects' | 'hp' | 'yh' | 'hours' | 'duration' | 'credits'; framework: string | null };

/** How widely something that was learnt can be used, as the issuer states it. Source: http://data.europa.eu/snb/skill-reuse-level/25831c2 */
export const reuseLevels = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;
/** One of them. */
export type ReuseLevel = (typeof reuseLevels)[number];

/** What the person can do. `criteria` say how it is earned and `description` what it is about: shown as what they are, where no outcomes are stated. */
export type LearningOutcome = { words: Words; kind: 'outcome' | 'criteria' | 'description'; skills: Concept[]; reuse?: ReuseLevel };

/** What the issuer attached to show it ("underlag"). An address is never fetched by itself. */
export type Attached = { words: Words; description: Words; kind: string | null; url: string | null };

/** Something that is said to stand above, beside or below: the whole that it is part of, what it leads to, its parts. A part has its own level and never lifts the whole. */
export type Related = { words: Words; url: string | null; level: Level | null };

/** How far somebody came, in the words of Open Badges 3.0 and CLR 2.0. A signed credential can say that something was failed. Source: https://www.imsglobal.org/spec/ob/v3p0/#resultstatustype */
export const resultStatuses = ['Failed', 'Withdrew', 'OnHold', 'InProgress', 'Enrolled', 'Provisional', 'Completed'] as const;
/** One of them. */
export type ResultStatus = (typeof resultStatuses)[number];

/**
 * One thing that was learnt, as the signed credential states it, whatever data model it is written in. Every list is empty where nothing is stated.
 *
 * Shape: `kind` is what the issuer calls it (a micro-credential, a diploma, proof of attendance). `awarded` is an ISO date as written. `result` are grades as written;
 *        `statuses` is how far somebody came, where that is stated. `supervision` says whether somebody watched and whether the identity was checked. `partial`: it calls itself part of a
 *        qualification; null where it says nothing.
 * Source: Council Recommendation 2022/C 243/02, Annex I, for what is asked for; each format's own specification for where it stands.
 */
export type Achievement = {
  title: Words;
  kind: Concept[];
  awardedBy: Words;
  awarded: string | null;
  outcomes: LearningOutcome[];
  skills: Concept[];
  fields: Concept[];
  workload: Workload[];
  level: Level;
  assessment: Concept[];
  supervision: Concept[];
  result: Words[];
  statuses: ResultStatus[];
  quality: Concept[];
  participation: Concept[];
  prerequisites: Words[];
  partial: boolean | null;
  partOf: Related[];
  leadsTo: Related[];
  parts: Related[];
  attached: Attached[];
  more: Related[];
};

/**
 * What a credential means, beside its verdict. Believed with the proof only: empty where that failed; of an unsigned one it is what stands in it, and nobody's word.
 *
 * Shape: at most 20 achievements, each with at most 50 outcomes and 100 skills, 2,000 characters a text.
 */
export type Meaning = { achievements: Achievement[] };

/** Of what could not be read, or may not be believed. */
export const NO_MEANING: Meaning = { achievements: [] };
