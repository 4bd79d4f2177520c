import { isObject, type Json } from '../../model/json';
import {
  type Achievement,
  type Concept,
  type LearningOutcome,
  type Related,
  type ResultStatus,
  resultStatuses,
  type Words,
  type Workload,
} from '../../model/meaning';
import { at, scalars, textsAt, uriOf, values } from '../claims';
import { levelOfAchievement } from '../level';
import { badge } from '../level/achievements';
import { isLevelAlignment } from '../level/read';
import { associationsOf, type Kin } from './associations';
import { evidenceOf } from './evidence';
import {
  amountOf,
  bare,
  conceptOf,
  conceptsAt,
  dateOf,
  distinct,
  firstWords,
  LIMITS,
  labelOf,
  linkOf,
  plainly,
  proseAt,
  wordsAt,
  wordsFrom,
} from './reading';

/**
 * Open Badges 3.0 and Comprehensive Learner Record 2.0: each achievement of each subject, and the terms that the Dutch profile (edubadges, also in SUNET's issuer) adds.
 *
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#achievement, https://www.imsglobal.org/spec/clr/v2p0/#association, https://github.com/educredentials/obv3-examples
 */
export const openBadges = (root: Json): Achievement[] =>
  at(root, 'credentialSubject').flatMap((subject) => {
    const achievements = at(subject, 'achievement').filter(isObject).slice(0, LIMITS.achievements);
    const kin = associationsOf(subject);
    const isOnly = achievements.length === 1;
    return achievements.map((node) => achievementIn({ root, subject: isOnly ? subject : {}, node }, kin));
  });

/** Where things stand. What the subject states of an achievement is said of the only one; of several, nobody knows which it means. */
type Place = { root: Json; subject: Json; node: Json };

function achievementIn({ root, subject, node }: Place, kin: Kin): Achievement {
  const alignments = at(node, 'alignment').filter((one) => !isLevelAlignment(one));
  const { partOf, leadsTo, parts } = kin(uriOf(node));
  return {
    ...bare({ title: firstWords([node], ['name']), level: levelOfAchievement(badge(node)) }),
    kind: conceptsAt(node, ['achievementType']),
    awardedBy:
      [['source.name', subject] as const, ['creator.name', node] as const, ['issuer.name', root] as const]
        .map(([path, start]) => wordsAt(start, path))
        .find(({ length }) => length > 0) ?? [],
    awarded: dateOf(root, 'awardedDate'),
    outcomes: outcomesOf(node),
    skills: distinct(alignments.filter(isSkill).flatMap(alignedTo)).slice(0, LIMITS.skills),
    fields: distinct([...alignments.filter(isField).flatMap(alignedTo), ...conceptsAt(node, ['fieldOfStudy', 'specialization'])]),
    workload: workloadOf(node, subject),
    assessment: conceptsAt(node, ['assessmentType']),
    supervision: [...conceptsAt(node, ['supervisionType']), ...identityOf(node)],
    result: resultsOf(node, subject),
    statuses: statusesOf(subject),
    quality: distinct([...alignments.filter(isQuality).flatMap(alignedTo), ...endorsersOf(root, node)]),
    participation: [...conceptsAt(node, ['participationType']), ...conceptsAt(subject, ['role'])],
    prerequisites: at(node, 'prerequisites').flatMap((one) => nonEmpty(labelOf(one, ['name', 'title']))),
    partOf,
    leadsTo,
    parts,
    attached: evidenceOf([...at(root, 'evidence'), ...at(subject, 'evidence')]),
    more: moreOf(node),
  };
}

/** How it is earned and what it is about: as what they are. */
function outcomesOf(node: Json): LearningOutcome[] {
  const stated: LearningOutcome[] = at(node, 'learningOutcome')
    .slice(0, LIMITS.outcomes)
    .map((outcome) => ({ words: labelOf(outcome, ['title', 'name', 'description']), kind: 'outcome', skills: [] }));
  const described: LearningOutcome[] = [
    { words: proseAt(node, 'criteria.narrative'), kind: 'criteria', skills: [] },
    { words: proseAt(node, 'description'), kind: 'description', skills: [] },
  ];
  return [...stated, ...described].filter(({ words }) => words.length > 0).slice(0, LIMITS.outcomes);
}

/** What was earned counts before what could be. Points that nobody names the system of stay without one. */
function workloadOf(node: Json, subject: Json): Workload[] {
  const [earned] = at(subject, 'creditsEarned').flatMap((value) => amountOf(value) ?? []);
  const [available] = at(node, 'creditsAvailable').flatMap((value) => amountOf(value) ?? []);
  const points = earned ?? available;
  const own = OWN_UNITS.flatMap(({ term, unit }) => values(node, term).flatMap((value): Workload[] => inUnit(amountOf(value), unit)));
  return distinct([...own, ...inUnit(points ?? null, 'credits')]);
}

const inUnit = (amount: string | null, unit: Workload['unit']): Workload[] => (amount === null ? [] : [{ amount, unit, framework: null }]);
/** `SBU` and `timeInvestment` are hours of study. */
const OWN_UNITS = [
  { term: 'ECTS', unit: 'ects' },
  { term: 'SBU', unit: 'hours' },
  { term: 'timeInvestment', unit: 'hours' },
] as const;

const kindOf = (alignment: Json): string => scalars(alignment, 'targetType')[0] ?? '';
const isQuality = (alignment: Json): boolean => /qualityassurance$/i.test(kindOf(alignment));
const isField = (alignment: Json): boolean => ISCED_F.test(uriOf(values(alignment, 'targetUrl')[0]) ?? '') || /isced-?f?$/i.test(kindOf(alignment));
const isSkill = (alignment: Json): boolean => !isQuality(alignment) && !isField(alignment);
const ISCED_F = /^https?:\/\/data\.europa\.eu\/snb\/isced-f\//;

function alignedTo(alignment: Json): Concept[] {
  const [url] = ['targetUrl', 'url'].flatMap((term) => values(alignment, term));
  const [{ id } = { id: null }] = url === undefined ? [] : conceptOf(uriOf(url) ?? '');
  const words = labelOf(alignment, ['targetName', 'name', 'targetCode']);
  const [framework] = labelOf(alignment, ['targetFramework']);
  return id === null && words.length === 0 ? [] : [{ id, words, framework: framework?.text ?? null }];
}

/** The profile says yes or no. */
const identityOf = (node: Json): Concept[] => scalars(node, 'identityChecked').flatMap((said) => IDENTITY.get(said) ?? []);
const IDENTITY: ReadonlyMap<string, Concept> = new Map([
  ['true', inBoth('Identiteten kontrollerades', 'The identity was checked')],
  ['false', inBoth('Identiteten kontrollerades inte', 'The identity was not checked')],
]);
function inBoth(sv: string, en: string): Concept {
  const words = [
    { text: sv, language: 'sv' },
    { text: en, language: 'en' },
  ];
  return { id: null, words, framework: null };
}

/** "Final Project Grade: A", by the description of the result where there is one. */
function resultsOf(node: Json, subject: Json): Words[] {
  const descriptions = new Map(at(node, 'resultDescription').map((one) => [uriOf(one) ?? '', one] as const));
  const results = at(subject, 'result').slice(0, LIMITS.others);
  return distinct(
    results.flatMap((result) => {
      const description = descriptions.get(uriOf(values(result, 'resultDescription')[0]) ?? '');
      const [name] = description === undefined ? [] : labelOf(description, ['name']);
      const value = firstOf([...textsAt(result, 'value'), ...levelsIn(description, uriOf(values(result, 'achievedLevel')[0]))]);
      return value === null
        ? []
        : nonEmpty(wordsFrom([{ text: name === undefined ? value : `${name.text}: ${value}`, language: name?.language ?? null }]));
    }),
  );
}

const firstOf = (texts: { text: string }[]): string | null => texts.find(({ text }) => text.trim() !== '')?.text ?? null;
const nonEmpty = (words: Words): Words[] => (words.length === 0 ? [] : [words]);

function levelsIn(description: Json | undefined, achieved: string | null): { text: string }[] {
  if (achieved === null) return [];
  const level = at(description ?? null, 'rubricCriterionLevel').find((one) => uriOf(one) === achieved);
  return level === undefined ? [] : [...textsAt(level, 'name'), ...textsAt(level, 'level')];
}

const statusesOf = (subject: Json): ResultStatus[] => {
  const said = at(subject, 'result').flatMap((result) => scalars(result, 'status'));
  return resultStatuses.filter((status) => said.includes(status));
};

/** Who endorses it, as it is named inside: a name alone. Its own verdict stands with the endorsement. */
const endorsersOf = (root: Json, node: Json): Concept[] =>
  [...at(root, 'endorsement'), ...at(node, 'endorsement')].slice(0, LIMITS.others).flatMap((one) => {
    const words = labelOf(one, ['issuer.name']);
    return words.length === 0 ? [] : [{ id: null, words, framework: null }];
  });

function moreOf(node: Json): Related[] {
  const links = [uriOf(node), ...at(node, 'criteria').map(uriOf)].flatMap((uri) => linkOf(uri) ?? []);
  const tags = scalars(node, 'tag').slice(0, LIMITS.others);
  return [
    ...[...new Set(links)].map((url): Related => ({ words: [], url, level: null })),
    ...(tags.length > 0 ? [{ words: plainly(tags.join(', ')), url: null, level: null }] : []),
  ];
}
