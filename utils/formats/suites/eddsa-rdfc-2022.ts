import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contextLoader } from '../json-ld/loader';
import { SECURITY } from '../json-ld/vocabulary';
import { ed25519 } from '../signature';
import { askLibrary, isSignatureValue } from './digital-bazaar';
import type { Suite } from './suite';

/** Data Integrity with Ed25519 over canonical N-Quads. */
export const eddsaRdfc2022: Suite = {
  id: 'eddsa-rdfc-2022',
  spec: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
  proofClass: `${SECURITY}DataIntegrityProof`,
  recognises: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022' && proof.previousProof === undefined,
  malformed: (proof) => !isSignatureValue(proof, 64),
  canonicalProof: (proof, document) =>
    new DataIntegrityProof({ cryptosuite }).canonizeProof(
      { '@context': document['@context'], ...proof },
      { document, documentLoader: contextLoader },
    ),
  holds: (signed, key) =>
    askLibrary(
      signed,
      key,
      ed25519,
      ({ watch, verifier }) =>
        new DataIntegrityProof({ cryptosuite: { ...cryptosuite, canonize: watch(cryptosuite.canonize), createVerifier: async () => verifier } }),
    ),
};
