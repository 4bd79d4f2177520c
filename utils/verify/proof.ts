import type { Credential, Proof, Read } from '../model/credential';
import type { Evidence } from '../model/evidence';
import type { Key } from '../model/key';
import type { Outcome } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';
import { checkBinding } from './binding';
import { checkCertificate } from './certificate-binding';

/** What was found about the proofs of a credential. `standing` are those that hold and are bound to the issuer. */
export type Proven = { proof: Outcome; binding: Outcome; standing: Proof[] };

const NOT_ASKED: Outcome = { kind: 'unknown', code: 'not-asked' };

/**
 * Do the signatures hold, and are their keys the issuer's?
 *
 * Every proof of a kind that we know must hold: one bad proof is never hidden by a good one. A proof of a kind that we do not know, beside one
 * that holds, is noted. One bound proof is enough for the binding: others may co-sign.
 * Pure: the keys, and what the trust lists know, are given.
 */
export async function prove({ credential, proofs }: Read, known: Known): Promise<Proven> {
  if (proofs.length === 0) return { proof: { kind: 'noted', code: 'no-proof' }, binding: NOT_ASKED, standing: [] };

  const answers = await Promise.all(proofs.map((proof) => answerFor(proof, credential, known)));
  const proof = togetherAs(answers.map((answer) => answer.proof));
  if (credential.doubt !== undefined) return doubted(proof, { kind: 'unknown', code: credential.doubt });
  if (!holds(proof)) return { proof, binding: NOT_ASKED, standing: [] };
  const [fault] = credential.faults;
  if (fault !== undefined) return { proof, binding: { kind: 'failed', code: fault }, standing: [] };

  const held = answers.filter((answer) => holds(answer.proof));
  const bound = held.filter(({ binding }) => binding.kind === 'passed');
  const binding = (bound[0] ?? held.find((answer) => answer.binding.kind === 'failed') ?? held[0])?.binding ?? NOT_ASKED;
  return { proof, binding, standing: bound.map((answer) => answer.given) };
}

/** Where nothing in it can be known, a signature that does not hold says no more than that. */
const doubted = (proof: Outcome, doubt: Outcome): Proven => ({ proof: holds(proof) ? proof : doubt, binding: doubt, standing: [] });

/** May more be fetched for it, and may what it says be believed? */
export const standsProven = ({ proof, binding }: Proven): boolean => holds(proof) && binding.kind === 'passed';

/** The part of the evidence that proofs are judged from. */
export type Known = Pick<Evidence, 'keys' | 'listed' | 'now'>;

type Answer = { given: Proof; proof: Outcome; binding: Outcome };

async function answerFor(given: Proof, credential: Credential, { keys, listed, now }: Known): Promise<Answer> {
  if (given.known !== null) return { given, proof: given.known, binding: given.bound ?? NOT_ASKED };
  const key = keyFor(given, keys);
  if (!key.ok) return { given, proof: key.problem, binding: NOT_ASKED };
  const { certificate } = key.value;
  const binding =
    certificate === undefined ? checkBinding(credential, given, key.value, now) : checkCertificate(credential, given, certificate, { listed, now });
  return { given, proof: await given.holds(key.value), binding };
}

function keyFor({ method }: Proof, keys: Evidence['keys']): Result<Key, Outcome> {
  if (method === null) return problem({ kind: 'unknown', code: 'key-not-given' });
  const key = Object.hasOwn(keys, method) ? keys[method] : undefined;
  if (key === undefined) return problem(NOT_ASKED);
  if (key.ok) return ok(key.value);
  const { code, url } = key.problem;
  if (code === 'key-not-listed' || code === 'key-weak') return problem({ kind: 'failed', code });
  return problem({ kind: 'unknown', code, ...(url !== undefined && { url }) });
}

const holds = ({ kind }: Outcome): boolean => kind === 'passed' || kind === 'noted';

/** The worst answer counts, but for a kind of proof that we do not know beside one that holds. */
function togetherAs(outcomes: readonly Outcome[]): Outcome {
  const failed = outcomes.find(({ kind }) => kind === 'failed');
  if (failed !== undefined) return failed;
  const supported = outcomes.filter(({ code }) => code !== 'proof-not-supported');
  const [first] = outcomes;
  const worst = supported.find(({ kind }) => kind === 'unknown') ?? supported[0] ?? first ?? NOT_ASKED;
  const isBesideUnsupported = worst.kind === 'passed' && supported.length < outcomes.length;
  return isBesideUnsupported ? { kind: 'noted', code: 'other-proof-not-supported' } : worst;
}
