import { idOf, textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { History } from './webvh-log';
import { signerOf } from './webvh-proof';

/** More proofs than these are not looked at. */
const MAX_PROOFS = 200;

/**
 * Do the witnesses that a log names vouch for each version that needs it? A witness of a later version vouches for the earlier ones too.
 *
 * Shape:  `file` is the content of `did-witness.json`: version ids with proofs over them. What is there for a version that the log does not have is passed over.
 * Source: https://identity.foundation/didwebvh/v1.0/#verifying-witness-proofs-during-resolution
 */
export async function isWitnessed({ versionIds, toWitness }: History, file: Json): Promise<boolean> {
  const vouched = await Promise.all(proofsIn(file, versionIds).map(witnessOf));
  if (vouched.length > MAX_PROOFS || vouched.some(({ witness }) => witness === null)) return false;

  return toWitness.every(({ index, witness }) => {
    const names = new Set(valuesOf(witness, 'witnesses').flatMap((one) => idOf(one) ?? []));
    const { threshold } = witness;
    if (typeof threshold !== 'number' || !Number.isInteger(threshold) || threshold < 1 || threshold > names.size) return false;
    const approving = new Set(vouched.filter((one) => one.index >= index).map((one) => one.witness ?? ''));
    return [...names].filter((name) => approving.has(name)).length >= threshold;
  });
}

type Vouched = { index: number; versionId: string; proof: JsonObject };

function proofsIn(file: Json, versionIds: readonly string[]): Vouched[] {
  const rows = Array.isArray(file) ? file.filter(isObject) : [];
  return rows
    .flatMap((row) => {
      const versionId = textOf(row, 'versionId') ?? '';
      return valuesOf(row, 'proof').map((proof) => ({ index: versionIds.indexOf(versionId), versionId, proof: isObject(proof) ? proof : {} }));
    })
    .filter(({ index }) => index >= 0)
    .slice(0, MAX_PROOFS + 1);
}

async function witnessOf({ index, versionId, proof }: Vouched): Promise<{ index: number; witness: string | null }> {
  const signer = await signerOf({ versionId }, proof);
  return { index, witness: signer === null ? null : `did:key:${signer}` };
}
