import { keepRenewal, readRenewals } from '@/utils/browser/list-renewals';
import { readTrustLists, replaceTrustList } from '@/utils/browser/trust-lists';
import type { Imported, ListProblem, Renewals, Renewed } from '@/utils/model/list-import';
import type { Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';
import { doubtsAbout } from '@/utils/resolve/trust-lists/renewal';

/** What stands at a list's address now. */
export type CopyAt = (address: string) => Promise<Result<Imported, ListProblem>>;

/**
 * Fetches a list's copy anew from its address. The kept copy stays, with its date, where that fails, and where the new one raises a doubt: then the reader is
 * asked. What came of it is kept.
 *
 * Shape: `now` is milliseconds since 1970.
 */
export async function renewList(list: TrustList, copyAt: CopyAt, now: number): Promise<Renewed> {
  const address = list.url ?? '';
  const before = (await readRenewals())[address]?.came ?? 'taken';
  await keep(address, { tried: now, came: before }); // first of all: a try that never ends must not be made again at once
  const renewed = await fetchedAnew(list, copyAt, now);
  await keep(address, { tried: now, came: whatCame(renewed) });
  return renewed;
}

async function fetchedAnew(list: TrustList, copyAt: CopyAt, now: number): Promise<Renewed> {
  const read = await copyAt(list.url ?? '');
  if (!read.ok) return { kind: 'failed', problem: read.problem };
  const doubts = doubtsAbout(list, read.value, now);
  if (doubts.length > 0) return { kind: 'doubted', imported: read.value, doubts };
  await replaceTrustList(list, read.value.list);
  return { kind: 'taken' };
}

function whatCame(renewed: Renewed): Renewals[string]['came'] {
  if (renewed.kind === 'failed') return renewed.problem;
  return renewed.kind === 'doubted' ? (renewed.doubts[0] ?? 'incomplete') : 'taken';
}

/** With the addresses of all present lists: what is told of others goes. */
async function keep(address: string, renewal: Renewals[string]): Promise<void> {
  const { lists } = await readTrustLists();
  await keepRenewal(
    address,
    renewal,
    lists.flatMap(({ url }) => url ?? []),
  );
}
