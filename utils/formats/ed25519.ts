import { fromBase64url } from '../encoding/bytes';
import type { Jwk } from '../model/key';

/** Is it an Ed25519 public key? https://www.rfc-editor.org/rfc/rfc8037#section-2 */
export const isEd25519 = (jwk: Jwk): boolean => jwk.kty === 'OKP' && jwk.crv === 'Ed25519' && fromBase64url(jwk.x ?? '')?.length === 32;

/** Does a signature of 64 bytes hold under an Ed25519 key? By WebCrypto (Chrome 137, Firefox 129). False when the key is not one. */
export async function ed25519Holds(jwk: Jwk, signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const raw = fromBase64url(jwk.x ?? '');
  if (!isEd25519(jwk) || raw === null) return false;
  const key = await crypto.subtle.importKey('raw', raw.slice(), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, data);
}
