import { detachedJws } from './detached-jws';

/** The first Ed25519 suite, in credentials of 2018 to 2021. */
export const ed25519Signature2018 = detachedJws({
  id: 'Ed25519Signature2018',
  spec: 'https://w3c-ccg.github.io/lds-ed25519-2018/',
  allows: (alg) => alg === 'EdDSA',
});
