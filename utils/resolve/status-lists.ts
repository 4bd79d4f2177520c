import { timeOf } from '../encoding/iso-time';
import { openList } from '../formats/status-lists/open';
import type { OpenList } from '../formats/status-lists/status-type';
import { type ListAsked, listOf, MAX_ENTRIES } from '../formats/status-lists/table';
import type { Credential, Proof } from '../model/credential';
import type { Fetched, Net } from '../model/net';

/** The largest status list that we fetch, in bytes as sent. */
const LIST_LIMIT = 2 * 1024 * 1024;

/** The network and the clock. */
export type Asking = { net: Net; now: number };

/**
 * The status lists that a credential points to, fetched: the proofs of those that somebody signed, whose keys are needed next. Each list is asked for
 * once, and once more past every cache where what came back is older than the list itself allows. What was fetched stands in the network's record.
 */
export async function gatherLists({ status, issuer }: Credential, asking: Asking): Promise<Proof[]> {
  if (status.length > MAX_ENTRIES) return [];
  const lists = new Map<string, ListAsked>();
  for (const entry of status) {
    const asked = listOf(entry);
    if (asked.ok) lists.set(`${asked.value.type.id} ${asked.value.url}`, asked.value);
  }
  const proofs = await Promise.all([...lists.values()].map((asked) => proofsOf(asked, issuer, asking)));
  return proofs.flat();
}

async function proofsOf({ type, url }: ListAsked, issuer: string, { net, now }: Asking): Promise<Proof[]> {
  const want = { accept: type.accept, limit: LIST_LIMIT };
  const answer = await net.get(url, want);
  if (!answer.ok) return [];
  const list = await openList(type, answer.value.body, issuer);
  if (!list.ok) return [];
  if (!isOld(list.value, answer.value, now)) return list.value.read.proofs;

  const fresh = await net.get(url, { ...want, fresh: true });
  const renewed = fresh.ok ? await openList(type, fresh.value.body, issuer) : fresh;
  return renewed.ok ? renewed.value.read.proofs : [];
}

/** Was it fetched before now, and has it run out since? */
function isOld({ ttl, read }: OpenList, { at }: Fetched, now: number): boolean {
  const end = timeOf(read.credential.validUntil ?? '');
  return at < now && (now > at + (ttl ?? Infinity) || now > end);
}
