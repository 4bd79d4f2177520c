import type { Json } from '../../model/json';
import type { Achievement, Concept, LearningOutcome, Workload } from '../../model/meaning';
import { at } from '../claims';
import { fieldCode } from '../fields';
import { levelOfAchievement } from '../level';
import { flat } from '../level/achievements';
import { amountOf, bare, conceptsAt, dateOf, distinct, firstWords, LIMITS, wordsAt } from './reading';

/**
 * The first European diplomas (EBSI, EMREX, Europass conversions): one achievement, its specification and its occasion stand side by side on the subject.
 *
 * Source: EBSI JSON schemas for a verifiable diploma, https://code.europa.eu/ebsi/json-schema
 */
export const ebsiAchievements = (root: Json): Achievement[] =>
  at(root, 'credentialSubject')
    .filter((subject) => TERMS.some((term) => at(subject, term).length > 0))
    .slice(0, LIMITS.achievements)
    .map(achievementIn);

const TERMS = ['learningAchievement', 'learningSpecification'];

function achievementIn(subject: Json): Achievement {
  const specification = at(subject, 'learningSpecification');
  const both = [...at(subject, 'learningAchievement'), ...specification];
  return {
    ...bare({ title: firstWords(both, ['title', 'name']), level: levelOfAchievement(flat(subject)) }),
    awardedBy: firstWords(subject, ['awardingOpportunity.awardingBody.preferredName', 'awardingOpportunity.awardingBody.legalName']),
    awarded: dateOf(subject, 'issuanceDate'),
    outcomes: outcomesOf(both),
    fields: conceptsAt(specification, ['iscedfCode', 'ISCEDFCode', 'educationSubject']).filter(isField),
    workload: distinct(CREDITS.flatMap((term) => at(specification, term).flatMap((value): Workload[] => inEcts(amountOf(value))))),
    assessment: conceptsAt(subject, ['assessment.title']),
    result: [firstWords(subject, ['learningAchievement.grade', 'assessment.grade', 'gradingScheme.title', 'grade'])].filter(
      ({ length }) => length > 0,
    ),
    prerequisites: [wordsAt(specification, 'entryRequirement')].filter(({ length }) => length > 0),
    more: [firstWords(both, ['additionalNote.noteLiteral', 'additionalNote'])]
      .filter(({ length }) => length > 0)
      .map((words) => ({ words, url: null, level: null })),
  };
}

/** A single digit is the code of no field. */
const isField = (concept: Concept): boolean => fieldCode(concept) !== null || !concept.words.every(({ text }) => /^\d*$/.test(text));

const CREDITS = ['ectsCreditPoints', 'ECTSCreditPoints', 'creditPoints'];
const inEcts = (amount: string | null): Workload[] => (amount === null ? [] : [{ amount, unit: 'ects', framework: null }]);

function outcomesOf(nodes: Json[]): LearningOutcome[] {
  const stated = at(nodes, 'learningOutcome')
    .slice(0, LIMITS.outcomes)
    .map((one): LearningOutcome => ({ words: firstWords([one], ['title', 'name', 'description']), kind: 'outcome', skills: [] }));
  const described: LearningOutcome = { words: wordsAt(nodes, 'description'), kind: 'description', skills: [] };
  return [...stated, described].filter(({ words }) => words.length > 0).slice(0, LIMITS.outcomes);
}
