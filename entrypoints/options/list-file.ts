import { keptInMemory } from '@/utils/browser/kept';
import { realNet } from '@/utils/browser/net';
import { granted } from '@/utils/browser/permissions';
import { parseTrustList } from '@/utils/browser/trust-lists';
import { entryParts, type Imported, type ListProblem } from '@/utils/model/list-import';
import type { Net } from '@/utils/model/net';
import { ok, problem, type Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';
import type { ListWorld } from '@/utils/resolve/trust-lists/kind';
import { findList, LARGEST_LIST, readList, readListAt } from '@/utils/resolve/trust-lists/read';

/** The network, for registers that are many documents. Nothing is kept: a list is asked for when somebody wants it as it is now. */
const net: Net = realNet({ may: granted, kept: keptInMemory(0) });
/** What reading a list may use here and now. */
export const world = (): ListWorld => ({ net, now: Date.now() });

/** A trust list read from a file that somebody chose, in any form that we know. Nothing is saved by it. */
export async function readListFile(file: File, place: ListWorld = world()): Promise<Result<Imported, ListProblem>> {
  if (file.size > LARGEST_LIST) return problem('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const name = file.name.replace(/\.\w+$/, '') || 'X.509';
  const read = await readList({ bytes, text, name, date: new Date(file.lastModified).toISOString(), address: null }, place);
  return read.ok ? notEmpty(asOurs(read.value)) : read;
}

/** The same for what somebody means by an https address. A list without issuers is `empty-list`. */
export async function readListAddress(address: string, place: ListWorld = world()): Promise<Result<Imported, ListProblem>> {
  const read = await findList(address, place);
  return read.ok ? notEmpty(asOurs(read.value)) : read;
}

/** The copy of a list that stands at its address now, which may be empty. */
export async function readCopyAt(address: string, place: ListWorld = world()): Promise<Result<Imported, ListProblem>> {
  const read = await readListAt(address, place);
  return read.ok ? asOurs(read.value) : read;
}

/** What was converted is read once more by the rules of our own format: what would be passed over when the list is used is passed over now, and told. */
function asOurs({ list, form, skipped }: Imported): Result<Imported, ListProblem> {
  const parsed = parseTrustList(list);
  if (!parsed.ok) return problem(/^(list|format):/.test(parsed.problem) ? 'not-a-list' : 'incomplete-list');
  const broken = parsed.value.skipped.map(({ index, why }) => ({ index, why: partOf(why) }));
  return ok({ list: parsed.value.list, form, skipped: [...skipped, ...broken] });
}

const notEmpty = (read: Result<Imported, ListProblem>): Result<Imported, ListProblem> =>
  read.ok && read.value.list.issuers.length === 0 ? problem('empty-list') : read;

/** Gives a list out as a file, in the published format. */
export function exportList(list: TrustList): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(list, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${list.name.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'meritkollen'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download has read it by then
}

/** The reason begins with the field that it is about: `id: not-an-issuer-id`. */
const partOf = (why: string) => entryParts.find((part) => part === /^\w+/.exec(why)?.[0]) ?? 'whole';
