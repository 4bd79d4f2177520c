import type { JsonObject } from '../../model/json';
import { SECURITY } from '../json-ld/vocabulary';
import { ed25519 } from '../signature';
import { proofValueHolds } from './data-integrity';
import { type GraphOptions, readOptions } from './graph-options';
import { signatureIn } from './proof-value';
import type { Suite } from './suite';
import { verifyData } from './verify-data';

/** The options of a proof from before Data Integrity: in the document's context, unless the proof brings its own. */
const OPTIONS: GraphOptions = {
  proofClass: `${SECURITY}Ed25519Signature2020`,
  of: ({ document, proof: { proofValue: _signature, ...options } }): JsonObject => ({ '@context': document['@context'] ?? null, ...options }),
};

/** The Ed25519 suite that came before Data Integrity, still common in credentials of 2021 to 2024. */
export const ed25519Signature2020: Suite = {
  id: 'Ed25519Signature2020',
  spec: 'https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020-0',
  signs: 'graph',
  recognises: (proof) => proof.type === 'Ed25519Signature2020',
  malformed: (proof) => signatureIn(proof)?.length !== ed25519.bytes,
  options: (secured) => readOptions(secured, OPTIONS),
  holds: (secured, key) => proofValueHolds(secured.proof, key, [ed25519], (hash) => verifyData(secured, OPTIONS, hash)),
};
