import { refusedAlgorithm } from '../jose/algorithms';
import { detachedJws } from './detached-jws';

/** A signature by any key that JOSE knows. An algorithm that proves nothing is malformed; one that we do not know is said to be unchecked. */
export const jsonWebSignature2020 = detachedJws({
  id: 'JsonWebSignature2020',
  spec: 'https://w3c-ccg.github.io/lds-jws2020/',
  allows: (alg) => refusedAlgorithm(alg)?.kind !== 'failed',
});
