import type { Proof } from '../model/credential';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import { badgeKey } from './badge-key';
import { certificateKey } from './certificate-key';
import { resolveKey } from './key';

/** Keys, and why there is none, by the verification method under which proofs ask for them. */
export type Keys = Record<string, KeyResult>;

/** Several of them in one. */
export const allOf = (keys: readonly Keys[]): Keys => Object.fromEntries(keys.flatMap((some) => Object.entries(some)));

/** The keys that proofs name. All at once; nothing is asked for a proof that is refused without a key. */
export async function gatherKeys(proofs: readonly Proof[], net: Net): Promise<Keys> {
  const asked = new Map(proofs.flatMap((proof) => (proof.known === null && proof.method !== null ? [[proof.method, proof] as const] : [])));
  return Object.fromEntries(await Promise.all([...asked].map(async ([method, proof]) => [method, await keyFor(method, proof, net)] as const)));
}

/**
 * A certificate comes with its proof, and is no name that could be looked up. A badge's key is looked up only where its issuer was seen to list it: of itself it names
 * any owner it likes.
 */
function keyFor(method: string, proof: Proof, net: Net): Promise<KeyResult> {
  if (proof.certificates !== undefined) return certificateKey(proof);
  return proof.listed ? badgeKey(method, net) : resolveKey(method, net);
}

/** The same for proofs of which some keys are known already: only the others. */
export const gatherOtherKeys = (proofs: readonly Proof[], known: Keys, net: Net): Promise<Keys> =>
  gatherKeys(
    proofs.filter(({ method }) => method === null || !Object.hasOwn(known, method)),
    net,
  );
