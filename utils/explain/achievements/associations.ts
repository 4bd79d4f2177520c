import { isObject, type Json } from '../../model/json';
import type { Achievement, Related } from '../../model/meaning';
import { at, scalars, uriOf, values } from '../claims';
import { levelOfAchievement } from '../level';
import { badge } from '../level/achievements';
import { distinct, LIMITS, relatedOf } from './reading';

/** What stands above, after and below the achievement with an identifier. */
export type Kin = (id: string | null) => Pick<Achievement, 'partOf' | 'leadsTo' | 'parts'>;
type Side = keyof ReturnType<Kin>;

/**
 * How the achievements of a learner record belong together. Each association is read from both of its ends.
 *
 * Source: https://www.imsglobal.org/spec/clr/v2p0/#association (`associationType`)
 */
export function associationsOf(subject: Json): Kin {
  const inside = at(subject, 'verifiableCredential.credentialSubject.achievement');
  const named = new Map([...inside, ...at(subject, 'achievement')].filter(isObject).map((node) => [uriOf(node) ?? '', node] as const));
  const links = at(subject, 'association')
    .slice(0, ASSOCIATIONS_LIMIT)
    .flatMap((one) => {
      const [source = '', target = ''] = ['sourceId', 'targetId'].map((term) => uriOf(values(one, term)[0]) ?? '');
      return scalars(one, 'associationType').map((type) => ({ source, target, type }));
    });
  return (id) => {
    const side = (wanted: Side): Related[] =>
      distinct(
        links.flatMap(({ source, target, type }) => {
          if (source === id && FROM_SOURCE[type] === wanted) return related(named.get(target));
          return target === id && FROM_TARGET[type] === wanted ? related(named.get(source)) : [];
        }),
      ).slice(0, LIMITS.others);
    return { partOf: side('partOf'), leadsTo: side('leadsTo'), parts: side('parts') };
  };
}

const ASSOCIATIONS_LIMIT = 200;
/** What the target is to the source, and the other way round. */
const FROM_SOURCE: Partial<Record<string, Side>> = { isPartOf: 'partOf', isChildOf: 'partOf', isParentOf: 'parts', precedes: 'leadsTo' };
const FROM_TARGET: Partial<Record<string, Side>> = { isPartOf: 'parts', isChildOf: 'parts', isParentOf: 'partOf' };

function related(node: Json | undefined): Related[] {
  if (node === undefined) return [];
  const level = levelOfAchievement(badge(node));
  return relatedOf(node, ['name'], []).map((one) => ({ ...one, level: level.statements.length > 0 ? level : null }));
}
