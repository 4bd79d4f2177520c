import { fromBase64url } from '../encoding/bytes';
import type { Jwk } from '../model/key';

/**
 * A kind of signature that embedded proofs use.
 *
 * Shape: `algorithm` is its name in the libraries. `fits` says whether a key is of its kind; `holds` asks WebCrypto, with a signature of 64 bytes.
 */
export type SignatureKind = {
  algorithm: string;
  fits(jwk: Jwk): boolean;
  holds(jwk: Jwk, signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<boolean>;
};

/** Is it an Ed25519 public key? https://www.rfc-editor.org/rfc/rfc8037#section-2 */
export const isEd25519 = (jwk: Jwk): boolean => jwk.kty === 'OKP' && jwk.crv === 'Ed25519' && fromBase64url(jwk.x ?? '')?.length === 32;

/** Ed25519, by WebCrypto (Chrome 137, Firefox 129). https://www.rfc-editor.org/rfc/rfc8032 */
export const ed25519: SignatureKind = {
  algorithm: 'Ed25519',
  fits: isEd25519,
  async holds({ x = '' }, signature, data) {
    const raw = fromBase64url(x) ?? new Uint8Array();
    const key = await crypto.subtle.importKey('raw', raw.slice(), 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', key, signature, data);
  },
};
