import { sha256Hex } from '../../encoding/bytes';
import type { Proof } from '../../model/credential';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { KeptList, KeptProof, ListContent } from '../../model/status-list';
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

/** What can be kept of a list: what was read, what its signatures answered, and its numbers. Null where it holds no numbers. */
export async function keepable(
  { read, ttl, content }: OpenList,
  limit: number,
): Promise<Omit<KeptList, 'kind' | 'issuer' | 'fetched' | 'until'> | null> {
  const inflated = await content(limit);
  if (!inflated.ok || inflated.value.kind === 'names') return null;
  const { format, credential, proofs } = read;
  return { format, credential, ttl, content: inflated.value, proofs: await Promise.all(proofs.map(keptProof)) };
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

/** The content as if it had been inflated up to the limit: who asks for little is not given more because another asked for it before. */
const within = (content: Result<ListContent, UnknownCode>, limit: number): Result<ListContent, UnknownCode> =>
  content.ok && content.value.kind !== 'names' && content.value.bytes.length > limit ? problem('too-large') : content;

const answersOf = new WeakMap<Proof, Map<string, Promise<Outcome>>>();

function rememberingProof(proof: Proof): Proof {
  const answers = new Map<string, Promise<Outcome>>();
  const remembered: Proof = {
    ...proof,
    holds(key) {
      const name = JSON.stringify(key);
      const answer = answers.get(name) ?? proof.holds(key);
      answers.set(name, answer);
      return answer;
    },
  };
  answersOf.set(remembered, answers);
  return remembered;
}

async function keptProof(proof: Proof): Promise<KeptProof> {
  const { holds: _signature, ...facts } = proof;
  const answers = await Promise.all([...(answersOf.get(proof) ?? [])].map(async ([name, answer]) => [name, await answer] as const));
  return { ...facts, answers: Object.fromEntries(answers) };
}

function restored(type: StatusType, { fetched, issuer, format, credential, proofs, ttl, content }: KeptList): OpenList {
  const holds = async (at: number, key: Parameters<Proof['holds']>[0]): Promise<Outcome> => {
    const again = await type.open(fetched.body, issuer);
    const proof = again.ok ? again.value.read.proofs[at] : undefined;
    return proof?.holds(key) ?? { kind: 'unknown', code: 'not-asked' };
  };
  const asProof = ({ answers, ...facts }: KeptProof, at: number): Proof => ({
    ...facts,
    holds: async (key) => answers[JSON.stringify(key)] ?? holds(at, key),
  });
  return { ttl, content: async (limit) => within(ok(content), limit), read: { format, credential, proofs: proofs.map(asProof) } };
}
