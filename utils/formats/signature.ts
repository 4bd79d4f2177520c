import { fromBase64url } from '../encoding/bytes';
import type { Jwk } from '../model/key';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A kind of signature, and the one kind of key that it may be used with.
 *
 * Shape: `algorithm` is its name in the libraries; `hash` is what embedded proofs make their digests with; `bytes` is the signature's length. `holds` may
 *        throw where the key cannot be used.
 */
export type SignatureKind = {
  algorithm: string;
  hash: 'SHA-256' | 'SHA-384';
  bytes: number;
  fits(jwk: Jwk): boolean;
  holds(jwk: Jwk, signature: Bytes, data: Bytes): Promise<boolean>;
};

/** Is it an Ed25519 public key? https://www.rfc-editor.org/rfc/rfc8037#section-2 */
export const isEd25519 = (jwk: Jwk): boolean => jwk.kty === 'OKP' && jwk.crv === 'Ed25519' && fromBase64url(jwk.x ?? '')?.length === 32;

/** Ed25519, by WebCrypto (Chrome 137, Firefox 129). https://www.rfc-editor.org/rfc/rfc8032 */
export const ed25519: SignatureKind = {
  algorithm: 'Ed25519',
  hash: 'SHA-256',
  bytes: 64,
  fits: isEd25519,
  async holds({ x = '' }, signature, data) {
    const raw = fromBase64url(x)?.slice() ?? new Uint8Array();
    try {
      const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', key, signature, data);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error;
      const { ed25519: byNoble } = await import('@noble/curves/ed25519.js');
      return byNoble.verify(signature, data, raw, { zip215: false });
    }
  },
};

/** ECDSA over one of the curves of NIST, by WebCrypto. The signature is r and s, never DER. https://www.w3.org/TR/webcrypto/#ecdsa */
const ecdsa = (curve: string, curveHash: string, kind: Pick<SignatureKind, 'hash' | 'bytes'>): SignatureKind => ({
  algorithm: curve,
  ...kind,
  fits: ({ kty, crv }) => kty === 'EC' && crv === curve,
  async holds({ kty, crv = '', x = '', y = '' }, signature, data) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: curve }, false, ['verify']);
    return crypto.subtle.verify({ name: 'ECDSA', hash: curveHash }, key, signature, data);
  },
});

export const p256 = ecdsa('P-256', 'SHA-256', { hash: 'SHA-256', bytes: 64 });
export const p384 = ecdsa('P-384', 'SHA-384', { hash: 'SHA-384', bytes: 96 });
