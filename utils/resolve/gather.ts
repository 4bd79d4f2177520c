import { MAX_ENTRIES, statusTypeOf } from '../formats/status-lists/table';
import { readCredential } from '../formats/table';
import type { Credential, Proof } from '../model/credential';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import { resolveKey } from './key';

/** The largest status list that we fetch, in bytes as sent. */
const LIST_LIMIT = 2 * 1024 * 1024;

/** The keys that a credential's proofs name, by verification method. All at once; nothing is asked for a proof that is refused without a key. */
export async function gatherKeys(proofs: readonly Proof[], net: Net): Promise<Record<string, KeyResult>> {
  const methods = new Set(proofs.flatMap(({ refused, method }) => (refused === null && method !== null ? [method] : [])));
  return Object.fromEntries(await Promise.all([...methods].map(async (method) => [method, await resolveKey(method, net)] as const)));
}

/**
 * What else is needed to judge a credential whose proof and binding hold: its status lists, and the keys of those who signed them. Each list is
 * fetched once. What was fetched stands in the network's record; the keys come back.
 */
export async function gatherRest({ status }: Credential, net: Net): Promise<Record<string, KeyResult>> {
  if (status.length > MAX_ENTRIES) return {};
  const addresses = new Set(status.flatMap((entry) => statusTypeOf(entry)?.address(entry.raw) ?? []));
  const keys = await Promise.all([...addresses].map((url) => keysOfList(url, net)));
  return Object.assign({}, ...keys) as Record<string, KeyResult>;
}

async function keysOfList(url: string, net: Net): Promise<Record<string, KeyResult>> {
  const answer = await net.get(url, {
    accept: 'application/vc, application/vc+jwt, application/vc+ld+json, application/json;q=0.8',
    limit: LIST_LIMIT,
  });
  if (!answer.ok) return {};
  const list = await readCredential(answer.value.body.trim());
  return list.ok ? gatherKeys(list.value.proofs, net) : {};
}
