import { typesOf } from '../../model/claims';
import type { StatusEntry } from '../../model/credential';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import { bitstringStatusList } from './bitstring-status-list';
import { revocationList1EdTech } from './revocation-list-1edtech';
import { revocationList2020 } from './revocation-list-2020';
import { revocationListOpenBadges2 } from './revocation-list-open-badges-2';
import { statusList2021 } from './status-list-2021';
import type { StatusType } from './status-type';
import { tokenStatusList } from './token-status-list';

/** Every kind of status that we can check. */
export const statusTypes: readonly StatusType[] = [
  bitstringStatusList,
  statusList2021,
  revocationList2020,
  revocationList1EdTech,
  revocationListOpenBadges2,
  tokenStatusList,
];

/** A credential with more entries than this is not looked up at all: nothing honest has them, and each may be a list to fetch, to check and to inflate. */
export const MAX_ENTRIES = 8;

/** A list that an entry points to: its kind, and its address without a fragment. */
export type ListAsked = { type: StatusType; url: string };

/**
 * The list that an entry points to.
 *
 * Fails: `status-not-supported` for a kind that we do not know; `status-entry-malformed` for an entry of two kinds, or one that names no place;
 *        `refused-by-us` for an address that is not https.
 */
export function listOf(entry: StatusEntry): Result<ListAsked, { code: UnknownCode; url?: string }> {
  const names = new Set([entry.type, ...typesOf(entry.raw)]);
  const [type, ...others] = statusTypes.filter(({ id }) => names.has(id));
  if (type === undefined) return problem({ code: 'status-not-supported' });
  const url = type.address(entry.raw)?.split('#')[0] ?? '';
  if (others.length > 0 || url === '') return problem({ code: 'status-entry-malformed' });
  return /^https:\/\//i.test(url) && URL.canParse(url) ? ok({ type, url }) : problem({ code: 'refused-by-us', url });
}
