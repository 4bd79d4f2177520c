import type { Imported } from '@/components/options/ListsSection';
import { parseTrustList } from '@/utils/browser/trust-lists';
import { isDer, trustListFromCertificates } from '@/utils/browser/trust-lists/certificate-files';
import { trustListFromEtsi } from '@/utils/browser/trust-lists/etsi';
import { entryParts, type ImportProblem } from '@/utils/explain/words.options';
import { ok, problem, type Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';

const LARGEST = 5 * 1024 * 1024; // bytes

/** A trust list read from a file that somebody chose: ours in JSON, a national trusted list in XML, or certificates. Nothing is saved by it. */
export async function readListFile(file: File): Promise<Result<Imported, ImportProblem>> {
  if (file.size > LARGEST) return problem('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  if (isDer(bytes) || text.includes('-----BEGIN ')) return readCertificates(file, bytes);
  if (/^\s*</.test(text)) return readTrustedList(text);
  const json = parseJson(text);
  return json.ok ? readOwn(json.value) : json;
}

function readOwn(json: unknown): Result<Imported, ImportProblem> {
  const parsed = parseTrustList(json);
  if (!parsed.ok) return problem(/^(list|format):/.test(parsed.problem) ? 'not-a-list' : 'incomplete-list');
  const { list, skipped } = parsed.value;
  if (list.issuers.length === 0) return problem('empty-list');
  return ok({ list, form: 'own', skipped: skipped.map(({ index, why }) => ({ index, why: partOf(why) })) });
}

/** What is converted is read once more by the rules of our own format: what it would pass over when it is used is passed over now, and told. */
async function readTrustedList(xml: string): Promise<Result<Imported, ImportProblem>> {
  const converted = await trustListFromEtsi(xml);
  if (!converted.ok) return converted;
  const read = readOwn(converted.value);
  return read.ok ? ok({ ...read.value, form: 'trusted-list' }) : read;
}

async function readCertificates(file: File, bytes: Uint8Array): Promise<Result<Imported, ImportProblem>> {
  const name = file.name.replace(/\.\w+$/, '') || 'X.509';
  const converted = await trustListFromCertificates(bytes, name, new Date(file.lastModified).toISOString());
  if (!converted.ok) return converted;
  const { list, skipped } = converted.value;
  return ok({ list, form: 'certificates', skipped: skipped.map((index) => ({ index, why: 'certificates' })) });
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
