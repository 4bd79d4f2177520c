import { sha256Hex } from '../../encoding/bytes';
import type { UnknownCode } from '../../model/outcome';
import { ok, type Result } from '../../model/result';
import type { KeptList, ListContent } from '../../model/status-list';
import { rememberingProof, restored, within } from './kept';
import type { OpenList, StatusType } from './status-type';

/** The most lists that are held open, and the most that they may take together, in bytes. */
const MOST_LISTS = 32;
const MOST_BYTES = 32 * 1024 * 1024;

type Opened = Result<OpenList, UnknownCode>;

/** By what the list is: its kind, the issuer that it was opened for, the hash of its text. The same text always opens to the same list: nothing here goes stale. */
const held = new Map<string, { list: Promise<Opened>; bytes: number }>();

/**
 * The list in a text, opened once: whoever asks again for the same text is given the same list, inflated, with the answers that its signatures have
 * already given. What changes with time is not held: keys, dates and who may sign are asked every time.
 *
 * Fails: as the kind's own `open`.
 */
export async function openList(type: StatusType, text: string, issuer: string): Promise<Opened> {
  return holding(await nameOf(type, text, issuer), text.length, () => type.open(text, issuer));
}

/** The same for a list that was kept: neither its signature nor its compression is looked at again, unless another key is asked about. */
export async function openKept(type: StatusType, kept: KeptList): Promise<Opened> {
  const { body } = kept.fetched;
  return holding(await nameOf(type, body, kept.issuer), body.length, async () => ok(restored(type, kept)));
}

const nameOf = async ({ id }: StatusType, text: string, issuer: string): Promise<string> => `${id} ${issuer} ${await sha256Hex(text)}`;

async function holding(name: string, length: number, open: () => Promise<Opened>): Promise<Opened> {
  const known = held.get(name);
  held.delete(name);
  const entry = known ?? { list: open().then((opened) => remembering(opened, name)), bytes: length };
  held.set(name, entry);
  makeRoom();
  return entry.list;
}

/** Those that nobody asked for in the longest time go first. */
function makeRoom(): void {
  let bytes = [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [name, one] of held) {
    if (held.size <= MOST_LISTS && bytes <= MOST_BYTES) return;
    bytes -= one.bytes;
    held.delete(name);
  }
}

/** The same list, which inflates once, and whose proofs answer once for each key. */
function remembering(opened: Opened, name: string): Opened {
  if (!opened.ok) return opened;
  const { read, ttl, content } = opened.value;
  let inflated: { upTo: number; result: ReturnType<OpenList['content']> } | null = null;
  const inflate: OpenList['content'] = async (limit) => {
    const result = await content(limit);
    if (inflated !== null && !isTooLarge(result)) inflated.upTo = Infinity;
    const entry = held.get(name);
    if (entry !== undefined && result.ok && result.value.kind !== 'names') entry.bytes += result.value.bytes.length;
    return result;
  };
  return ok({
    ttl,
    read: { ...read, proofs: read.proofs.map(rememberingProof) },
    content: async (limit) => {
      if (inflated === null || inflated.upTo < limit) inflated = { upTo: limit, result: inflate(limit) };
      return within(await inflated.result, limit);
    },
  });
}

const isTooLarge = (content: Result<ListContent, UnknownCode>): boolean => !content.ok && content.problem === 'too-large';
