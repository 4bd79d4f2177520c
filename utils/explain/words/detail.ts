import type { Withheld } from '../../model/credential';
import type { Place } from '../../model/finding';
import type { NetProblem } from '../../model/net';

/** The EU standard elements of a micro-credential, the mandatory ones first. Source: Council Recommendation 2022/C 243/02, Annex I. */
export const elementIds = [
  'learner',
  'title',
  'country',
  'awarding_body',
  'date',
  'learning_outcomes',
  'workload',
  'level',
  'assessment_type',
  'participation',
  'quality_assurance',
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'further_information',
] as const;
export type ElementId = (typeof elementIds)[number];

/** How many of them are mandatory. */
export const MANDATORY_ELEMENTS = 11;

/** What the panel says about one credential. */
export type DetailWords = {
  back: (count: number) => string;
  checkAgain: string;
  checkedAgain: (clock: string, verdict: string) => string;
  linkedDomain: (host: string) => string;
  /** Where it stands on the page, when that is at several places. */
  stands: (count: number, where: string) => string;
  spot: Record<Place, string>;
  /** Of a credential that came with a PDF: nothing is said of what the PDF shows. */
  inPdf: string;
  weKnow: string;
  checkedWhen: (time: string) => string;
  /** Instead of it where no check gave an answer, perhaps because none was tried. */
  gotThisFarWhen: (time: string) => string;
  issuerSays: string;
  notJudged: string;
  /** The same sections where nothing proves the text. */
  credentialSays: string;
  notProven: string;
  fact: Record<'title' | 'recipient' | 'issuer' | 'from' | 'start' | 'until' | 'withheld', string>;
  /** How much of a credential its holder may have kept back. */
  withheld: (parts: Withheld) => string;
  level: string;
  levelMeans: string;
  howLevel: string;
  weDoNotKnow: string;
  person: string;
  personName: string;
  personHint: string;
  elements: string;
  elementCount: (stated: number, of: number) => string;
  moreElements: (stated: number, of: number) => string;
  element: Record<ElementId, string>;
  stated: string;
  notStated: string;
  fetched: string;
  fetchedCount: (addresses: number) => string;
  netProblem: Record<NetProblem, string>;
  answered: (time: string, size: string) => string;
  failed: (time: string, problem: string) => string;
  technical: string;
  technicalText: string;
  fact2: Record<'format' | 'types' | 'dataModels' | 'proof' | 'issuerId' | 'reasons' | 'milliseconds', string>;
  check: string;
  outcome: string;
  codeName: string;
  evidence: string;
  copy: string;
  copied: string;
  save: string;
  /** The name of the file in which it is saved. */
  fileName: string;
  notKept: string;
  source: {
    proof: (name: string) => string;
    keyFetched: (host: string, time: string) => string;
    keyInId: string;
    list: (publisher: string, updated: string | null, fetched: string | null) => string;
    statusRead: (host: string, time: string) => string;
    credential: string;
    noSign: string;
  };
};
