import { configurationAddress, issuersOrigins, linkagesIn } from '../formats/domain-linkage';
import { readCredential } from '../formats/table';
import type { Net } from '../model/net';
import { allOf, gatherOtherKeys, type Keys } from './keys';

/** The largest such document that we read, in bytes. */
const LIMIT = 64 * 1024;

/**
 * What is needed to see whether the origins that the issuer's document names say the same of it: fetched only for an issuer whose key signed, and never
 * needed for a verdict. What was fetched stands in the network's record; the keys that are not known yet come back.
 */
export async function gatherLinkedDomains(issuer: string, known: Keys, net: Net): Promise<Keys> {
  const keys = await Promise.all(issuersOrigins(issuer, known).map((origin) => keysOf(origin, issuer, known, net)));
  return allOf(keys);
}

async function keysOf(origin: string, issuer: string, known: Keys, net: Net): Promise<Keys> {
  const answer = await net.get(configurationAddress(origin), { accept: 'application/json', limit: LIMIT });
  if (!answer.ok) return {};
  const read = await Promise.all(linkagesIn(answer.value.body, issuer).map((raw) => readCredential(raw)));
  const proofs = read.flatMap((one) => (one.ok && one.value.credential.issuer === issuer ? one.value.proofs : []));
  const own = proofs.filter(({ method }) => method?.startsWith(`${issuer}#`) === true);
  return gatherOtherKeys(own, known, net);
}
