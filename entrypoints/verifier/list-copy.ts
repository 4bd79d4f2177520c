import { keptInMemory } from '@/utils/browser/kept';
import { type May, realNet } from '@/utils/browser/net';
import { listProblem, parseTrustList, partOf } from '@/utils/browser/trust-list-format';
import type { Imported, ListProblem } from '@/utils/model/list-import';
import { ok, problem, type Result } from '@/utils/model/result';
import type { ListWorld } from '@/utils/resolve/trust-lists/kind';
import { readListAt } from '@/utils/resolve/trust-lists/read';

/** What reading a list may use here and now. Nothing is kept: a list is asked for when it is wanted as it is now. */
export const listWorld = (may: May): ListWorld => ({ net: realNet({ may, kept: keptInMemory(0) }), now: Date.now() });

/** The copy of a list that stands at its address now, which may be empty. */
export async function readCopyAt(address: string, world: ListWorld): Promise<Result<Imported, ListProblem>> {
  const read = await readListAt(address, world);
  return read.ok ? asOurs(read.value) : read;
}

/** What was converted, read once more by the rules of our own format: what would be passed over when the list is used is passed over now, and told. */
export function asOurs({ list, form, skipped }: Imported): Result<Imported, ListProblem> {
  const parsed = parseTrustList(list);
  if (!parsed.ok) return problem(listProblem(parsed.problem));
  const broken = parsed.value.skipped.map(({ index, why }) => ({ index, why: partOf(why) }));
  return ok({ list: parsed.value.list, form, skipped: [...skipped, ...broken] });
}
