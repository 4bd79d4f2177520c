import { valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import { SECURITY } from '../json-ld/vocabulary';
import { type Cryptosuite, dataIntegrity } from './data-integrity';
import { type GraphOptions, readOptions } from './graph-options';
import type { Secured, Suite } from './suite';
import { verifyData } from './verify-data';

/** Contexts that say what the words of a Data Integrity proof mean. Where a document names none of them, the last one is understood, as common libraries do. */
const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
];

/** The options of a Data Integrity proof as JSON-LD: in the document's context, unless the proof brings its own. */
export const dataIntegrityOptions: GraphOptions = {
  proofClass: `${SECURITY}DataIntegrityProof`,
  of({ document, proof: { proofValue: _signature, ...options } }: Secured): JsonObject {
    const given = '@context' in options ? options : { '@context': document['@context'] ?? null, ...options };
    const contexts = valuesOf(given, '@context');
    return {
      ...given,
      '@context': contexts.some((context) => CONTEXTS.includes(context as string)) ? contexts : [...contexts, ...CONTEXTS.slice(-1)],
    };
  },
};

/** A Data Integrity suite over canonical N-Quads (RDFC-1.0), with the hash that goes with the key. */
export const rdfc = (suite: Pick<Cryptosuite, 'id' | 'spec' | 'kinds'>): Suite =>
  dataIntegrity({
    ...suite,
    signs: 'graph',
    options: (secured) => readOptions(secured, dataIntegrityOptions),
    data: (secured, hash) => verifyData(secured, dataIntegrityOptions, hash),
  });
