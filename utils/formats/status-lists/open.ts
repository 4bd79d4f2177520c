import { sha256Hex } from '../../encoding/bytes';
import type { Proof } from '../../model/credential';
import type { UnknownCode } from '../../model/outcome';
import type { Result } from '../../model/result';
import type { OpenList, StatusType } from './status-type';

/** The most lists that are held open, and the most that their contents may take together, in bytes. */
const MOST_LISTS = 32;
const MOST_BYTES = 32 * 1024 * 1024;

type Opened = Result<OpenList, UnknownCode>;

/** By what the list is: its kind, the issuer that it was opened for and the hash of its text. The same text always opens to the same list, so nothing here goes stale. */
const held = new Map<string, { list: Promise<Opened>; bytes: number }>();

/**
 * The list in a text, opened once: whoever asks again for the same text is given the same list, with the answers that its signatures have already given.
 * What changes with time is not held: keys, dates and who may sign are asked every time.
 *
 * Fails: as the kind's own `open`.
 */
export async function openList(type: StatusType, text: string, issuer: string): Promise<Opened> {
  const key = `${type.id} ${issuer} ${await sha256Hex(text)}`;
  const known = held.get(key);
  held.delete(key);
  const entry = known ?? { list: type.open(text, issuer).then(remembering), bytes: text.length };
  held.set(key, entry);
  const list = await entry.list;
  entry.bytes = text.length + (list.ok ? sizeOf(list.value) : 0);
  makeRoom();
  return list;
}

const sizeOf = ({ content }: OpenList): number => (content.ok && content.value.kind !== 'names' ? content.value.bytes.length : 0);

/** Those that nobody asked for in the longest time go first. */
function makeRoom(): void {
  let bytes = [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [key, one] of held) {
    if (held.size <= MOST_LISTS && bytes <= MOST_BYTES) return;
    bytes -= one.bytes;
    held.delete(key);
  }
}

/** The same list, whose proofs answer once for each key. */
function remembering(opened: Opened): Opened {
  if (!opened.ok) return opened;
  const { read } = opened.value;
  return { ok: true, value: { ...opened.value, read: { ...read, proofs: read.proofs.map(rememberingProof) } } };
}

function rememberingProof(proof: Proof): Proof {
  const answers = new Map<string, ReturnType<Proof['holds']>>();
  return {
    ...proof,
    holds(key) {
      const name = JSON.stringify(key);
      const answer = answers.get(name) ?? proof.holds(key);
      answers.set(name, answer);
      return answer;
    },
  };
}
