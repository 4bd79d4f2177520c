import type { Proof } from '../model/credential';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import { certificateKey } from './certificate-key';
import { resolveKey } from './key';

/** Keys, and why there is none, by the verification method under which proofs ask for them. */
export type Keys = Record<string, KeyResult>;

/** The keys that proofs name. All at once; nothing is asked for a proof that is refused without a key. */
export async function gatherKeys(proofs: readonly Proof[], net: Net): Promise<Keys> {
  const asked = new Map(proofs.flatMap((proof) => (proof.known === null && proof.method !== null ? [[proof.method, proof] as const] : [])));
  return Object.fromEntries(await Promise.all([...asked].map(async ([method, proof]) => [method, await keyFor(method, proof, net)] as const)));
}

/** A certificate comes with its proof, and is no name that could be looked up. */
const keyFor = (method: string, proof: Proof, net: Net): Promise<KeyResult> =>
  proof.certificates === undefined ? resolveKey(method, net) : certificateKey(proof);

/** The same for proofs of which some keys are known already: only the others. */
export const gatherOtherKeys = (proofs: readonly Proof[], known: Keys, net: Net): Promise<Keys> =>
  gatherKeys(
    proofs.filter(({ method }) => method === null || !Object.hasOwn(known, method)),
    net,
  );
