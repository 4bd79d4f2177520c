import { isObject, type Json } from '../../model/json';
import {
  type Achievement,
  type Attached,
  type Concept,
  type LearningOutcome,
  type Related,
  reuseLevels,
  type Words,
  type Workload,
} from '../../model/meaning';
import { at, scalars, uriOf, values } from '../claims';
import { levelOfAchievement } from '../level';
import { claim, flat, isAchievement } from '../level/achievements';
import { amountOf, bare, conceptsAt, dateOf, distinct, firstNamed, firstWords, LIMITS, labelOf, linkOf, relatedOf, wordsAt } from './reading';
import { creditUnit } from './workload';

/**
 * The European Learning Model: each claim that is an achievement. What was done, how it was tested and what it entitles to stand beside or below it.
 *
 * Source: https://europa.eu/europass/elm-browser/documentation/ (European Learning Model 3, EDC application profile)
 */
export function elmAchievements(root: Json): Achievement[] {
  const read = achievementIn(root);
  return at(root, 'credentialSubject')
    .flatMap((subject) => {
      const claims = at(subject, 'hasClaim').filter(isObject).filter(isAchievement).slice(0, LIMITS.achievements);
      if (claims.length > 0) return claims.map(read);
      const specifications = at(subject, 'qualification').filter(isObject);
      // A training certificate puts the specification straight on the subject, with the level inside it.
      return specifications.map((specifiedBy) => ({ ...read({ specifiedBy }), level: levelOfAchievement(flat(subject)) }));
    })
    .slice(0, LIMITS.achievements);
}

const achievementIn =
  (root: Json) =>
  (node: Json): Achievement => {
    const whole = claim(node);
    const specifications = whole.nodes;
    const tests = [...at(node, 'provenBy'), ...at(specifications, 'provenBy')];
    return {
      ...bare({ title: firstNamed([node, ...specifications], ['title', 'name']), level: levelOfAchievement(whole) }),
      kind: conceptsAt([node, ...specifications], ['dcType']),
      awardedBy: firstWords(node, ['awardedBy.awardingBody.legalName', 'awardedBy.awardingBody.prefLabel', 'awardedBy.legalName', 'awardedBy.name']),
      awarded: dateOf(node, 'awardedBy.awardingDate'),
      outcomes: outcomesOf(node, specifications),
      skills: conceptsAt(specifications, ['relatedESCOSkill', 'relatedSkill'], LIMITS.skills),
      fields: conceptsAt(specifications, ['thematicArea', 'educationSubject', 'hasThematicArea', 'iSCEDFCode']),
      workload: workloadOf(node, specifications),
      assessment: conceptsAt(tests, ['title', 'specifiedBy.title', 'specifiedBy.dcType', 'dcType', 'specifiedBy.mode']),
      supervision: conceptsAt(tests, ['idVerification', 'specifiedBy.idVerification']),
      result: resultsOf(node, tests),
      quality: qualityOf(root, node, specifications),
      participation: conceptsAt([...specifications, ...at(node, 'influencedBy.specifiedBy')], ['mode', 'learningSetting']),
      prerequisites: notesAt(specifications, ['entryRequirement']),
      partial: yesOrNo(specifications, 'isPartialQualification'),
      partOf: relatives([...at(node, 'isPartOf'), ...at(specifications, 'isPartOf')]),
      leadsTo: relatives([...at(node, 'entitlesTo'), ...at(specifications, 'entitlementSpecification')]),
      parts: relatives([...at(node, 'hasPart'), ...at(specifications, 'hasPart'), ...at(node, 'wasDerivedFrom')]),
      attached: documents([...at(node, 'supplementaryDocument'), ...at(tests, 'supplementaryDocument')]),
      more: moreOf(node, specifications),
    };
  };

function outcomesOf(node: Json, specifications: Json[]): LearningOutcome[] {
  const stated = [...at(specifications, 'learningOutcome'), ...at(specifications, 'learningOutcomes')].slice(0, LIMITS.outcomes).map(
    (outcome): LearningOutcome => ({
      words: labelOf(outcome, ['title', 'prefLabel', 'description', 'additionalNote.noteLiteral']),
      kind: 'outcome',
      skills: conceptsAt(outcome, ['relatedESCOSkill', 'relatedSkill'], OUTCOME_SKILLS),
      ...reuseOf(outcome),
    }),
  );
  const summary: LearningOutcome[] = notesAt(specifications, ['learningOutcomeSummary', 'learningOutcomeDescription']).map(asOutcome('outcome'));
  const outcomes = distinct([...stated, ...summary].filter(({ words, skills }) => words.length + skills.length > 0));
  const about = firstNamed([node, ...specifications], ['description']);
  return [...limited(outcomes), ...(about.length > 0 ? [asOutcome('description')(about)] : [])].slice(0, LIMITS.outcomes);
}

/** How widely it can be used, by the address of that level; nothing where none of the four is stated, or more than one. */
function reuseOf(outcome: Json): Pick<LearningOutcome, 'reuse'> {
  const ids = at(outcome, 'reusabilityLevel').map(uriOf);
  const [reuse, ...others] = reuseLevels.filter((level) =>
    ids.some((id) => id?.replace(/^https?:/, '') === `//data.europa.eu/snb/skill-reuse-level/${level}`),
  );
  return reuse === undefined || others.length > 0 ? {} : { reuse };
}

const OUTCOME_SKILLS = 20;
const asOutcome =
  (kind: LearningOutcome['kind']) =>
  (words: Words): LearningOutcome => ({ words, kind, skills: [] });

/** No more skills in all than an achievement may hold. */
function limited(outcomes: LearningOutcome[]): LearningOutcome[] {
  let left: number = LIMITS.skills;
  return outcomes.map((outcome) => {
    const skills = outcome.skills.slice(0, left);
    left -= skills.length;
    return { ...outcome, skills };
  });
}

/** Points and time stand beside each other: one is never counted from the other. */
function workloadOf(node: Json, specifications: Json[]): Workload[] {
  const points = [...at(node, 'creditReceived'), ...at(specifications, 'creditPoint')].slice(0, LIMITS.others).flatMap((credit): Workload[] => {
    const amount = amountOf(values(credit, 'point')[0]);
    return amount === null ? [] : [{ amount, ...creditUnit(values(credit, 'framework')[0]) }];
  });
  const times = scalarsIn(specifications, 'volumeOfLearning').flatMap((text): Workload[] =>
    DURATION.test(text) ? [{ amount: text, unit: 'duration', framework: null }] : [],
  );
  return distinct([...points, ...times]);
}

/** ISO 8601, as XML Schema has it. https://www.w3.org/TR/xmlschema11-2/#duration */
const DURATION = /^P(?=\d|T\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d{1,6})?S)?)?$/;
const scalarsIn = (nodes: Json[], term: string): string[] => nodes.flatMap((node) => scalars(node, term)).slice(0, LIMITS.others);

/** A grade with what it is the grade of, where there are several. */
function resultsOf(node: Json, tests: Json[]): Words[] {
  const graded = [...tests, ...at(node, 'grade').map((grade) => ({ grade }))].slice(0, LIMITS.others);
  return distinct(graded.flatMap((test) => notesAt([test], ['grade', 'grade.score', 'gradeStatus'])));
}

function qualityOf(root: Json, node: Json, specifications: Json[]): Concept[] {
  const accreditations = [
    ...at(specifications, 'accreditation'),
    ...at(node, 'awardedBy.awardingBody.accreditation'),
    ...at(root, 'issuer.accreditation'),
  ];
  return distinct(
    accreditations.slice(0, LIMITS.others).flatMap((one): Concept[] => {
      const words = labelOf(one, ['title', 'prefLabel', 'dcType.prefLabel', 'accreditingAgent.legalName', 'decision.prefLabel']);
      const id = [one, ...at(one, 'homepage'), ...at(one, 'report')].map(linkOf).find((link) => link !== null) ?? null;
      return words.length === 0 && id === null ? [] : [{ id, words, framework: null }];
    }),
  );
}

/** A note is a text, or a node that has one. */
const notesAt = (nodes: Json[], paths: readonly string[]): Words[] =>
  distinct(paths.flatMap((path) => at(nodes, path).slice(0, LIMITS.others).map(noteOf)).filter(({ length }) => length > 0));
const noteOf = (note: Json): Words => {
  const [own, inside] = [wordsAt([{ note }], 'note'), firstWords(note, ['noteLiteral', 'title', 'prefLabel', 'description'])];
  return own.length > 0 ? own : inside;
};

function yesOrNo(nodes: Json[], term: string): boolean | null {
  const said = new Set(scalarsIn(nodes, term));
  if (said.has('true')) return true;
  return said.has('false') ? false : null;
}

/** What stands above or below, each with its own level. */
const relatives = (nodes: Json[]): Related[] =>
  distinct(
    nodes.slice(0, LIMITS.others).flatMap((node) => {
      const whole = claim(node);
      const level = levelOfAchievement({ ...whole, nodes: [node, ...whole.nodes] });
      const [found] = relatedOf(node, NAMES, ['homepage', 'specifiedBy.homepage']);
      return found === undefined ? [] : [{ ...found, level: level.statements.length > 0 ? level : null }];
    }),
  );
const NAMES = ['title', 'specifiedBy.title', 'prefLabel', 'description'];

const documents = (nodes: Json[]): Attached[] =>
  distinct(
    nodes.slice(0, LIMITS.others).flatMap((node): Attached[] => {
      const words = labelOf(node, ['title', 'prefLabel']);
      const url =
        [...at(node, 'contentURL'), ...at(node, 'contentUrl'), ...at(node, 'homepage'), node].map(linkOf).find((link) => link !== null) ?? null;
      if (words.length === 0 && url === null) return [];
      return [{ words, description: firstWords(node, ['description']), kind: null, url }];
    }),
  );

function moreOf(node: Json, specifications: Json[]): Related[] {
  const pages = [...at(specifications, 'homepage'), ...at(specifications, 'supplementaryDocument')];
  const links = pages.slice(0, LIMITS.others).flatMap((page) => relatedOf(page, ['title', 'prefLabel'], ['contentURL', 'contentUrl']));
  const notes = notesAt([node, ...specifications], ['additionalNote']).map((words): Related => ({ words, url: null, level: null }));
  return distinct([...notes, ...links]);
}
