import { textOf } from '../model/claims';
import type { JsonObject } from '../model/json';
import type { Jwk } from '../model/key';

/** Only these members are taken: a private part goes no further. https://www.rfc-editor.org/rfc/rfc7518#section-6 */
const MEMBERS: Record<string, readonly ('crv' | 'x' | 'y' | 'n' | 'e')[]> = { OKP: ['crv', 'x'], EC: ['crv', 'x', 'y'], RSA: ['n', 'e'] };

/** The public members of a JSON Web Key; null where one is missing, or it is of another kind than these. Whether the key is any good is not asked. */
export function publicMembers(jwk: JsonObject): Jwk | null {
  const kty = textOf(jwk, 'kty') ?? '';
  const names = Object.hasOwn(MEMBERS, kty) ? (MEMBERS[kty] ?? []) : [];
  const members = names.map((name) => [name, textOf(jwk, name)] as const);
  if (members.length === 0 || members.some(([, value]) => value === null || value === '')) return null;
  return { kty, ...(Object.fromEntries(members) as Record<string, string>) };
}

/** The key in a SubjectPublicKeyInfo (DER), read by WebCrypto; null for another kind of key than is said. https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7 */
export async function jwkOfSpki(der: BufferSource, algorithm: RsaHashedImportParams | EcKeyImportParams | 'Ed25519'): Promise<Jwk | null> {
  try {
    const key = await crypto.subtle.importKey('spki', der, algorithm, true, ['verify']);
    return publicMembers((await crypto.subtle.exportKey('jwk', key)) as JsonObject);
  } catch {
    return null;
  }
}
