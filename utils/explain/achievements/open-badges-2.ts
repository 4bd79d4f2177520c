import { isObject, type Json } from '../../model/json';
import type { Achievement, LearningOutcome, Workload } from '../../model/meaning';
import { at, textsAt } from '../claims';
import { levelOfAchievement } from '../level';
import { badge } from '../level/achievements';
import { isLevelAlignment } from '../level/read';
import { evidenceOf } from './evidence';
import { amountOf, bare, conceptsAt, dateOf, distinct, firstWords, LIMITS, labelOf, linkOf, plainly, proseAt, wordsAt } from './reading';

/**
 * Open Badges 2.0: the badge class of an assertion, with the extensions that Dutch issuers use.
 *
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass, https://openbadges.org/extensions
 */
export const openBadges2 = (root: Json): Achievement[] =>
  at(root, 'badge')
    .filter(isObject)
    .slice(0, LIMITS.achievements)
    .map((node) => achievementIn(root, node));

function achievementIn(root: Json, node: Json): Achievement {
  const alignments = at(node, 'alignment')
    .filter((one) => !isLevelAlignment(one))
    .slice(0, LIMITS.skills);
  const criteria = at(node, 'criteria');
  return {
    ...bare({ title: firstWords(node, ['name']), level: levelOfAchievement(badge(node)) }),
    awardedBy: wordsAt(node, 'issuer.name'),
    awarded: dateOf(root, 'issuedOn'),
    outcomes: outcomesOf(node, criteria),
    skills: distinct(
      alignments.flatMap((one) => {
        const words = labelOf(one, ['targetName', 'name']);
        const [url = null] = [...at(one, 'targetUrl'), ...at(one, 'url')].map(linkOf);
        const [framework] = labelOf(one, ['targetFramework']);
        return words.length === 0 && url === null ? [] : [{ id: url, words, framework: framework?.text ?? null }];
      }),
    ),
    workload: distinct(EXTENSIONS.flatMap(({ path, unit }) => at(node, path).flatMap((value): Workload[] => inUnit(amountOf(value), unit)))),
    assessment: conceptsAt(node, ['extensions:AssessmentExtension.assessmentType', 'extensions:AssessmentExtension.description']),
    quality: conceptsAt(node, ['issuer.extensions:issuerAccreditationExtension.accreditation']),
    attached: evidenceOf([
      ...at(root, 'evidence'),
      ...(textsAt(root, 'narrative').length > 0 ? [{ narrative: textsAt(root, 'narrative')[0]?.text ?? '' }] : []),
    ]),
    more: [
      ...criteria.flatMap((one) => linkOf(one) ?? []).map((url) => ({ words: [], url, level: null })),
      ...tagsOf(node).map((words) => ({ words, url: null, level: null })),
    ],
  };
}

/** Criteria are an address, a text, or a node with a story. */
function outcomesOf(node: Json, criteria: Json[]): LearningOutcome[] {
  const stated = wordsAt(node, 'extensions:LearningOutcomeExtension.LearningOutcome');
  const told = criteria.filter((one) => typeof one !== 'string' || linkOf(one) === null);
  const outcomes: LearningOutcome[] = [
    { words: stated, kind: 'outcome', skills: [] },
    {
      words: told.map((one) => (typeof one === 'string' ? plainly(one) : proseAt(one, 'narrative'))).find(({ length }) => length > 0) ?? [],
      kind: 'criteria',
      skills: [],
    },
    { words: proseAt(node, 'description'), kind: 'description', skills: [] },
  ];
  return outcomes.filter(({ words }) => words.length > 0);
}

const EXTENSIONS = [
  { path: 'extensions:ECTSExtension.ECTS', unit: 'ects' },
  { path: 'extensions:StudyLoadExtension.StudyLoad', unit: 'hours' },
  { path: 'extensions:TimeInvestmentExtension.TimeInvestment', unit: 'hours' },
] as const;

const inUnit = (amount: string | null, unit: Workload['unit']): Workload[] => (amount === null ? [] : [{ amount, unit, framework: null }]);

function tagsOf(node: Json) {
  const tags = [...at(node, 'tags'), ...at(node, 'tag')].slice(0, LIMITS.others).flatMap((tag) => (typeof tag === 'string' ? tag : []));
  return tags.length > 0 ? [plainly(tags.join(', '))] : [];
}
