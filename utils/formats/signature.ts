import { fromBase64url, hexOf } from '../encoding/bytes';
import { remembered } from '../encoding/remembered';
import type { Jwk } from '../model/key';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A kind of signature, and the one kind of key that it may be used with.
 *
 * Shape: `algorithm` is its name in the libraries. `isWeak` says of a fitting key that anybody might sign in its name. `holds` may throw where the key cannot
 *        be used.
 */
export type SignatureKind = {
  algorithm: string;
  fits(jwk: Jwk): boolean;
  isWeak?(jwk: Jwk): boolean;
  holds(jwk: Jwk, signature: Bytes, data: Bytes): Promise<boolean>;
};

/** One that embedded proofs use. `hash` is what they make their digests with; `bytes` is the signature's length. */
export type ProofSignature = SignatureKind & { hash: 'SHA-256' | 'SHA-384'; bytes: number };

/** Is it an Ed25519 public key? https://www.rfc-editor.org/rfc/rfc8037#section-2 */
export const isEd25519 = (jwk: Jwk): boolean => jwk.kty === 'OKP' && jwk.crv === 'Ed25519' && fromBase64url(jwk.x ?? '')?.length === 32;

/** WebCrypto's form of a public key. A page's credentials often have one issuer: the last keys are at hand. */
const imported = (jwk: Jwk, algorithm: string | EcKeyImportParams | RsaHashedImportParams): Promise<CryptoKey> =>
  importedFrom(JSON.stringify([jwk, algorithm]));

const importedFrom = remembered(64, async (text) => {
  const [jwk, algorithm] = JSON.parse(text) as [JsonWebKey, AlgorithmIdentifier];
  return crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
});

/** Ed25519, by WebCrypto (Chrome 137, Firefox 129), and where it is missing by @noble/curves. https://www.rfc-editor.org/rfc/rfc8032 */
export const ed25519: ProofSignature = {
  algorithm: 'Ed25519',
  hash: 'SHA-256',
  bytes: 64,
  fits: isEd25519,
  async holds({ x = '' }, signature, data) {
    const raw = bytesOf(x);
    try {
      const key = await imported({ kty: 'OKP', crv: 'Ed25519', x }, 'Ed25519');
      return await crypto.subtle.verify('Ed25519', key, signature, data);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error;
      const { ed25519: byNoble } = await import('@noble/curves/ed25519.js');
      return signature.length === 64 && byNoble.verify(signature, data, raw, { zip215: false });
    }
  },
};

/** ECDSA over one of NIST's curves, by WebCrypto. The signature is r and s, never DER. https://www.w3.org/TR/webcrypto/#ecdsa */
const ecdsa = (curve: string, hash: string): SignatureKind => ({
  algorithm: curve,
  fits: ({ kty, crv }) => kty === 'EC' && crv === curve,
  async holds({ x = '', y = '' }, signature, data) {
    const key = await imported({ kty: 'EC', crv: curve, x, y }, { name: 'ECDSA', namedCurve: curve });
    return crypto.subtle.verify({ name: 'ECDSA', hash }, key, signature, data);
  },
});

/** P-256 with its own hash, as each curve of NIST has one. https://www.rfc-editor.org/rfc/rfc7518#section-3.4 */
export const p256: ProofSignature = { ...ecdsa('P-256', 'SHA-256'), hash: 'SHA-256', bytes: 64 };
/** P-384 with its own hash. */
export const p384: ProofSignature = { ...ecdsa('P-384', 'SHA-384'), hash: 'SHA-384', bytes: 96 };
/** P-521 with its own hash. */
export const p521: SignatureKind = ecdsa('P-521', 'SHA-512');

/**
 * ECDSA over secp256k1, which WebCrypto does not know. RFC 8812 leaves both forms of `s` valid, as WebCrypto does for the curves that it knows.
 * https://www.rfc-editor.org/rfc/rfc8812#section-3.2
 */
export const secp256k1: SignatureKind = {
  algorithm: 'secp256k1',
  fits: ({ kty, crv }) => kty === 'EC' && crv === 'secp256k1',
  async holds({ x = '', y = '' }, signature, data) {
    const [pointX, pointY] = [bytesOf(x), bytesOf(y)];
    if (signature.length !== 64 || pointX.length !== 32 || pointY.length !== 32) return false;
    const { secp256k1: byNoble } = await import('@noble/curves/secp256k1.js');
    return byNoble.verify(signature, data, new Uint8Array([4, ...pointX, ...pointY]), { lowS: false });
  },
};

/** RSA with SHA-256, by WebCrypto. */
const rsa = (algorithm: string, name: string, parameters: { saltLength?: number }): SignatureKind => ({
  algorithm,
  fits: ({ kty, n, e }) => kty === 'RSA' && n !== undefined && e !== undefined,
  isWeak: isWeakRsa,
  async holds({ n = '', e = '' }, signature, data) {
    const key = await imported({ kty: 'RSA', n, e }, { name, hash: 'SHA-256' });
    return crypto.subtle.verify({ name, ...parameters }, key, signature, data);
  },
});

/** RSA as PKCS #1 had it first. https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
export const rs256 = rsa('RS256', 'RSASSA-PKCS1-v1_5', {});
/** RSA with a salt, PSS. https://www.rfc-editor.org/rfc/rfc7518#section-3.5 */
export const ps256 = rsa('PS256', 'RSA-PSS', { saltLength: 32 });

/**
 * Is it an RSA key under which others could sign? Fewer than 2048 bits can be taken apart; under an exponent of 1 a signature is its own message; an even one
 * is no key that anybody was given.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc7518#section-3.3
 */
export function isWeakRsa({ n = '', e = '' }: Jwk): boolean {
  const [modulus, exponent] = [n, e].map((text) => BigInt(`0x0${hexOf(bytesOf(text))}`));
  return modulus === undefined || exponent === undefined || modulus >> 2047n === 0n || exponent < 3n || exponent % 2n === 0n;
}

const bytesOf = (text: string): Bytes => fromBase64url(text)?.slice() ?? new Uint8Array();
