import type { Imported, ListProblem, RenewalDoubt, Renewed } from '@/utils/model/list-import';
import type { Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';

/** What stands open below the table of lists. `index` is a list's place among the reader's own. */
export type OpenList =
  | { kind: 'nothing' }
  | { kind: 'new' }
  | { kind: 'edit'; index: number }
  | { kind: 'review'; imported: Imported; renewal?: { of: TrustList; doubts: readonly RenewalDoubt[] } }
  | { kind: 'problem'; problem: ListProblem; host: string | null };

/** Nothing stands open. */
export const nothingOpen: OpenList = { kind: 'nothing' };

/** What opens when a file has been read. */
export const openedByFile = (read: Result<Imported, ListProblem>): OpenList =>
  read.ok ? { kind: 'review', imported: read.value } : { kind: 'problem', problem: read.problem, host: null };

/** What opens when a list has been fetched anew. */
export function openedByRenewal(of: TrustList, renewed: Renewed): OpenList {
  if (renewed.kind === 'taken') return nothingOpen;
  if (renewed.kind === 'failed') return { kind: 'problem', problem: renewed.problem, host: new URL(of.url ?? '').hostname };
  return { kind: 'review', imported: renewed.imported, renewal: { of, doubts: renewed.doubts } };
}
