import type { Imported } from '@/components/options/ListsSection';
import { parseTrustList } from '@/utils/browser/trust-lists';
import { entryParts, type ImportProblem } from '@/utils/explain/words.options';
import { ok, problem, type Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';

const LARGEST = 5 * 1024 * 1024; // bytes

/** A trust list read from a file that somebody chose. Nothing is saved by it. */
export async function readListFile(file: File): Promise<Result<Imported, ImportProblem>> {
  if (file.size > LARGEST) return problem('too-large');
  const json = parseJson(await file.text());
  if (!json.ok) return json;
  const parsed = parseTrustList(json.value);
  if (!parsed.ok) return problem(/^(list|format):/.test(parsed.problem) ? 'not-a-list' : 'incomplete-list');
  const { list, skipped } = parsed.value;
  if (list.issuers.length === 0) return problem('empty-list');
  return ok({ list, skipped: skipped.map(({ index, why }) => ({ index, why: partOf(why) })) });
}

/** Gives a list out as a file, in the published format. */
export function exportList(list: TrustList): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(list, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${list.name.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'meritkollen'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download has read it by then
}

function parseJson(text: string): Result<unknown, ImportProblem> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return problem('not-json');
  }
}

/** The reason begins with the field that it is about: `id: not-an-issuer-id`. */
const partOf = (why: string) => entryParts.find((part) => part === /^\w+/.exec(why)?.[0]) ?? 'whole';
