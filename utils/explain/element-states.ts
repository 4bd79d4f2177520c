import type { Meaning } from '../model/meaning';
import { levelsInText } from './level/text';
import type { ShownSummary } from './shown';
import type { ElementId } from './words/detail';
import type { ElementState } from './words/meaning';

/**
 * Where an element of the recommendation is told of: in its own place, only in running text, kept back, or nowhere. A word in a text is a hint that one should
 * read it, never a statement: it is not counted.
 */
export function elementState(id: ElementId, { elements, level, withheld }: ShownSummary, meaning: Meaning | null): ElementState {
  if (elements.stated.includes(id)) return 'stated';
  if (id === 'level' && level.basis === 'not_disclosed') return 'withheld';
  if (textsOf(meaning).some((text) => tellsOf(id, text))) return 'elsewhere';
  if (withheld !== 0) return 'withheld';
  return id === 'level' ? 'if-applicable' : 'not-stated';
}

/** The running texts: what the issuer wrote of it, and not its names or its concepts. */
const textsOf = (meaning: Meaning | null): string[] =>
  (meaning?.achievements ?? []).flatMap(({ outcomes, more, prerequisites }) =>
    [...outcomes.map(({ words }) => words), ...more.map(({ words }) => words), ...prerequisites].flatMap((words) => words.map(({ text }) => text)),
  );

const tellsOf = (id: ElementId, text: string): boolean => (id === 'level' ? levelsInText(text).length > 0 : (WORDS[id]?.test(text) ?? false));

/** Words that tell of an element, in Swedish and English. Those that stand in every text (a name, a date) are not among them. */
const WORDS: Partial<Record<ElementId, RegExp>> = {
  learning_outcomes: /läranderesultat|learning outcomes?|efter (?:avslutad kurs|kursen)|(?:after|on) completi(?:ng|on)|upon completion/iu,
  workload:
    /(?<![\p{L}\p{N}])\d{1,4}(?:[.,]\d{1,2})?\s{0,3}(?:ects|hp|högskolepoäng|yh-?poäng|poäng|credits?|timmar|timmars|hours?|study hours)(?![\p{L}\p{N}])/iu,
  assessment_type:
    /tentamen|skriftligt prov|muntligt prov|praktiskt prov|inlämningsuppgift|examination|\b(?:exam|test|quiz|essay|assessment|assignment)s?\b/iu,
  participation: /på distans|på plats|\b(?:online|on-?site|blended|in person|face[- ]to[- ]face|distance)\b/iu,
  quality_assurance: /kvalitetssäkr|ackrediter|accredit|quality assur/iu,
  prerequisites: /förkunskap|behörighetskrav|prerequisite|entry requirement/iu,
  supervision: /id-kontroll|legitimation|övervakat prov|proctor|supervised|identity (?:check|verif)/iu,
  grade: /\b(?:betyg|grade)\b/iu,
  stackability: /ingår i|påbyggnad|\b(?:stackable|counts towards|part of the programme)\b/iu,
};
