import type { Proof } from '../../model/credential';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { KeptList, KeptProof, ListContent } from '../../model/status-list';
import type { OpenList, StatusType } from './status-type';

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

async function keptProof(proof: Proof): Promise<KeptProof> {
  const { holds: _signature, ...facts } = proof;
  const answers = await Promise.all([...(answersOf.get(proof) ?? [])].map(async ([name, answer]) => [name, await answer] as const));
  return { ...facts, answers: Object.fromEntries(answers) };
}

/** A list as it was when it was kept. Its text is opened again only where another key is asked about than then. */
export function restored(type: StatusType, { fetched, issuer, format, credential, proofs, ttl, content }: KeptList): OpenList {
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

/** The answers that the proofs below have given, by the key as JSON. */
const answersOf = new WeakMap<Proof, Map<string, Promise<Outcome>>>();

/** A proof that answers once for each key, so that its answers can be kept. */
export function rememberingProof(proof: Proof): Proof {
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

/** The content as if it had been inflated up to the limit: who asks for little is not given more because another asked for it before. */
export const within = (content: Result<ListContent, UnknownCode>, limit: number): Result<ListContent, UnknownCode> =>
  content.ok && content.value.kind !== 'names' && content.value.bytes.length > limit ? problem('too-large') : content;
