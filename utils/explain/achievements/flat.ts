import { isObject, type Json } from '../../model/json';
import type { Achievement, Concept, LearningOutcome, Words, Workload } from '../../model/meaning';
import { at, textsAt } from '../claims';
import { levelOfAchievement } from '../level';
import { flat } from '../level/achievements';
import { FLAT_TITLES, OTHER_TITLES, titleOf } from '../meaning';
import { amountOf, bare, conceptsAt, dateOf, distinct, firstWords, LIMITS, labelOf, linkOf, wordsAt } from './reading';

/**
 * A credential whose terms stand straight at the root or on the subject: the flat European diplomas of SD-JWT (DC4EU, FIDES), W3C's examples, web pages.
 *
 * Source: the names of 2022/C 243/02, Annex I, as the DC4EU pilots spell them: https://github.com/dc4eu/vc
 */
export function flatAchievements(root: Json): Achievement[] {
  const places = [root, ...at(root, 'credentialSubject')].slice(0, LIMITS.achievements);
  const read = (paths: readonly string[]): Concept[] => conceptsAt(places, paths);
  const found: Achievement[] = [
    {
      ...bare({ title: titleIn(root), level: levelOfFlat(places) }),
      awardedBy: firstWords(places, ['awarding_body.name', 'awarding_body', 'awardingBody.legalName', 'issuer.name']),
      awarded:
        ['dateOfIssuing', 'awarding_date', 'awarded_date', 'graduation_date'].map((path) => dateOf(places, path)).find((date) => date !== null) ??
        null,
      outcomes: outcomesOf(places),
      fields: read(['field_of_study', 'fieldOfStudy', 'isced_f', 'degree.fieldOfStudy']),
      workload: workloadOf(places),
      assessment: read(['type_of_assessment.type', 'type_of_assessment']),
      supervision: read(['supervisionAndIdentityVerification', 'supervision_and_identity_verification']),
      result: [firstWords(places, ['gradeAchieved', 'grade_achieved', 'grade', 'final_grade'])].filter(({ length }) => length > 0),
      quality: read(['quality_assurance.type', 'quality_assurance']),
      participation: read(['form_of_participation.type', 'form_of_participation']),
      prerequisites: [firstWords(places, ['prerequisites.description', 'prerequisites'])].filter(({ length }) => length > 0),
      leadsTo: at(places, 'integrationStackabilityOptions')
        .slice(0, LIMITS.others)
        .map((one) => ({ words: labelOf(one, ['description', 'title', 'name']), url: linkOf(one), level: null }))
        .filter(({ words, url }) => words.length > 0 || url !== null),
      more: at(places, 'link')
        .flatMap((one) => linkOf(one) ?? [])
        .slice(0, LIMITS.others)
        .map((url) => ({ words: [], url, level: null })),
    },
  ];
  return found.filter((one) => namesLearning(places) || tellsOfLearning(one));
}

/** The name that the credential has everywhere: never its person's. */
function titleIn(root: Json): Words {
  if (!isObject(root)) return [];
  return distinct((['sv', 'en'] as const).flatMap((language) => titleOf(root, language) ?? []));
}

/** A residence card has a name and a description too. */
const namesLearning = (places: Json[]): boolean => LEARNING_TITLES.some((path) => textsAt(places, path).some(({ text }) => text.trim() !== ''));
const LEARNING_TITLES = [...new Set([...OTHER_TITLES, ...FLAT_TITLES])].filter((path) => path !== 'title');

const tellsOfLearning = ({ level, workload, assessment, fields, quality, participation, outcomes }: Achievement): boolean =>
  level.statements.length > 0 ||
  [workload, assessment, fields, quality, participation, outcomes.filter(({ kind }) => kind === 'outcome')].some(({ length }) => length > 0);

const levelOfFlat = (places: Json[]) => {
  const wholes = places.map(flat);
  return levelOfAchievement({
    nodes: wholes.flatMap(({ nodes }) => nodes),
    titles: wholes.flatMap(({ titles }) => titles),
    whole: true,
    hidden: wholes.some(({ hidden }) => hidden),
  });
};

function outcomesOf(places: Json[]): LearningOutcome[] {
  const stated = ['learning_outcomes', 'learningOutcomes']
    .flatMap((path) => at(places, path))
    .slice(0, LIMITS.outcomes)
    .map((one): LearningOutcome => ({ words: labelOf(one, ['title', 'name', 'description']), kind: 'outcome', skills: [] }));
  const described: LearningOutcome = { words: wordsAt(places, 'description'), kind: 'description', skills: [] };
  return [...stated, described].filter(({ words }) => words.length > 0).slice(0, LIMITS.outcomes);
}

const WORKLOADS = [
  { path: 'ects_credits', unit: 'ects' },
  { path: 'ects', unit: 'ects' },
  { path: 'notionalWorkload.hours', unit: 'hours' },
  { path: 'notionalWorkload.ects', unit: 'ects' },
  { path: 'notionalWorkload', unit: 'credits' },
  { path: 'credits', unit: 'credits' },
] as const;

/** A number has the unit of its term. One that brings its unit as a word keeps what it says. */
function workloadOf(places: Json[]): Workload[] {
  return WORKLOADS.flatMap(({ path, unit }) =>
    at(places, path).flatMap((value): Workload[] => {
      const amount = amountOf(value);
      return amount === null ? [] : [{ amount, unit, framework: null }];
    }),
  ).slice(0, LIMITS.others);
}
