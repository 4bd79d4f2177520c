import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { contextLoader } from '../json-ld/loader';
import { SECURITY } from '../json-ld/vocabulary';
import type { SignatureKind } from '../signature';
import { askLibrary, type Canonize, isSignatureValue } from './digital-bazaar';
import type { Suite } from './suite';

/** What a Data Integrity cryptosuite is made of: the library's part, and the kind of its signatures (64 bytes each). */
export type DataIntegrityAsked = { id: string; spec: string; cryptosuite: { canonize: Canonize }; kind: SignatureKind };

/** A Data Integrity suite over canonical N-Quads (RDFC-1.0 with SHA-256). A proof that follows on another one (`previousProof`) is not ours yet. */
export const dataIntegrity = ({ id, spec, cryptosuite, kind }: DataIntegrityAsked): Suite => ({
  id,
  spec,
  proofClass: `${SECURITY}DataIntegrityProof`,
  recognises: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === id && proof.previousProof === undefined,
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
      kind,
      ({ watch, verifier }) =>
        new DataIntegrityProof({ cryptosuite: { ...cryptosuite, canonize: watch(cryptosuite.canonize), createVerifier: async () => verifier } }),
    ),
});
