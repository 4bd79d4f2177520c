import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Json, JsonObject } from '@/utils/model/json';
import { type AchievementAsked, europeanCredential } from './achievement.ts';
import type { Issuer } from './issuer.ts';
import type { KeyPair } from './key-pair.ts';
import type { StatusListAsked } from './status-list.ts';

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

/** An object of which some claims are hidden: their digests stand in `_sd` beside the decoys, in the order of the digests, so that the order tells nothing. */
export function hiding(open: JsonObject, hidden: JsonObject, decoys: readonly string[] = []): { object: JsonObject; disclosures: string[] } {
  const made = Object.entries(hidden).map(([name, value]) => disclosure([name, value]));
  return { object: { ...open, _sd: [...made.map(({ digest }) => digest), ...decoys].sort() }, disclosures: made.map(({ text }) => text) };
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

/** A credential whose person is hidden in its subject under the given name, and disclosed; a decoy stands beside. */
export function signedSdJwt(issuer: Issuer, credential: JsonObject, { typ, hidden }: { typ: string; hidden: string }): string {
  const { [hidden]: person = null, ...open } = credential.credentialSubject as JsonObject;
  const { object, disclosures } = hiding(open, { [hidden]: person }, [digestOf(`decoy ${JSON.stringify(open)}`)]);
  return serialized(issuer.signVcJwt({ ...credential, credentialSubject: object }, { typ }), disclosures);
}

/** A diploma as an SD-JWT VC: the registered claims, and a body in the European Learning Model. */
export function europeanSdJwtVc(asked: AchievementAsked & { eqf: number | null }): JsonObject {
  const { credentialSubject = {} } = europeanCredential(asked);
  return {
    vct: 'urn:eudi:diploma:1',
    iss: asked.issuer.id,
    nbf: seconds(asked.validFrom ?? '2026-01-15T09:00:00Z'),
    ...(asked.validUntil !== undefined && { exp: seconds(asked.validUntil) }),
    ...(asked.status !== undefined && { status: { status_list: { idx: asked.status.index, uri: asked.status.url } } }),
    issuer: { legalName: { sv: asked.issuer.name } },
    credentialSubject,
  };
}

const seconds = (iso: string): number => Date.parse(iso) / 1000;

/** A Token Status List, unsigned: two bits for each place, 1 for revoked and 2 for suspended. https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ */
export function tokenStatusList({ url, issuer, purpose, bits }: StatusListAsked): JsonObject {
  const bytes = Buffer.alloc(PLACES / 4);
  for (const place of bits) bytes[place >> 2] = (bytes[place >> 2] ?? 0) | ((purpose === 'revocation' ? 1 : 2) << (2 * (place & 3)));
  const lst = deflateSync(bytes, { level: 9 }).toString('base64url');
  return { iss: issuer, sub: url, iat: seconds('2026-01-01T00:00:00Z'), status_list: { bits: 2, lst } };
}

const PLACES = 131_072;
