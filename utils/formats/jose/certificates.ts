import { base64 } from '@scure/base';
import type { Proof } from '../../model/credential';
import type { Json, JsonObject } from '../../model/json';

/** The most certificates that a chain may have. */
const MAX_CERTIFICATES = 6;
/** The longest certificate, in characters of base64. */
const MAX_LENGTH = 88_000;

/**
 * The same proof with the certificates of its header, where it has some and the issuer is no DID (a DID's keys stand in its document). Whose
 * certificate it is, and who vouches for it, is asked elsewhere.
 *
 * Shape:  the key is named `x5c:` and the SHA-256 of the first certificate in hexadecimal. A chain that is not one is named by `x5c:` alone, so that no key
 *         is found for it.
 * Source: https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6
 */
export async function withCertificates(proof: Proof, { x5c }: JsonObject, issuer: string): Promise<Proof> {
  if (x5c === undefined || issuer.startsWith('did:')) return proof;
  const certificates = chainOf(x5c);
  const [first] = certificates;
  const bytes = first === undefined ? null : bytesOf(first);
  return { ...proof, certificates, method: `x5c:${bytes === null ? '' : await thumbprint(bytes)}` };
}

function chainOf(x5c: Json): string[] {
  if (!Array.isArray(x5c) || x5c.length > MAX_CERTIFICATES) return [];
  const texts = x5c.filter((one) => typeof one === 'string' && one.length <= MAX_LENGTH) as string[];
  return texts.length === x5c.length ? texts : [];
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return base64.decode(text);
  } catch {
    return null;
  }
}

async function thumbprint(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
