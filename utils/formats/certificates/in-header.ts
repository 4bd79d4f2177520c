import { digest, fromBase64, hexOf } from '../../encoding/bytes';
import type { JsonObject } from '../../model/json';
import { MAX_LENGTH } from './certificate';
import { MAX_CERTIFICATES } from './path';

/**
 * The certificates in a token's protected header, the signer's own first; null where there are none, or what stands there cannot be certificates.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6
 */
export function certificatesIn({ x5c }: JsonObject): readonly string[] | null {
  const given = Array.isArray(x5c) ? x5c : [];
  const texts = given.filter((text) => typeof text === 'string' && text.length <= MAX_LENGTH && fromBase64(text) !== null) as string[];
  return texts.length > 0 && texts.length === given.length && texts.length <= MAX_CERTIFICATES ? texts : null;
}

const PREFIX = 'x5c:';

/** Is it the name of a certificate's key? */
export const isCertificateKey = (method: string): boolean => method.startsWith(PREFIX);

/** The name of a certificate's key: `x5c:` and the SHA-256 thumbprint of its DER. */
export async function methodOf(certificate: string): Promise<string> {
  return `${PREFIX}${hexOf(await digest('SHA-256', fromBase64(certificate) ?? new Uint8Array()))}`;
}
