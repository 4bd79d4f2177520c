import { schemasOf } from '../formats/schemas/table';
import { readCredential } from '../formats/table';
import type { Credential } from '../model/credential';
import type { Net } from '../model/net';
import { allOf, gatherOtherKeys, type Keys } from './keys';

/** The largest schema that we fetch, in bytes. */
const LIMIT = 256 * 1024;

/**
 * The schemas that a credential names, where they are of a kind that we know; only for what is proven. What was fetched stands in the network's record; the
 * keys of those that are credentials themselves come back, but for those that are known.
 */
export async function gatherSchemas(credential: Credential, known: Keys, net: Net): Promise<Keys> {
  const readable = schemasOf(credential).filter(({ row, url }) => row !== null && url.startsWith('https://'));
  const keys = await Promise.all(
    readable.map(async ({ url, row }) => {
      const answer = await net.get(url, { accept: 'application/schema+json, application/json, application/vc;q=0.9', limit: LIMIT });
      if (!answer.ok || row?.secured !== true) return {};
      const read = await readCredential(answer.value.body.trim());
      return read.ok ? gatherOtherKeys(read.value.proofs, known, net) : {};
    }),
  );
  return allOf(keys);
}
