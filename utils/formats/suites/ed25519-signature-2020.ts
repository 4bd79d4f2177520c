import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { contextLoader } from '../json-ld/loader';
import { SECURITY } from '../json-ld/vocabulary';
import { ed25519 } from '../signature';
import { askLibrary, type Hooks, isSignatureValue } from './digital-bazaar';
import type { Suite } from './suite';

/** The Ed25519 suite that came before Data Integrity, still common in credentials of 2021 to 2024. */
export const ed25519Signature2020: Suite = {
  id: 'Ed25519Signature2020',
  spec: 'https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020-0',
  proofClass: `${SECURITY}Ed25519Signature2020`,
  recognises: (proof) => proof.type === 'Ed25519Signature2020' && proof.previousProof === undefined,
  malformed: (proof) => !isSignatureValue(proof, 64),
  canonicalProof: (proof, document) => new Ed25519Signature2020().canonizeProof(proof, { document, documentLoader: contextLoader }),
  holds: (signed, key) => askLibrary(signed, key, ed25519, (hooks) => new Watched(hooks)),
};

class Watched extends Ed25519Signature2020 {
  constructor({ watch, verifier }: Hooks) {
    super({ verifier });
    this.canonize = watch(super.canonize.bind(this));
  }
}
