import { isObject, type Json, type JsonObject } from '../../model/json';
import { at, rootsOf, scalars, textsAt, values } from '../claims';

/**
 * One thing that was learnt, and where its level may stand.
 *
 * Shape: `nodes` are the places that may state a level, `titles` what it is called. `whole`: it is an achievement of its own, so it counts even
 *        when it states no level. `hidden`: its holder has not disclosed everything where a level could stand (SD-JWT digests).
 */
export type Achievement = { nodes: Json[]; titles: string[]; whole: boolean; hidden: boolean };

/**
 * Every achievement of a credential: each `hasClaim`, each `achievement`, the badge, and the credential's subject and root where formats put the
 * level straight there. Their parts are not among them.
 */
export function achievementsOf(claims: JsonObject): Achievement[] {
  return rootsOf(claims).flatMap((root) => {
    const subjects = at(root, 'credentialSubject');
    const whole = [
      ...at(subjects, 'hasClaim').map(claim),
      ...at(subjects, 'achievement').map(badge),
      ...at(root, 'badge').filter(isObject).map(badge),
    ];
    const [only, ...others] = whole;
    if (only && others.length === 0) only.titles.push(...titlesIn([root], ['name']));
    return [...whole, ...[...subjects, root].map(flat)];
  });
}

/** A claim of the European Learning Model: the level stands in the specification, or in a qualification inside it. */
export function claim(node: Json): Achievement {
  const specifications = at(node, 'specifiedBy');
  const qualifications = at(specifications, 'qualification');
  const nodes = [...specifications, ...qualifications];
  return { nodes, titles: titlesIn([node, ...nodes], ['title']), whole: isAchievement(node), hidden: [node, ...nodes].some(isHiding) };
}

/** Is this claim what somebody achieved, and not what they did, how it was tested, or what it entitles to? */
export const isAchievement = (claim: Json): boolean => !scalars(claim, 'type').some((type) => OTHER_CLAIMS.has(type));
const OTHER_CLAIMS = new Set(['LearningActivity', 'LearningAssessment', 'LearningEntitlement']);

/** An achievement of Open Badges and Comprehensive Learner Records. */
export function badge(node: Json): Achievement {
  return { nodes: [node], titles: titlesIn([node], ['name']), whole: true, hidden: [node, ...at(node, 'alignment')].some(isHiding) };
}

/** EBSI, EMREX and the flat profiles: the terms stand on the subject or the root itself, or one step in. */
export function flat(node: Json): Achievement {
  const inside = FLAT_PATHS.flatMap((path) => at(node, path));
  const titles = titlesIn(
    [node],
    ['title', 'learning_achievement', 'learningAchievement.title', 'learningSpecification.title', 'qualification.title'],
  );
  return { nodes: [node, ...inside], titles, whole: false, hidden: [node, ...inside].some(isHiding) };
}

const FLAT_PATHS = ['learningSpecification', 'education_level', 'qualification', 'qualification.level', 'hasCredential'];

const titlesIn = (nodes: Json[], paths: string[]): string[] => paths.flatMap((path) => textsAt(nodes, path).map(({ text }) => text));

/** Undisclosed members stand as digests in `_sd`, undisclosed array elements as `{"...": digest}`. https://www.rfc-editor.org/rfc/rfc9901 */
const isHiding = (node: Json): boolean => values(node, '_sd').length > 0 || values(node, '...').length > 0;

/** The `vct` of posted-worker and health-insurance documents: their contents are no learning. */
export const SOCIAL_SECURITY = /^urn:eudi:(?:pda1|ehic)(?::|$)/;
