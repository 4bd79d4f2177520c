import type { PublicKeyInfo } from 'pkijs';
import { fromBase64url } from '../../encoding/bytes';
import type { Jwk } from '../../model/key';

/** The shortest RSA key that is taken, in bits. https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_RSA_BITS = 2048;

const CURVES: Record<string, string> = { '1.2.840.10045.3.1.7': 'P-256', '1.3.132.0.34': 'P-384', '1.3.132.0.35': 'P-521' };

/**
 * A certificate's public key as a JSON Web Key, read by WebCrypto; null for a kind that it does not know, or an RSA key shorter than 2,048 bits.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc3279#section-2.3, https://www.rfc-editor.org/rfc/rfc8410#section-3
 */
export async function jwkOfSpki(info: PublicKeyInfo): Promise<Jwk | null> {
  const algorithm = algorithmOf(info);
  if (algorithm === null) return null;
  try {
    const key = await crypto.subtle.importKey('spki', info.toSchema().toBER(false), algorithm, true, ['verify']);
    const { kty = '', crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', key);
    if (kty === 'RSA' && bitsOf(n) < MIN_RSA_BITS) return null;
    return { kty, ...(crv && { crv }), ...(x && { x }), ...(y && { y }), ...(n && { n }), ...(e && { e }) };
  } catch {
    return null;
  }
}

function algorithmOf({ algorithm: { algorithmId, algorithmParams } }: PublicKeyInfo): RsaHashedImportParams | EcKeyImportParams | 'Ed25519' | null {
  if (algorithmId === '1.2.840.113549.1.1.1') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  if (algorithmId === '1.3.101.112') return 'Ed25519';
  const namedCurve = algorithmId === '1.2.840.10045.2.1' ? CURVES[curveIn(algorithmParams)] : undefined;
  return namedCurve === undefined ? null : { name: 'ECDSA', namedCurve };
}

/** The library leaves the type of parameters open. */
function curveIn(parameters: { valueBlock?: { toString(): string } } | undefined): string {
  return parameters?.valueBlock?.toString() ?? '';
}

function bitsOf(modulus: string | undefined): number {
  const bytes = fromBase64url(modulus ?? '') ?? new Uint8Array();
  return bytes.length === 0 ? 0 : bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24;
}
