import { keepRenewal, readRenewals } from '@/utils/browser/list-renewals';
import { granted } from '@/utils/browser/permissions';
import { readTrustLists, replaceTrustList } from '@/utils/browser/trust-lists';
import type { Renewals, Renewed } from '@/utils/model/list-import';
import type { TrustList } from '@/utils/model/trust-list';
import type { ListWorld } from '@/utils/resolve/trust-lists/kind';
import { doubtsAbout } from '@/utils/resolve/trust-lists/renewal';
import { readCopyAt, world } from './list-file';

const DAY = 86_400_000; // milliseconds

/**
 * Fetches a list's copy anew from its address. The kept copy stays, with its date, where that fails, and where the new one raises a doubt: then the reader is
 * asked. What came of it is kept.
 */
export async function renew(list: TrustList, place: ListWorld = world()): Promise<Renewed> {
  const renewed = await fetchedAnew(list, place);
  const { lists } = await readTrustLists();
  const addresses = lists.flatMap(({ url }) => url ?? []);
  await keepRenewal(list.url ?? '', { tried: place.now, came: whatCame(renewed) }, addresses);
  return renewed;
}

/**
 * Fetches anew what has not been asked for in a day, at addresses that may be asked already: nobody is asked for a permission, and in a private window, where
 * nothing is written down, nothing is done.
 */
export async function renewDue(isPrivate: boolean, place: ListWorld = world()): Promise<void> {
  if (isPrivate) return;
  const [{ lists }, renewals] = await Promise.all([readTrustLists(), readRenewals()]);
  for (const list of lists) if (isDue(list, renewals, place.now) && (await granted(list.url ?? ''))) await renew(list, place);
}

function isDue({ url, source }: TrustList, renewals: Renewals, now: number): boolean {
  if (url === undefined) return false;
  const fetched = Date.parse(source?.fetched ?? '') || 0;
  return now - Math.max(fetched, renewals[url]?.tried ?? 0) > DAY;
}

async function fetchedAnew(list: TrustList, place: ListWorld): Promise<Renewed> {
  const read = await readCopyAt(list.url ?? '', place);
  if (!read.ok) return { kind: 'failed', problem: read.problem };
  const doubts = doubtsAbout(list, read.value, place.now);
  if (doubts.length > 0) return { kind: 'doubted', imported: read.value, doubts };
  await replaceTrustList(list, read.value.list);
  return { kind: 'taken' };
}

function whatCame(renewed: Renewed): Renewals[string]['came'] {
  if (renewed.kind === 'failed') return renewed.problem;
  return renewed.kind === 'doubted' ? (renewed.doubts[0] ?? 'incomplete') : 'taken';
}
