import { digest, fromBase64url, hexOf, toBase64url } from '../../encoding/bytes';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type JsonObject } from '../../model/json';
import { hashNamed } from './hashes';

const BY_HASH = 'http://uri.etsi.org/19182/ObjectIdByURIHash';

/** What a detached seal says of its content: its address, and its digest. */
export type Detached = { url: string; hash: string; digest: string };

/**
 * Where the content of a seal stands that does not hold it; null where it cannot be said. Of the ways to say it the one is taken that gives a digest, for one
 * https address.
 *
 * Source: ETSI TS 119 182-1 V1.2.1 sections 5.2.8.1 and 5.2.8.3.3
 */
export function detachedFrom({ sigD }: JsonObject): Detached | null {
  if (!isObject(sigD) || textOf(sigD, 'mId') !== BY_HASH) return null;
  const [url, digest] = [textOf(sigD, 'pars'), textOf(sigD, 'hashV')];
  const hash = hashNamed(textOf(sigD, 'hashM'));
  const isOne = valuesOf(sigD, 'pars').length === 1 && valuesOf(sigD, 'hashV').length === 1;
  if (!isOne || url === null || digest === null || hash === null) return null;
  return URL.canParse(url) && new URL(url).protocol === 'https:' ? { url, hash, digest } : null;
}

/** Is a text what a detached seal was made for? The digest is that of its base64url form, or of itself where the header says `b64: false`. */
export async function isContentOf(detached: Detached, { b64 }: JsonObject, text: string): Promise<boolean> {
  const counted = b64 === false ? text : toBase64url(new TextEncoder().encode(text));
  const wanted = fromBase64url(detached.digest);
  return wanted !== null && hexOf(await digest(detached.hash, counted)) === hexOf(wanted);
}
