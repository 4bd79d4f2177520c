import { cryptosuite } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import type { SignatureKind } from '../signature';
import { dataIntegrity } from './data-integrity';
import { isSignatureValue } from './digital-bazaar';
import type { Suite } from './suite';

/** ECDSA over P-256 with SHA-256, by WebCrypto. https://www.w3.org/TR/webcrypto/#ecdsa */
const p256: SignatureKind = {
  algorithm: 'P-256',
  fits: ({ kty, crv }) => kty === 'EC' && crv === 'P-256',
  async holds({ kty, crv = '', x = '', y = '' }, signature, data) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: crv }, false, ['verify']);
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, data);
  },
};

const withP256 = dataIntegrity({ id: 'ecdsa-rdfc-2019', spec: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019', cryptosuite, kind: p256 });

/**
 * Data Integrity with ECDSA over canonical N-Quads, with keys of P-256. One of P-384 (a signature of 96 bytes) is said to be unchecked: its document is made
 * canonical by another hash, and would have to be read by that.
 */
export const ecdsaRdfc2019: Suite = {
  ...withP256,
  recognises: (proof) => withP256.recognises(proof) && !isSignatureValue(proof, 96),
};
