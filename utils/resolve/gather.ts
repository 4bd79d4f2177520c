import { askedBy } from '../formats/table';
import type { Credential, Proof } from '../model/credential';
import type { KeyResult } from '../model/key';
import type { Answers, Net } from '../model/net';
import { certificateKey } from './certificate-key';
import { resolveKey } from './key';
import { type Asking, gatherLists, keepLists } from './status-lists';

/** The largest document that is needed to read a credential at all, in bytes; how often a form may ask on, and for how many at once. */
const ASKED_LIMIT = 512 * 1024;
const MAX_ROUNDS = 6;
const MAX_AT_ONCE = 8;

/** Fetches what a raw text needs before it can be read, as long as its form asks on. What came back stands in the network's record. */
export async function gatherAsked(raw: string, answers: Answers, net: Net): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const asked = askedBy(raw, answers).filter((url) => answers(url) === undefined);
    if (asked.length === 0) return;
    await Promise.all(
      asked.slice(0, MAX_AT_ONCE).map((url) => net.get(url, { accept: 'application/json, application/ld+json', limit: ASKED_LIMIT })),
    );
  }
}

/** The keys that a credential's proofs name, by verification method. All at once; nothing is asked for a proof that is refused without a key. */
export async function gatherKeys(proofs: readonly Proof[], net: Net): Promise<Record<string, KeyResult>> {
  const asked = new Map(proofs.flatMap((proof) => (proof.known === null && proof.method !== null ? [[proof.method, proof] as const] : [])));
  return Object.fromEntries(await Promise.all([...asked].map(async ([method, proof]) => [method, await keyFor(method, proof, net)] as const)));
}

/** A certificate comes with its proof, and is no name that could be looked up. */
const keyFor = (method: string, proof: Proof, net: Net): Promise<KeyResult> =>
  proof.certificates === undefined ? resolveKey(method, net) : certificateKey(proof);

/**
 * What else is needed to judge a credential whose proof and binding hold: its status lists, and those keys of who signed them that are not known yet.
 * What was fetched stands in the network's record; the keys come back; lists that can be used again are kept.
 */
export async function gatherRest(credential: Credential, known: Record<string, KeyResult>, asking: Asking): Promise<Record<string, KeyResult>> {
  const lists = await gatherLists(credential, asking);
  const proofs = lists.flatMap(({ list }) => list.read.proofs);
  const keys = await gatherKeys(
    proofs.filter(({ method }) => method === null || known[method] === undefined),
    asking.net,
  );
  await keepLists(lists, { ...known, ...keys }, asking);
  return keys;
}
