import type { JsonObject } from '../model/json';
import { type Achievement, type Meaning, NO_MEANING } from '../model/meaning';
import { ebsiAchievements } from './achievements/ebsi';
import { elmAchievements } from './achievements/elm';
import { flatAchievements } from './achievements/flat';
import { openBadges } from './achievements/open-badges';
import { openBadges2 } from './achievements/open-badges-2';
import { distinct, LIMITS } from './achievements/reading';
import { rootsOf, scalars } from './claims';
import { SOCIAL_SECURITY } from './level/achievements';

/**
 * What the claims say that was learnt, whatever data model they are written in. A statement of the issuer's, never a judgement of ours: whether it may be believed
 * is `explain`'s question.
 *
 * Shape: texts are neutralised; a data model without achievements of its own is read by its flat terms.
 */
export function meaningOf(claims: JsonObject): Meaning {
  if (scalars(claims, 'vct').some((vct) => SOCIAL_SECURITY.test(vct))) return NO_MEANING;
  const achievements = rootsOf(claims).flatMap((root) => {
    const own = READERS.flatMap((read) => read(root));
    return own.length > 0 ? own : flatAchievements(root);
  });
  return { achievements: withinSize(distinct(achievements.filter(saysSomething)).slice(0, LIMITS.achievements)) };
}

/** One reader for each data model. A row here is all that a new one needs. */
const READERS = [elmAchievements, openBadges, openBadges2, ebsiAchievements];

/** An achievement that has no name and no content is none. */
function saysSomething({ level, awarded: _when, awardedBy: _by, partial: _partial, ...lists }: Achievement): boolean {
  return level.statements.length > 0 || Object.values(lists).some(({ length }) => length > 0);
}

/** Characters of JSON, for all achievements together: far more than an honest credential needs. What does not fit is not told. */
const SIZE_LIMIT = 400_000;

function withinSize(achievements: readonly Achievement[]): Achievement[] {
  let left = SIZE_LIMIT;
  return achievements.filter((achievement) => {
    left -= JSON.stringify(achievement).length;
    return left >= 0;
  });
}
