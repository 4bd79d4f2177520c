import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@/utils/model/json';
import type { KeyPair } from './key-pair.ts';

/** The hashes that a digest can be made with, as Node calls them. */
type NodeHash = 'sha256' | 'sha384' | 'sha512' | 'md5';

/** One disclosure: its text, and the digest that stands for it in the signed payload. */
export type Disclosed = { text: string; digest: string };

/** A disclosure of a property (`name` and value) or of an array's element (the value alone). The salt comes from what is disclosed, so that each run gives the same. */
export function disclosure(content: [name: string, value: Json] | [value: Json], hash: NodeHash = 'sha256'): Disclosed {
  const salt = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
  return encoded([salt, ...content], hash);
}

/** The same of any content, right or wrong. */
export function encoded(content: Json, hash: NodeHash = 'sha256'): Disclosed {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return { text, digest: digestOf(text, hash) };
}

/** The digest of a text as it stands. https://www.rfc-editor.org/rfc/rfc9901#section-4.2.3 */
export const digestOf = (text: string, hash: NodeHash = 'sha256'): string => createHash(hash).update(text).digest('base64url');

/** An object of which some claims are hidden: their digests stand in `_sd`, in the order of the digests, so that the order tells nothing. */
export function hiding(open: JsonObject, hidden: JsonObject): { object: JsonObject; disclosures: string[] } {
  const made = Object.entries(hidden).map(([name, value]) => disclosure([name, value]));
  return { object: { ...open, _sd: made.map(({ digest }) => digest).sort() }, disclosures: made.map(({ text }) => text) };
}

/** The compact serialization. https://www.rfc-editor.org/rfc/rfc9901#section-4 */
export const serialized = (token: string, disclosures: readonly string[], keyBinding = ''): string => [token, ...disclosures, keyBinding].join('~');

/** The holder's own token over what is presented (all before it, with the last `~`). `header` and `payload` are laid over ours. */
export function keyBinding(
  presented: string,
  holder: KeyPair,
  { header = {}, payload = {} }: { header?: JsonObject; payload?: JsonObject } = {},
): string {
  const claims = { iat: 1_768_467_600, aud: 'https://lasare.test', nonce: 'n-1', sd_hash: digestOf(presented), ...payload };
  const input = [{ alg: holder.alg, typ: 'kb+jwt', ...header }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${input}.${Buffer.from(holder.sign(Buffer.from(input))).toString('base64url')}`;
}
