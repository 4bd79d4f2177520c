import { asOurs, listWorld } from '@/entrypoints/verifier/list-copy';
import { granted } from '@/utils/browser/permissions';
import { saveJson } from '@/utils/browser/save-file';
import type { Imported, ListProblem } from '@/utils/model/list-import';
import { ok, problem, type Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';
import type { ListWorld } from '@/utils/resolve/trust-lists/kind';
import { findList, LARGEST_LIST, readList } from '@/utils/resolve/trust-lists/read';

/** What reading a list may use on this page. */
export const world = (): ListWorld => listWorld(granted);

/**
 * A trust list read from a file that somebody chose, in any form that we know. Nothing is saved by it. A list without issuers is `empty-list`. It has not been
 * fetched, whatever the file says: only what the reader fetched once is fetched again unasked.
 */
export async function readListFile(file: File, place: ListWorld = world()): Promise<Result<Imported, ListProblem>> {
  if (file.size > LARGEST_LIST) return problem('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const name = file.name.replace(/\.\w+$/, '') || 'X.509';
  const read = await readList({ bytes, text, name, date: new Date(file.lastModified).toISOString(), address: null }, place);
  const ours = someOfOurs(read);
  return ours.ok ? ok({ ...ours.value, list: notFetched(ours.value.list) }) : ours;
}

/** The same for what somebody means by an https address. */
export const readListAddress = async (address: string, place: ListWorld = world()): Promise<Result<Imported, ListProblem>> =>
  someOfOurs(await findList(address, place));

/** Gives a list out as a file, in the published format. */
export function exportList(list: TrustList): void {
  const name = list.name.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'meritkollen';
  saveJson(`${JSON.stringify(list, null, 2)}\n`, `${name}.json`);
}

function notFetched({ source, ...list }: TrustList): TrustList {
  if (source === undefined) return list;
  const { fetched: _fetched, ...rest } = source;
  return { ...list, source: rest };
}

function someOfOurs(converted: Result<Imported, ListProblem>): Result<Imported, ListProblem> {
  const read = converted.ok ? asOurs(converted.value) : converted;
  return read.ok && read.value.list.issuers.length === 0 ? problem('empty-list') : read;
}
