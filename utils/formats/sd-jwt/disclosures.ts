import { digest, textFromBase64url, toBase64url } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import type { Json, JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';

/** One claim that the holder shows: a property with its name, or an element of an array (`name` is null). */
export type Disclosure = { name: string | null; value: Json };

/** WebCrypto's names of the hashes that a digest may be made with. */
export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/**
 * The hash that the signed payload asks for: SHA-256 where it says nothing; null for any that we do not know, and never another in its place.
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-4.1.1
 */
export function hashOf({ _sd_alg: name }: JsonObject): Hash | null {
  if (name === undefined) return 'SHA-256';
  return typeof name === 'string' ? (HASHES.get(name) ?? null) : null;
}

/** The names as registered, in lower case. https://www.iana.org/assignments/named-information/ */
const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/** The digest of a text as it stands: base64url. https://www.rfc-editor.org/rfc/rfc9901#section-4.2.3 */
export const digestOf = async (text: string, hash: Hash): Promise<string> => toBase64url(await digest(hash, text));

/**
 * The disclosures by their digests.
 *
 * Fails:  `malformed` for one that is not base64url of a JSON array of two, or of three with a name, and for one that stands twice;
 *         `too-complex` for one that nobody should read.
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-4.2.1, #section-4.2.2
 */
export async function readDisclosures(
  texts: readonly string[],
  hash: Hash,
): Promise<Result<ReadonlyMap<string, Disclosure>, 'malformed' | 'too-complex'>> {
  const digests = await Promise.all(texts.map((text) => digestOf(text, hash)));
  const found = new Map<string, Disclosure>();
  for (const [index, text] of texts.entries()) {
    const disclosure = readDisclosure(text);
    if (!disclosure.ok) return disclosure;
    found.set(digests[index] ?? '', disclosure.value);
  }
  return found.size === texts.length ? ok(found) : problem('malformed');
}

function readDisclosure(text: string): Result<Disclosure, 'malformed' | 'too-complex'> {
  const json = textFromBase64url(text);
  const parsed = json === null ? problem('not-json') : parseStrict(json);
  if (!parsed.ok) return problem(parsed.problem === 'too-complex' ? 'too-complex' : 'malformed');
  if (!Array.isArray(parsed.value)) return problem('malformed');
  const [, second, third] = parsed.value;
  if (parsed.value.length === 2 && second !== undefined) return ok({ name: null, value: second });
  return parsed.value.length === 3 && typeof second === 'string' && third !== undefined ? ok({ name: second, value: third }) : problem('malformed');
}
