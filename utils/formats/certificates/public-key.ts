import type { PublicKeyInfo } from 'pkijs';
import type { Jwk } from '../../model/key';
import { jwkOfSpki } from '../jwk';
import { isWeakRsa } from '../signature';

const CURVES: Record<string, string> = { '1.2.840.10045.3.1.7': 'P-256', '1.3.132.0.34': 'P-384', '1.3.132.0.35': 'P-521' };

/**
 * A certificate's public key as a JSON Web Key; null for a kind that WebCrypto does not know, or one of RSA under which others could sign.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc3279#section-2.3, https://www.rfc-editor.org/rfc/rfc8410#section-3
 */
export async function publicKeyIn(info: PublicKeyInfo): Promise<Jwk | null> {
  const algorithm = algorithmOf(info);
  const der = derOf(info);
  const jwk = algorithm === null || der === null ? null : await jwkOfSpki(der, algorithm);
  return jwk?.kty === 'RSA' && isWeakRsa(jwk) ? null : jwk;
}

/** The library throws for parts that it cannot write again. */
function derOf(info: PublicKeyInfo): ArrayBuffer | null {
  try {
    return info.toSchema().toBER(false);
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
